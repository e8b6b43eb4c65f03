"""A sponsor's own position: filled in and saved in private, until all are shown."""
