"""The triangle agreement: what sponsors say, what they sign, and the chain that keeps both."""
