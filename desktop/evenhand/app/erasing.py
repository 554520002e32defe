"""Letting go, on opening a file and on each new day, of what was kept about residents until then (MP12)."""

from datetime import date
from typing import TYPE_CHECKING

from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_count

if TYPE_CHECKING:
    from evenhand.records.unit_of_work import Partnership


def erase_due(partnership: "Partnership", today: date) -> str:
    """Erase the referrals whose day has come, and give the sentence that tells of it; "" where there was none.

    What stands in the way is told as well, and keeps nobody from the file: it is tried again on the next opening.
    """
    from evenhand.services import casework_erasing

    try:
        number = casework_erasing.erase_due(partnership, today)
    except (Refusal, Trouble) as stands_in_the_way:
        return stands_in_the_way.says
    if not number:
        return ""
    referrals = say_count(number, "casework referral was", "casework referrals were")
    return f"{referrals[0].upper()}{referrals[1:]} erased today, as the day had come. The counts stay."
