"""Meetings in short: when and where, who was there, what was decided."""
