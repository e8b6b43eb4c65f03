"""What leaves the product: charts and sentences."""
