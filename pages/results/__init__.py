"""Results: the page, and the sample."""
