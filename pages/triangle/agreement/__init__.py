"""The agreement: its text as it is signed, and everything that is done with it."""
