"""The page of a revealed round."""
