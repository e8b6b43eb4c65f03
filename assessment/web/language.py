"""The language that somebody has chosen to read, kept in a cookie of their browser."""

COOKIE = "waypoint-language"
