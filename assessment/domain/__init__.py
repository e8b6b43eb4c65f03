"""What the product is about: engagements, rounds, responses, results. No files, no clock."""
