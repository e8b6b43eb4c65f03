"""The screens: thin, one folder per area."""
