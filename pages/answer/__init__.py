"""Answering: one question per screen, and the check page."""
