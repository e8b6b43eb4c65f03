"""The page of a group's round, in each of its states."""
