"""Membership reviews: the area's profile, when a review is due and held, and totals from the anonymous form."""
