"""What no term may be, and what was entered by mistake: seats held twice, dead days, contacts, wrong winners."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment
from evenhand.domain.mp.record_facts import Contact, FollowUp, StanceEvidence, TermDetail
from evenhand.domain.mp.seat import position
from evenhand.domain.mp.vocabulary import AfterTerm, Confidence, ContactKind, ElectedBy
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned, Stance, Standing, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services import contacts, merging, mp_terms
from evenhand.services import mp as mps
from evenhand.services.agenda_candidates import all_candidates
from evenhand.services.engagement_removal import remove_engagement
from evenhand.services.engagements import EngagementOrder, save_engagement, save_order
from evenhand.services.partnership import save_constituency
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership

TODAY, BEGAN = date(2026, 4, 14), date(2019, 12, 13)
DISSOLVED, DECLARED = date(2024, 5, 30), date(2024, 7, 5)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def seat(file: Partnership) -> int:
    return save_constituency(file, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))


@pytest.fixture
def ruth(file: Partnership, seat: int) -> int:
    term = MpTerm(mp_id=0, constituency_id=seat, starts=BEGAN, standing_again=Standing.STANDING)
    return mps.add_mp(file, Person(name="Ruth Calloway"), Mp(person_id=0), term)


@pytest.fixture
def della(file: Partnership) -> int:
    officer = Contact(mp_id=0, kind=ContactKind.COUNCIL_OFFICER, organisation="Marlbeck Borough")
    return contacts.add_contact(file, Person(name="Della Marsh"), officer)


def elected(file: Partnership, seat: int, *, mp_id: int | None = None, name: str = "") -> int:
    return mp_terms.declare_result(
        file,
        seat,
        on=DECLARED,
        mp_id=mp_id,
        person=Person(name=name) if name else None,
        party="",
        elected_by=ElectedBy.GENERAL,
        source="Declaration",
        today=TODAY,
    )


def term_of(file: Partnership, mp_id: int) -> MpTerm:
    return [one for one in listed(file, MpTerm, order="starts") if one.mp_id == mp_id][-1]


def fates(file: Partnership) -> dict[int, AfterTerm | None]:
    return {one.term_id: one.after_term for one in listed(file, TermDetail)}


def walkabout(mp_id: int, on: date, status: Planned = Planned.HELD) -> Engagement:
    words = {"title": "Walkabout", "informing": True, "channel": Channel.WALKABOUT}
    return Engagement(mp_id=mp_id, on=on, status=status, **words)  # pyright: ignore[reportArgumentType]


@pytest.mark.clause("MP1")
def test_a_dissolution_ends_a_term_whose_end_was_entered_for_a_later_day(
    file: Partnership, ruth: int
) -> None:
    resigning = {"ends": date(2024, 12, 31), "ended_by": TermEnd.RESIGNATION}
    mp_terms.save_term(file, replace(term_of(file, ruth), **resigning))  # pyright: ignore[reportArgumentType]
    assert mp_terms.record_dissolution(file, dissolved_on=DISSOLVED) == 1
    assert position(listed(file, MpTerm), ruth, date(2024, 6, 12)) == "former MP, standing"
    assert mp_terms.record_dissolution(file, dissolved_on=DISSOLVED) == 0


@pytest.mark.clause("MP1")
def test_one_person_holds_one_seat_and_a_seat_is_there_while_it_is_held(
    file: Partnership, seat: int, ruth: int
) -> None:
    other = save_constituency(file, Constituency(name="Tarn", starts=date(2010, 5, 6)))
    with pytest.raises(Refusal, match="MP elsewhere"):
        mp_terms.save_term(file, MpTerm(mp_id=ruth, constituency_id=other, starts=date(2021, 5, 7)))
    with pytest.raises(Refusal, match="MP elsewhere"):
        elected(file, other, mp_id=ruth)
    with pytest.raises(Refusal, match="is a constituency from 6 May 2010"):
        mp_terms.save_term(file, replace(term_of(file, ruth), starts=date(1990, 1, 1)))
    marlbeck = found(file, Constituency, seat)
    with pytest.raises(Refusal, match="End the term first"):
        save_constituency(file, replace(marlbeck, ends=date(2022, 1, 1)))
    with pytest.raises(Refusal, match="first day up to then"):
        save_constituency(file, replace(marlbeck, starts=date(2020, 1, 1)))
    mp_terms.record_dissolution(file, dissolved_on=DISSOLVED)
    save_constituency(file, replace(marlbeck, ends=date(2024, 5, 29)))


@pytest.mark.clause("MP1")
def test_a_contact_becomes_no_mp_and_an_mp_no_contact(
    file: Partnership, seat: int, ruth: int, della: int
) -> None:
    with pytest.raises(Refusal, match="A contact is no MP"):
        mp_terms.save_term(file, MpTerm(mp_id=della, constituency_id=seat, starts=DECLARED))
    mp_terms.record_dissolution(file, dissolved_on=DISSOLVED)
    with pytest.raises(Refusal, match="A contact is no MP"):
        elected(file, seat, mp_id=della)
    kept = mps.relationship(file)
    one, other = kept.mps[ruth].person_id, kept.mps[della].person_id
    for keep, gone in ((one, other), (other, one)):
        with pytest.raises(Refusal, match="Nothing was merged"):
            merging.merge(file, keep, gone, kept.people[keep])
    assert not mps.relationship(file).is_contact(ruth)


def test_an_agenda_names_with_whom_it_is_and_calls_nobody_mp(
    file: Partnership, ruth: int, della: int
) -> None:
    with file.change("A meeting") as unit:
        meeting = put(unit.session, Meeting(held_on=date(2024, 6, 11)))
    for key in (ruth, della):
        save_engagement(file, walkabout(key, date(2024, 6, 20), Planned.PLANNED), today=DISSOLVED)
    with file.reading() as session:
        titles = {one.title for one in all_candidates(session, meeting, DISSOLVED)}
    assert titles >= {
        "Ruth Calloway: Walkabout, 20 June 2024",
        "Della Marsh: Walkabout, 20 June 2024",
    }


@pytest.mark.clause("MP1")
def test_a_wrong_winner_is_put_right(file: Partnership, seat: int, ruth: int) -> None:
    first = term_of(file, ruth)
    bashir = elected_after_dissolution(file, seat)
    assert fates(file)[first.id] is AfterTerm.DEFEATED
    mp_terms.save_term(file, replace(term_of(file, bashir), mp_id=ruth))
    assert fates(file)[first.id] is AfterTerm.RETURNED
    file.undo()
    wrong = term_of(file, bashir)
    mp_terms.remove_term(file, wrong.id)
    assert fates(file) == {first.id: None}
    assert [one.id for one in listed(file, MpTerm)] == [first.id]
    elected(file, seat, mp_id=ruth)
    assert fates(file)[first.id] is AfterTerm.RETURNED


def elected_after_dissolution(file: Partnership, seat: int) -> int:
    mp_terms.record_dissolution(file, dissolved_on=DISSOLVED)
    return elected(file, seat, name="Bashir Khan")


@pytest.mark.clause("MP3")
def test_a_judgement_is_taken_away_with_what_it_rested_on(file: Partnership, ruth: int) -> None:
    judged = StanceAssessment(
        mp_id=ruth, judged_on=DISSOLVED, stance=Stance.NEUTRAL, evidence="She listened."
    )
    sure = StanceEvidence(stance_id=0, confidence=Confidence.UNSURE)
    key = mps.save_stance(file, judged, today=TODAY, evidence=sure)
    mps.remove_stance(file, key)
    assert listed(file, StanceAssessment) == []
    assert listed(file, StanceEvidence) == []
    file.undo()
    assert [one.stance_id for one in listed(file, StanceEvidence)] == [key]


def test_an_engagement_is_taken_away_while_nothing_rests_upon_it(file: Partnership, ruth: int) -> None:
    day = date(2024, 4, 2)
    first = save_order(
        file,
        EngagementOrder(
            engagement=walkabout(ruth, day), follow_ups=(FollowUp(engagement_id=0, what="Send the plan"),)
        ),
        today=TODAY,
    )
    second = save_engagement(file, replace(walkabout(ruth, day), led_from_id=first), today=TODAY)
    with pytest.raises(Refusal, match="Another engagement came of it"):
        remove_engagement(file, first)
    remove_engagement(file, second)
    remove_engagement(file, first)
    assert listed(file, Engagement) == []
    assert listed(file, FollowUp) == []
    file.undo()
    assert [one.engagement_id for one in listed(file, FollowUp)] == [first]


def test_nothing_is_held_with_the_dead(file: Partnership, ruth: int) -> None:
    died = {"ends": date(2023, 3, 1), "ended_by": TermEnd.DEATH}
    mp_terms.save_term(file, replace(term_of(file, ruth), **died))  # pyright: ignore[reportArgumentType]
    with pytest.raises(Refusal, match="ended by death on 1 March 2023"):
        save_engagement(file, walkabout(ruth, date(2023, 3, 2)), today=TODAY)
    save_engagement(file, walkabout(ruth, date(2023, 3, 1)), today=TODAY)
