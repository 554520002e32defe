"""Making what the tests need, quickly and as the services would.

A fresh file in a temporary folder is the fast fake: a plain one opens in a few milliseconds. The people, bodies and
parties made here are invented.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import PartyEvidence, RegisterLook
from evenhand.domain.grants.vocabulary import AnswerHow, DecidedHow
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.vocabulary import VoteMethod
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.records.file.opening import create
from evenhand.records.unit_of_work import Partnership
from evenhand.services import decisions, meetings
from evenhand.services import partnership as details
from evenhand.services.party_lists_loaded import note_look
from evenhand.services.saving import found

SECRETARY = "Gwenllian Price"
NAME = "Fernhill and Old Wharf Partnership"
PASSPHRASE = "seven herons över Wharf"
BEGUN = datetime(2026, 12, 1, 18, 40)  # noqa: DTZ001  the clock on the wall


def a_clock(start: datetime = BEGUN) -> Callable[[], datetime]:
    """A clock that moves on by a minute each time it is looked at.

    It begins after all that the tests tell of, so that what is told can have been decided before the file was begun.
    """
    moments = iter(range(10_000_000))

    def look() -> datetime:
        return start + timedelta(minutes=next(moments))

    return look


def a_partnership(
    folder: Path,
    *,
    passphrase: str | None = None,
    name: str = NAME,
    rule_book: str = "big-local",
    who: str = SECRETARY,
    clock: Callable[[], datetime] | None = None,
    file_name: str = "fernhill.evenhand",
) -> Partnership:
    """A new partnership file in the folder, open for writing; close it, or let the test's end take it."""
    return create(
        folder / file_name,
        who=who,
        clock=clock or a_clock(),
        passphrase=passphrase,
        name=name,
        rule_book=rule_book,
    )


def a_carried_decision(
    partnership: Partnership,
    held_on: date,
    *,
    today: date,
    wording: str = "To adopt the rule as read",
    outcome: Outcome = Outcome.CARRIED,
) -> int:
    """A board meeting that was held on a day with one motion, carried unless another outcome is given; its key."""
    meeting = Meeting(held_on=held_on, status=Planned.HELD)
    meeting_id = meetings.save_meeting(partnership, meeting, today=today)
    return a_decision(partnership, meeting_id, wording, today=today, outcome=outcome)


def a_decision(
    partnership: Partnership,
    meeting_id: int,
    wording: str,
    *,
    today: date,
    outcome: Outcome = Outcome.CARRIED,
    **typed: Any,
) -> int:
    """A motion at a meeting, with the votes that bring the outcome about; its key."""
    votes = {Outcome.CARRIED: (1, 0), Outcome.LOST: (0, 1)}.get(outcome)
    method = VoteMethod.SHOW_OF_HANDS if votes else VoteMethod.CONSENSUS
    brings: dict[str, Any] = {"method": method}
    if votes is not None:
        brings |= {"votes_for": votes[0], "votes_against": votes[1]}
    order = decisions.DecisionOrder(meeting_id=meeting_id, wording=wording, **(brings | typed))
    if outcome is Outcome.DEFERRED:
        return decisions.defer(partnership, order, today=today)
    return decisions.record_decision(partnership, order, today=today, as_view=outcome is Outcome.VIEW)


def with_a_secretary(partnership: Partnership, name: str = SECRETARY) -> Partnership:
    """The partnership with its secretary named, whom forms offer where a person's answer is asked for."""
    details.save_identity(partnership, replace(details.identity(partnership), secretary=name))
    return partnership


def rests_on(**changes: Any) -> PartyEvidence:
    """What an answer to the party question rests on, with how two people gave their word."""
    plain = PartyEvidence(
        answer_id=0,
        evidence="Its constitution was seen",
        second_how=AnswerHow.IN_PERSON,
        second_on=date(2026, 1, 2),
    )
    return replace(plain, **changes)


def decided_earlier() -> DecidedBy:
    """The power of a decision that was made before the file was begun, of which it holds no meeting."""
    return DecidedBy(DecidedHow.EARLIER, by_whom="As the old ledger says")


def a_grant_decision(
    partnership: Partnership,
    application_id: int,
    on: date,
    *,
    outcome: Outcome = Outcome.CARRIED,
    verb: str = "To award the grant",
) -> DecidedBy:
    """The power of a motion about an application at a board meeting of a day, carried unless told otherwise."""
    reference = found(partnership, Application, application_id).reference
    wording = f"{verb} {reference}"
    decision_id = a_carried_decision(partnership, on, today=on, wording=wording, outcome=outcome)
    return DecidedBy(DecidedHow.MEETING, decision_id)


def looked_up(partnership: Partnership, application_id: int, on: date) -> None:
    """That the secretary looked who applied up in the public register, a fortnight before a day."""
    applicant_id = found(partnership, Application, application_id).applicant_id
    looked_on = on - timedelta(days=14)
    look = RegisterLook(applicant_id=applicant_id, looked_by=SECRETARY, looked_on=looked_on)
    note_look(partnership, look, today=on)
