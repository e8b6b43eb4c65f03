"""What would change what was signed: raised, decided, and accounted for."""
