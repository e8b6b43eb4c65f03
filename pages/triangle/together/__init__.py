"""Everybody's position at once: where they lie, how far apart, and what does not go together."""
