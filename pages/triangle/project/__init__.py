"""The project's own page: where it stands, its plan, its people, and their links."""
