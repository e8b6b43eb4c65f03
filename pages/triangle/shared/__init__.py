"""What the pages of a project share: who may do what, and how it is done."""
