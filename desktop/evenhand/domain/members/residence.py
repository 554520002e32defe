"""How a resident member is shown to live in the area: by an address that was seen or by a signed statement (PP10)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.members.facts import ResidenceCheck
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

CHECKED_NEEDED = "Give the day on which it was checked."
BY_NEEDED = "Say who checked it."


def last_check(checks: Iterable[ResidenceCheck], person_id: int, day: date) -> ResidenceCheck | None:
    """The newest check of a person that was made by that day."""
    own = [one for one in checks if one.person_id == person_id and one.checked_on <= day]
    return max(own, key=_checked_on, default=None)


def check_residence(check: ResidenceCheck, today: date) -> None:
    """Refuse a check that is still to come, or that nobody made.

    Raises:
        Refusal: a field does not fit; `field` names it.
    """
    if check.checked_on > today:
        says = f"{say_day(check.checked_on)} is still to come. Give a day up to {say_day(today)}."
        raise Refusal(says, field="checked_on")
    if not check.checked_by.strip():
        raise Refusal(BY_NEEDED, field="checked_by")


def _checked_on(check: ResidenceCheck) -> tuple[date, int]:
    return check.checked_on, check.id
