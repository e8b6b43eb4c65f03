"""The triangle: a project's sponsors say, agree, sign and keep account of what they trade."""
