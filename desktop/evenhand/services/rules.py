"""The rule books that are shipped, and the rules that were in force in a partnership on a day."""

from datetime import date
from functools import cache

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.partnership.facts import Identity, RuleOverride
from evenhand.domain.partnership.rulebook import RuleBook, in_force, read_rule_book
from evenhand.records.reading.facts import all_of

RULE_BOOKS = ("big-local", "pride-in-place")


@cache
def shipped(name: str) -> RuleBook:
    """A rule book as shipped."""
    return read_rule_book(shelf.read_toml(f"rulebooks/{name}.toml"))


def rule_book(session: Session, day: date) -> RuleBook:
    """The rules in force on that day, the partnership's own values among them."""
    identity = all_of(session, Identity)[0]
    return in_force(shipped(identity.rule_book), all_of(session, RuleOverride), day)
