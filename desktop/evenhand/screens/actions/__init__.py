"""Recruitment and other actions: who sees to what by when, and what came of it."""
