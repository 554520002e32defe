"""Page 1 tells what changed since the last report of its sort was issued, beside the file as it stood then."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.partnership.since_last import NO_EARLIER
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Capacity, ElectionKind, EventKind, Level, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, publicity
from evenhand.services.members import NewMember, admit_member
from evenhand.services.papers import PaperOrder, issued
from evenhand.services.papers.compiling import compiled
from tests.makers import a_carried_decision, a_clock, a_partnership

TODAY = date(2026, 4, 14)
POLL = date(2026, 5, 7)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    moment = datetime(2026, 4, 14, 10, 0)  # noqa: DTZ001  the clock on the wall
    partnership = a_partnership(tmp_path, clock=a_clock(moment))
    yield partnership
    partnership.close()


def an_order(paper: str, as_at: date, level: Level = Level.BOARD, **more: Any) -> PaperOrder:
    moment = datetime(2026, 4, 14, 12, 0)  # noqa: DTZ001  the clock on the wall
    return PaperOrder(paper=paper, as_at=as_at, printed_at=moment, level=level, **more)


def issue(partnership: Partnership, order: PaperOrder) -> None:
    issued.keep(partnership, order, b"%PDF-1.7")


def admit(partnership: Partnership, name: str, starts: date) -> None:
    membership = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=starts)
    admit_member(partnership, NewMember(Person(name=name), membership), today=TODAY)


def test_the_governance_report_tells_who_joined_and_what_was_decided(opened: Partnership) -> None:
    admit(opened, "Amara Okonjo", date(2026, 1, 5))
    now = an_order("governance", TODAY)
    assert compiled(opened, now).since_last == NO_EARLIER
    issue(opened, an_order("governance", date(2026, 3, 10)))
    admit(opened, "Rhys Adeyemi", date(2026, 1, 5))
    a_carried_decision(opened, date(2026, 3, 24), today=TODAY)
    said = compiled(opened, now).since_last
    assert said.startswith("Since the last report (10 March 2026) ")
    assert "one voting member joined and one motion was put." in said
    assert "left" not in said
    assert compiled(opened, an_order("governance", TODAY, Level.PUBLIC)).since_last is None
    assert compiled(opened, an_order("governance", TODAY, known_on=TODAY)).since_last == said


def test_editions_of_the_same_day_and_papers_as_known_are_no_earlier_reports(opened: Partnership) -> None:
    issue(opened, an_order("governance", TODAY))
    issue(opened, an_order("governance", date(2026, 3, 10), known_on=TODAY))
    assert compiled(opened, an_order("governance", TODAY)).since_last == NO_EARLIER


def test_a_report_of_which_nothing_changed_says_so(opened: Partnership) -> None:
    issue(opened, an_order("governance", TODAY - timedelta(days=1)))
    said = compiled(opened, an_order("governance", TODAY)).since_last
    assert said.endswith("nobody joined or left, and nothing was decided.")


def test_the_election_report_tells_what_is_planned_since_and_that_the_period_began(
    opened: Partnership,
) -> None:
    local = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Fernhill")
    election_id = elections.save_election(opened, local)
    other = elections.save_election(
        opened, Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 6, 4), area="Marlbeck")
    )
    early, late = date(2026, 2, 2), date(2026, 4, 20)
    assert compiled(opened, an_order("election-period", late, election_id=election_id)).since_last == ""
    issue(opened, an_order("election-period", early, election_id=election_id))
    event = Event(title="Awards evening", kind=EventKind.AWARDS, on=date(2026, 4, 25), status=Planned.PLANNED)
    publicity.save_event(opened, event, {}, today=TODAY)
    said = compiled(opened, an_order("election-period", late, election_id=election_id)).since_last
    assert said == (
        "Since the last report (2 February 2026) the period has begun. Of what is planned, one item was added."
    )
    assert compiled(opened, an_order("election-period", late, election_id=other)).since_last == ""
    unchanged = an_order("election-period", early + timedelta(days=1), election_id=election_id)
    issue(opened, unchanged)
    again = compiled(opened, an_order("election-period", early + timedelta(days=2), election_id=election_id))
    assert again.since_last.endswith("neither the period nor what is planned has changed.")
