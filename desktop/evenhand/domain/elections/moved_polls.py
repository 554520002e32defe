"""A poll that was moved, put off or cancelled, as it stood in people's diaries on an earlier day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from evenhand.domain.elections.facts import Election
from evenhand.domain.elections.record_facts import PollChange
from evenhand.domain.vocabulary import PollStatus
from evenhand.domain.words import say_day, say_long_day


def as_known(election: Election, changes: Iterable[PollChange], as_at: date) -> Election:
    """The election with the poll and the status that were known on a day."""
    of_it = sorted((one for one in changes if one.election_id == election.id), key=_known)
    later = [one for one in of_it if one.known_on > as_at]
    if not later:
        return election
    before = [one for one in of_it if one.known_on <= as_at]
    no_day = bool(before) and before[-1].now_on is None
    return replace(
        election,
        poll_on=later[0].was_on,
        status=PollStatus.PUT_OFF if no_day else PollStatus.SCHEDULED,
    )


def say_change(change: PollChange, status: PollStatus) -> str:
    """A change in a sentence; `status` is the election's after the last of its changes."""
    if change.now_on is not None:
        happened = f"moved from {say_day(change.was_on)} to {say_long_day(change.now_on)}"
    elif status is PollStatus.CANCELLED:
        happened = f"of {say_day(change.was_on)} cancelled"
    else:
        happened = f"of {say_day(change.was_on)} put off"
    return f"Poll {happened}, known since {say_day(change.known_on)}: {change.why}. Source: {change.source}."


def _known(change: PollChange) -> tuple[date, int]:
    return change.known_on, change.id
