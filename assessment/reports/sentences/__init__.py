"""Sentences: the words about a result, as messages that whoever shows them words and escapes.

`about.About` has everything about one result; the functions have one thing each from scoring's
values. Pages that score nothing use some of them, so nothing is imported here.
"""
