"""The rows of the partnership file, one module for each room. Importing this package knows the whole schema."""

from evenhand.records.rows import (
    elections,
    grants,
    interests,
    journal,
    meetings,
    members,
    mp,
    partnership,
    publicity,
    reviews,
)
from evenhand.records.rows.base import Base

__all__ = [
    "Base",
    "elections",
    "grants",
    "interests",
    "journal",
    "meetings",
    "members",
    "mp",
    "partnership",
    "publicity",
    "reviews",
]
