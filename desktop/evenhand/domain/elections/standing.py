"""What was publicly known of a candidate on a day: nobody is elected, or not, before the poll is over."""

from dataclasses import replace
from datetime import date

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.vocabulary import CandidateStatus

RESULTS = (CandidateStatus.ELECTED, CandidateStatus.NOT_ELECTED)
STANDS = (CandidateStatus.DECLARED, CandidateStatus.NOMINATED)


def as_known_on(candidate: Candidate, poll: date, day: date) -> Candidate:
    """The candidate as the public knew them on that day; up to the day of poll a result is a nomination."""
    if candidate.status in RESULTS and day <= poll:
        return replace(candidate, status=CandidateStatus.NOMINATED)
    return candidate


def stands_on(candidate: Candidate, poll: date, day: date, *, known_on: date) -> bool:
    """Whether somebody is a candidate on a day, by what was public on another."""
    known = as_known_on(candidate, poll, known_on)
    return known.status in STANDS and known.since <= known_on and day <= poll
