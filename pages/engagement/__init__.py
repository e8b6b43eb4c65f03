"""One engagement, for whoever owns it: its rounds, its projects, its links."""
