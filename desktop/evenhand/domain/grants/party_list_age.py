"""How old the list of parties is, and that somebody looked in the public register instead (PP14)."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.domain.words import say_day

CLAUSE = "PP14"
RULE = "party_list_months"


def is_old(list_date: date | None, day: date, months: int | None) -> bool:
    """Whether a list of that date is older on the day than the rule book's limit; one without a date always is."""
    if months is None:
        return False
    return list_date is None or months_after(list_date, months) < day


@keeps("PP14")
def needs_look(list_date: date | None, looks: Iterable[RegisterLook], day: date, months: int | None) -> bool:
    """Whether an approval on that day waits until somebody has looked in the Commission's public register (PP14).

    A look counts as long as a list of its day would.
    """
    return is_old(list_date, day, months) and all(
        one.looked_on > day or is_old(one.looked_on, day, months) for one in looks
    )


@keeps("PP14")
def check_look(look: RegisterLook, today: date) -> None:
    """Let a look be kept only with who looked, and when.

    Raises:
        Refusal: the name is missing, or the day is still to come.
    """
    if not look.looked_by.strip():
        raise Refusal("Give the name of who looked in the register (PP14).", clause=CLAUSE, field="looked_by")
    if look.looked_on > today:
        says = f"{say_day(look.looked_on)} is still to come. Give the day of the look."
        raise Refusal(says, clause=CLAUSE, field="looked_on")
