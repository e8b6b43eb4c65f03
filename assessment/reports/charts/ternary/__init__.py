"""The triangle of time, cost and quality, for people who have never seen a ternary plot."""
