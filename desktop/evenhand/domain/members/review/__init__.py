"""The membership review: whether the members broadly reflect the area, judged for small numbers."""
