"""What the board should notice about elections and what is planned inside their windows, read once (PP5, PP7)."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import PublishedDate
from evenhand.domain.elections.judging import takes_a_side
from evenhand.domain.elections.noticing import (
    YEAR,
    NoticedElection,
    held_finding,
    not_entered,
    noticed_elections,
)
from evenhand.domain.elections.planned import ItemKind
from evenhand.domain.elections.published import NOTICE
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.elections.windows import covers, may_cover
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.vocabulary import Answer, PublicityStatus
from evenhand.services.cycles import ExpectedPoll, expected_polls
from evenhand.services.election_timetables import shipped_law
from evenhand.services.elections import read_elections
from evenhand.services.item_states import read_states
from evenhand.services.sweep import ElectionWindows, election_windows, swept

SETTLED = (ItemStanding.READY, ItemStanding.HELD, ItemStanding.DROPPED)


def election_findings(session: Session, day: date) -> list[Finding]:
    """Everything to notice about elections on a day, by what was public then."""
    elections = election_windows(session, day)
    ahead = [one for one in swept(session, day) if one.item.day >= day]
    published = read_elections(session).published
    noticed = [_noticed(published, one, day) for one in elections]
    inside = {one.election.id: sum(_is_inside(each, one) for each in ahead) for one in elections}
    found = noticed_elections(noticed, inside, shipped_law().checked_until, day)
    found += _not_entered(session, day)
    return found + [held_finding(one) for one in _unsettled(session, ahead, day)]


def _not_entered(session: Session, day: date) -> list[Finding]:
    """The next election that each council's cycle brings within a year and nobody has entered."""
    missing: dict[int, ExpectedPoll] = {}
    for one in expected_polls(session, day, years=1):
        if one.held and one.already is None and one.poll_on <= day + YEAR:
            missing.setdefault(one.council_id, one)
    return [not_entered(one.council_id, one.council, one.poll_on, one.why) for one in missing.values()]


def _noticed(published: Iterable[PublishedDate], one: ElectionWindows, day: date) -> NoticedElection:
    entered = any(
        each.election_id == one.election.id and each.event == NOTICE and each.on <= day for each in published
    )
    return NoticedElection(one.election, one.timetable, one.windows, one.questions, entered)


def _is_inside(collision: Collision, one: ElectionWindows) -> bool:
    day = collision.item.day
    return any(covers(window, day) or may_cover(window, day) for window in one.windows)


def _unsettled(session: Session, ahead: Sequence[Collision], day: date) -> list[Collision]:
    """What waits, but for public items that somebody holds back, or that as many have approved as its day needs."""
    waits = [one for one in ahead if one.answer is Answer.HOLD]
    if not any(one.item.kind is ItemKind.PUBLICITY for one in waits):
        return waits
    settled = _settled(session, day)
    return [one for one in waits if takes_a_side(one.item) or one.item.ref not in settled]


def _settled(session: Session, day: date) -> frozenset[str]:
    states = read_states(session, day)
    return frozenset(
        f"publicity_item:{item.id}"
        for item in states.publicity.items
        if item.status is PublicityStatus.HELD_BACK or states.of(item).standing in SETTLED
    )
