"""Joining a group's round: a code admits, the promise is read, and a key of one's own is made."""
