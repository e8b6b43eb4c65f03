"""A group's round as whoever takes part meets it."""
