"""The record: every event of a project, and whether it is whole."""
