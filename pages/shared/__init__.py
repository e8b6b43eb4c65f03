"""What every area of the screens uses."""
