"""Instruments as data: their schema, how they are read and checked, and the files themselves."""
