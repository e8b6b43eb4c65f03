"""The command line: its options, the files that it reads, and what it refuses."""
