"""The rows of the partnership file, one module for each room. Importing this package knows the whole schema."""

from evenhand.records.rows import (
    agendas,
    beside_the_journal,
    election_record,
    elections,
    grants,
    interests,
    journal,
    meetings,
    members,
    mp,
    mp_record,
    partnership,
    publicity,
    publicity_record,
    reviews,
    sittings,
)
from evenhand.records.rows.base import Base

__all__ = [
    "Base",
    "agendas",
    "beside_the_journal",
    "election_record",
    "elections",
    "grants",
    "interests",
    "journal",
    "meetings",
    "members",
    "mp",
    "mp_record",
    "partnership",
    "publicity",
    "publicity_record",
    "reviews",
    "sittings",
]
