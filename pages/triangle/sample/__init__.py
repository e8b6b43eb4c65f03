"""A sample project, to walk through."""
