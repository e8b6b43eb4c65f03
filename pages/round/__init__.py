"""A group's round, for the owner of its engagement: set up, open, closed and revealed."""
