"""How old the list of parties is, and that somebody looked in the public register instead (PP14)."""

from datetime import date

from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day

CLAUSE = "PP14"
SHIPPED = date(2015, 1, 1)  # the first day of the one year that is known of the list that comes with Evenhand


def say_list_day(list_date: date) -> str:
    """The day of a list of parties in words; of the one that comes with Evenhand no more than is known."""
    return f"about {list_date.year}" if list_date == SHIPPED else say_day(list_date)


@keeps("PP14")
def is_old(list_date: date | None, day: date, days: int | None) -> bool:
    """Whether a list of that date is older on the day than the rule book's limit; one without a date always is."""
    if days is None:
        return False
    return list_date is None or (day - list_date).days > days


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
