"""Drafts: what somebody has typed in a project and not submitted, as it stands in the fields.

A draft may lack anything and say anything that fits into its fields. What it comes to is checked
when it is submitted.
"""
