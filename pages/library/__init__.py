"""The instruments, to read."""
