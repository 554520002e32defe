"""Casework in words: a referral as a row, and how many there were, so that nobody can be made out."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.mp.casework import CaseState, state_of
from evenhand.domain.mp.casework_counts import CaseCounts, say, told
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseRoute
from evenhand.domain.words import say_day
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow

MARKS = {
    CaseState.WANTS_CONSENT: Mark.ASK,
    CaseState.MAY_GO: Mark.DUE,
    CaseState.WITH_MP: Mark.DUE,
    CaseState.ERASED: Mark.PAST,
}


def case_row(referral: Referral, day: date) -> ListRow:
    """A referral as a row: its reference and what it is about, where it stands, and the day it began."""
    state = state_of(referral, day)
    outcome = referral.outcome.label.lower() if referral.outcome and state is CaseState.CLOSED else ""
    return ListRow(
        referral.id,
        f"{referral.reference}{DOT}{referral.category.label}",
        DOT.join(filter(None, (say_state(state), outcome, _until(referral)))),
        value=say_day(referral.opened_on),
        mark=MARKS.get(state),
        mark_says=say_state(state),
    )


def say_state(state: CaseState) -> str:
    """Where a referral stands, as a sentence begins."""
    return f"{state.value[0].upper()}{state.value[1:]}"


def say_counts(counts: CaseCounts, since: date) -> Sequence[str]:
    """How many were begun since a day, a line for each number that may be told."""
    lines = [f"Begun since {say_day(since)}: {say(counts.total)}."]
    for one in told(counts):
        some = [f"{label.lower()} {words}" for label, words in one.lines if words != "none"]
        lines.append(f"{one.by}: {one.says or ', '.join(some) + '.'}")
    return lines


def _until(referral: Referral) -> str:
    nothing = referral.erased_on is not None or referral.route is CaseRoute.SIGNPOSTED
    if nothing or referral.erase_by is None:
        return ""
    return f"kept until {say_day(referral.erase_by)}"
