"""What a secretary keeps of the partnership itself: its details, plan, councils and own rules."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.room_rules import ROOM_RULES
from evenhand.domain.mp.checks import check_bounds
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.partnership.facts import (
    Constituency,
    Council,
    Identity,
    PlanTheme,
    RuleAdoption,
    RuleOverride,
    Ward,
)
from evenhand.domain.partnership.rule_setting import refuse_nonsense, write_value
from evenhand.domain.partnership.rulebook import Rule
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services import rules
from evenhand.services.saving import put, required
from evenhand.services.settling import settle_since
from evenhand.services.written_reading import refuse_answers_apart


def identity(partnership: Partnership) -> Identity:
    """The partnership's name and the bodies answerable for it."""
    with partnership.reading() as session:
        return read_identity(session)


def read_identity(session: Session) -> Identity:
    """The same, read in an open session."""
    return all_of(session, Identity)[0]


def save_identity(partnership: Partnership, identity: Identity) -> None:
    """Correct the partnership's details."""
    required(identity.name, field="name", says="Give the partnership's name.")
    if identity.rule_book not in rules.RULE_BOOKS:
        raise Refusal("Choose one of the rule books.", field="rule_book")
    with partnership.change("Correct the partnership's details") as unit:
        put(unit.session, identity)


def save_theme(partnership: Partnership, theme: PlanTheme) -> int:
    """Add or correct a theme of the plan."""
    required(theme.name, field="name", says="Name the theme.")
    _refuse_backwards(theme, "theme")
    with partnership.change(f"Plan theme: {theme.name}") as unit:
        return put(unit.session, theme)


def save_council(partnership: Partnership, council: Council) -> int:
    """Add or correct a council of the area."""
    required(council.name, field="name", says="Name the council.")
    with partnership.change(f"Council: {council.name}") as unit:
        _refuse_twice(council, all_of(unit.session, Council))
        return put(unit.session, council)


def save_ward(partnership: Partnership, ward: Ward) -> int:
    """Add or correct a ward of the area."""
    required(ward.name, field="name", says="Name the ward.")
    with partnership.change(f"Ward: {ward.name}") as unit:
        same_council = [one for one in all_of(unit.session, Ward) if one.council_id == ward.council_id]
        _refuse_twice(ward, same_council)
        return put(unit.session, ward)


def save_constituency(partnership: Partnership, constituency: Constituency) -> int:
    """Add or correct a constituency that the area touches.

    Raises:
        Refusal: it has no name, ends before it begins, or would not be there on a day of a term held in it.
    """
    required(constituency.name, field="name", says="Name the constituency.")
    _refuse_backwards(constituency, "constituency")
    with partnership.change(f"Constituency: {constituency.name}") as unit:
        before = one_of(unit.session, Constituency, constituency.id)
        if before is not None and (before.starts, before.ends) != (constituency.starts, constituency.ends):
            check_bounds(constituency, all_of(unit.session, MpTerm))
        return put(unit.session, constituency)


def set_rule(
    partnership: Partnership,
    rule: Rule,
    *,
    typed: str,
    reason: str,
    starts: date,
    decision_id: int | None = None,
) -> int:
    """Set a value of the rule book for this partnership, from a day and for a reason, adopted by a decision if given.

    Raises:
        Refusal: the value does not fit the rule or the others, no reason is given, the decision cannot carry it, or
            a decision minuted since that day or an answer given in writing would not stand under it.
    """
    value = write_value(rule, typed)
    required(reason, field="reason", says="Say why, and at which meeting it was agreed.")
    with partnership.change(f"Set rule: {rule.label}") as unit:
        if decision_id is not None:
            rules.refuse_unfit(unit.session, decision_id, starts)
        override = RuleOverride(rule=rule.key, value=value, reason=reason, starts=starts)
        override_id = put(unit.session, override)
        if decision_id is not None:
            put(unit.session, RuleAdoption(override_id=override_id, decision_id=decision_id))
        _refuse_unfit_books(unit.session, rule, starts)
        if rule.key in ROOM_RULES:
            settle_since(unit.session, starts)
            way_out = "Let the rule begin after that day."
            refuse_answers_apart(unit.session, "Under this rule", way_out, field="starts")
        return override_id


def _refuse_unfit_books(session: Session, rule: Rule, starts: date) -> None:
    """Refuse a value that does not fit the other rules, on its first day or on a later one."""
    books = rules.books_from(session, starts)
    for book in books:
        refuse_nonsense(rule.key, book)
    if rule.key == "co_chairs":
        rules.refuse_two_chairs(session, books[0], starts)


def _refuse_backwards(spell: PlanTheme | Constituency, thing: str) -> None:
    if spell.ends is not None and spell.ends < spell.starts:
        says = f"The {thing} ends before it begins. Give a date after {say_day(spell.starts)}."
        raise Refusal(says, field="ends")


def _refuse_twice(fact: Council | Ward, others: Sequence[Council | Ward]) -> None:
    name = fact.name.strip()
    if any(one.id != fact.id and one.name.casefold() == name.casefold() for one in others):
        raise Refusal(f"{name} is in the list already.", field="name")
