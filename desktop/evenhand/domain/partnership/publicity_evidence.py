"""What the public items that went out in a period show for the clauses on promotion and on taking sides (PP4, PP7).

That publicity keeps clear of elections can be told once one is entered (PP5).
"""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.partnership.clause_lines import ClauseStatus, Evidence
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import say_count


def publicity_evidence(states: Iterable[ItemState], starts: date, day: date) -> dict[str, Evidence]:
    """How many items that show a politician were signed off, and whether any of them all takes a side.

    Nothing is claimed where no item went out in the period.
    """
    out = [one for one in states if one.is_out and starts <= one.on <= day]
    if not out:
        return {}
    return {"PP4": _signed_off(out), "PP7": _takes_no_side(out)}


def election_evidence(elections: int) -> dict[str, Evidence]:
    """What shows that no publicity serves a campaign, where so many elections are entered to keep clear of (PP5)."""
    if not elections:
        return {}
    return {"PP5": Evidence(f"{say_count(elections, 'election').capitalize()} entered, none in the way")}


def _signed_off(out: list[ItemState]) -> Evidence:
    shown = [one for one in out if one.politicians]
    if not shown:
        return Evidence(f"{_items(len(out))} out; none shows a politician")
    signed = sum(one.standing is ItemStanding.OUT for one in shown)
    says = f"{_showing(len(shown))}; signed off: {signed}"
    if signed == len(shown):
        return Evidence(says)
    status = ClauseStatus.IN_PART if signed else ClauseStatus.NOT_IN_PLACE
    return Evidence(says, public=False, status=status)


def _takes_no_side(out: list[ItemState]) -> Evidence:
    sides = sum(one.verdict is TextVerdict.TAKES_A_SIDE for one in out)
    if not sides:
        return Evidence(f"{_items(len(out))} out; none takes a side")
    return Evidence(f"{sides} of {len(out)} items out take a side", public=False, status=ClauseStatus.IN_PART)


def _showing(number: int) -> str:
    return f"{_items(number)} {'shows' if number == 1 else 'show'} a politician"


def _items(number: int) -> str:
    return say_count(number, "item").capitalize()
