"""What hosts of the site begin: the list of it."""
