"""How grants are said on the screen: rounds, their days and limits, meetings, and what was decided."""

from datetime import date

from evenhand.domain.grants.facts import Application, Award, Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.domain.words import say_cell_day, say_day, say_pence
from evenhand.screens.shared.words import DOT


def say_round(grant_round: Round) -> str:
    """The facts of a round in a line: its budget, the days on which it is open, and its limits."""
    days = f"open {_span(grant_round)}"
    return DOT.join(filter(None, (say_pence(grant_round.budget_pence), days, _limits(grant_round))))


def _span(grant_round: Round) -> str:
    opens, closes = grant_round.opens, grant_round.closes
    if opens.year == closes.year:
        return f"{say_day(opens).removesuffix(f' {opens.year}')} to {say_day(closes)}"
    return f"{say_day(opens)} to {say_day(closes)}"


def _limits(grant_round: Round) -> str:
    least, most = grant_round.least_pence, grant_round.most_pence
    if least is not None and most is not None:
        return f"{say_pence(least)} to {say_pence(most)} each"
    if most is not None:
        return f"at most {say_pence(most)} each"
    return f"at least {say_pence(least)} each" if least is not None else ""


def say_meeting(meeting: Meeting) -> str:
    """A meeting by its kind and day: "Board meeting, 21 April 2026"."""
    return f"{meeting.kind.label}, {say_day(meeting.held_on)}"


def say_decided(application: Application, award: Award | None, ended_on: date | None = None) -> str:
    """What was decided, in a few words for a row: "paid in full", "awarded 21 Apr 2026", "rescinded 16 Jun 2026"."""
    approved = application.status is ApplicationStatus.APPROVED
    if approved and award is not None and award.paid_pence == award.awarded_pence:
        return "paid in full"
    if approved and award is not None and award.paid_pence:
        return f"paid {say_pence(award.paid_pence)}"
    word = "awarded" if approved else application.status.label.lower()
    on = ended_on or application.decided_on
    return f"{word} {say_cell_day(on)}" if on else word
