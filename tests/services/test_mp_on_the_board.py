"""An MP who sits on the board is shown as both; and what the board notices of an MP as time goes by."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import Capacity, Channel, Planned, Stance, Standing
from evenhand.records.unit_of_work import Partnership
from evenhand.services import engagements, findings, members, mp_terms
from evenhand.services import mp as mps
from evenhand.services.mp_reading import read_readings
from evenhand.services.partnership import save_constituency
from tests.makers import a_partnership

TODAY, DISSOLVED = date(2026, 4, 14), date(2024, 5, 30)
LAST_DAY = date(2024, 5, 29)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path, rule_book="pride-in-place")
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    """The MP, who sits on the board without a vote."""
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2019, 12, 13), standing_again=Standing.STANDING)
    key = mps.add_mp(partnership, Person(name="Ruth Calloway"), Mp(person_id=0), term)
    sits = Membership(
        person_id=mps.relationship(partnership).mps[key].person_id,
        capacity=Capacity.MP,
        votes=False,
        starts=date(2021, 1, 11),
    )
    members.save_membership(partnership, sits, today=TODAY)
    return key


def of_kind(partnership: Partnership, kind: str, day: date) -> list[Finding]:
    return [one for one in findings.findings(partnership, day) if one.kind == kind]


def on_board(partnership: Partnership, mp_id: int, day: date) -> str:
    with partnership.reading() as session:
        readings = read_readings(session, mps.read_relationship(session, day), day)
        place = readings.of(mp_id).on_board
    return place.says if place else ""


@pytest.mark.clause("MP1")
def test_the_mp_on_the_board_is_shown_as_both_and_found_once_parliament_is_dissolved(
    partnership: Partnership, calloway: int
) -> None:
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    said = "the MP’s seat on the board, without a vote, since 11 January 2021"
    assert on_board(partnership, calloway, LAST_DAY) == f"Sits in {said}"
    assert on_board(partnership, calloway, DISSOLVED) == f"Fills {said}, and is no MP on this day"
    assert of_kind(partnership, "mp-seat-without-mp", LAST_DAY) == []
    [found] = of_kind(partnership, "mp-seat-without-mp", DISSOLVED)
    assert found.says == "Ruth Calloway fills the MP’s seat on the board and is no MP."
    assert found.evidence == "On 30 May 2024: former MP, standing."
    assert of_kind(partnership, "mp-not-on-board", LAST_DAY) == []


@pytest.mark.clause("MP1")
def test_a_former_mp_in_the_seat_does_not_stand_for_the_new_one(
    partnership: Partnership, calloway: int
) -> None:
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    [term] = mps.relationship(partnership).terms
    assert of_kind(partnership, "mp-not-on-board", DISSOLVED) == [], "there is nobody to ask"
    owen = MpTerm(mp_id=0, constituency_id=term.constituency_id, starts=date(2024, 7, 5))
    other = mps.add_mp(partnership, Person(name="Owen Marchetti"), Mp(person_id=0), owen)
    assert len(of_kind(partnership, "mp-not-on-board", date(2024, 7, 5))) == 1
    assert on_board(partnership, other, date(2024, 7, 5)) == ""


@pytest.mark.clause("MP2", "MP3")
def test_a_stage_that_fades_and_a_stance_that_is_old_are_noticed_without_a_verdict(
    partnership: Partnership, calloway: int
) -> None:
    met = Engagement(
        mp_id=calloway,
        on=date(2023, 1, 9),
        status=Planned.HELD,
        title="Walkabout",
        working_together=True,
        channel=Channel.WALKABOUT,
    )
    engagements.save_engagement(partnership, met, today=TODAY)
    wrote = replace(met, on=date(2024, 1, 8), informing=True, working_together=False)
    engagements.save_engagement(partnership, wrote, today=TODAY)
    judged = StanceAssessment(
        mp_id=calloway, judged_on=date(2023, 1, 9), stance=Stance.SUPPORTIVE, evidence="Came along"
    )
    mps.save_stance(partnership, judged, today=TODAY)
    for kind, clause in (("mp-stage-fading", "MP2"), ("mp-stance-stale", "MP3")):
        assert of_kind(partnership, kind, date(2024, 1, 9)) == []
        [found] = of_kind(partnership, kind, date(2024, 1, 10))
        assert (found.clause, found.severity) == (clause, Severity.TO_KNOW)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    assert of_kind(partnership, "mp-stage-fading", DISSOLVED) == []
