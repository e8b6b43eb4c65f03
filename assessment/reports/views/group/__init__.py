"""The result of a group's round, part by part, as blocks."""
