"""Stage, stance and next step of a day, as the file holds what they rest on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.stage import Stage
from evenhand.domain.mp.vocabulary import ElectedBy
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Channel, ElectionKind, EventKind, Planned, Stance, Standing
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, engagements, mp_terms
from evenhand.services import mp as mps
from evenhand.services.mp_reading import MpReading, read_readings
from evenhand.services.partnership import save_constituency
from evenhand.services.publicity import save_event
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
DISSOLVED, POLL, DECLARED = date(2024, 5, 30), date(2024, 7, 4), date(2024, 7, 5)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    """An MP whose term nobody has ended, though a general election with its dissolution is in the file."""
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2019, 12, 13), standing_again=Standing.STANDING)
    key = mps.add_mp(partnership, Person(name="Ruth Calloway"), Mp(person_id=0), term)
    election = Election(
        kind=ElectionKind.GENERAL, area="Marlbeck", poll_on=POLL, announced_on=date(2024, 5, 22)
    )
    elections.save_election(partnership, election)
    first = Engagement(
        mp_id=key,
        on=date(2024, 1, 9),
        status=Planned.HELD,
        title="First letter",
        informing=True,
        channel=Channel.LETTER,
    )
    engagements.save_engagement(partnership, first, today=TODAY)
    judged = StanceAssessment(
        mp_id=key, judged_on=date(2024, 1, 20), stance=Stance.NEUTRAL, judged_by="Jo", evidence="A reply"
    )
    mps.save_stance(partnership, judged, today=TODAY)
    return key


def reading(partnership: Partnership, mp_id: int, day: date) -> MpReading:
    with partnership.reading() as session:
        return read_readings(session, mps.read_relationship(session, day), day).of(mp_id)


@pytest.mark.clause("MP1", "MP2", "MP3")
def test_the_reading_follows_the_day_through_a_general_election(
    partnership: Partnership, calloway: int
) -> None:
    before = reading(partnership, calloway, date(2024, 5, 21))
    assert (before.stage.stage, before.stance.says) == (
        Stage.INFORMING,
        "Neutral, last evidenced four months ago",
    )
    assert before.step.says == "Ask for a first meeting"
    assert len(before.marks) == 3
    between = reading(partnership, calloway, DISSOLVED)
    assert between.step.template == "note-to-candidates"
    seat = mps.relationship(partnership).terms[0].constituency_id
    later = MpTerm(mp_id=0, constituency_id=seat, starts=DECLARED)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    other = mps.add_mp(partnership, Person(name="Owen Marchetti"), Mp(person_id=0), later)
    assert reading(partnership, other, DISSOLVED).step.template == "note-to-candidates"
    assert reading(partnership, other, date(2024, 5, 29)).step.says == "Nothing for now"


@pytest.mark.clause("MP1")
def test_a_dissolution_that_was_public_ends_terms_nobody_has_ended_yet(
    partnership: Partnership, calloway: int
) -> None:
    with partnership.reading() as session:
        [recorded] = mps.read_relationship(session).terms
        [then] = mps.read_relationship(session, date(2024, 5, 29)).terms
        [gone] = mps.read_relationship(session, DISSOLVED).terms
    assert (recorded.ends, then.ends, gone.ends) == (None, None, date(2024, 5, 29))
    owen = mp_terms.declare_result(
        partnership,
        recorded.constituency_id,
        on=DECLARED,
        mp_id=None,
        person=Person(name="Owen Marchetti"),
        party="",
        elected_by=ElectedBy.GENERAL,
        source="Declaration",
        today=TODAY,
    )
    kept = mps.relationship(partnership)
    assert [one.ends for one in kept.terms] == [date(2024, 5, 29), None]
    welcome = reading(partnership, owen, date(2024, 7, 6))
    assert welcome.step.template == "welcome"
    assert reading(partnership, calloway, date(2024, 7, 9)).step.says == "Nothing for now"


@pytest.mark.parametrize(
    ("days_before", "says"),
    [(121, "Ask to share the news with constituents"), (120, "Invite to present the awards")],
)
def test_an_awards_evening_is_thought_of_some_months_ahead(
    partnership: Partnership, calloway: int, days_before: int, says: str
) -> None:
    walked = Engagement(
        mp_id=calloway,
        on=date(2023, 3, 1),
        status=Planned.HELD,
        title="Walkabout",
        informing=True,
        channel=Channel.WALKABOUT,
    )
    engagements.save_engagement(partnership, walked, today=TODAY)
    evening = Event(title="Awards evening", kind=EventKind.AWARDS, on=date(2023, 9, 1), status=Planned.HELD)
    save_event(partnership, evening, {}, today=TODAY)
    day = evening.on - timedelta(days=days_before)
    assert reading(partnership, calloway, day).step.says == says


def test_what_was_held_with_another_moves_nothing(partnership: Partnership, calloway: int) -> None:
    term = mps.relationship(partnership).terms[0]
    seat = save_constituency(partnership, Constituency(name="Tarn Valley", starts=date(2010, 5, 6)))
    other = mps.add_mp(
        partnership,
        Person(name="Ewan Vaughan"),
        Mp(person_id=0),
        replace(term, id=0, mp_id=0, constituency_id=seat),
    )
    found = reading(partnership, other, date(2024, 2, 1))
    assert (found.stage.stage, found.stance.says, found.step.template) == (
        Stage.NOT_IN_TOUCH,
        "Not known",
        "first-contact",
    )
