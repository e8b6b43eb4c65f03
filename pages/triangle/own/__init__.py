"""A sponsor's private position: what they fill in, how it is kept, what it says against itself."""
