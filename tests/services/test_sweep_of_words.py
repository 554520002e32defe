"""The sweep reads the words of what is planned: whom they name, and whether they take a side."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.domain.elections.sweep import Collision
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Answer, EventKind
from evenhand.services import publicity
from evenhand.services.findings import findings
from evenhand.services.hustings import save_invitation
from evenhand.services.saving import listed
from evenhand.services.sweep import swept
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place

INSIDE = date(2026, 4, 20)
SIDED = "Only Cllr Pell can save the boathouse. Vote for her on 7 May."


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def sweep(place: Place) -> list[Collision]:
    with place.partnership.reading() as session:
        return list(swept(session, TODAY))


@pytest.mark.clause("PP4")
def test_a_candidate_whom_only_the_words_name_is_found(place: Place) -> None:
    place.add(replace(NOTICE, planned_on=INSIDE, text="Cllr Janet Pell came to see the towpath."))
    (found,) = sweep(place)
    assert (found.answer, found.why) == (Answer.HOLD, "Names Cllr Janet Pell, a candidate")


def test_somebody_recorded_and_named_in_the_words_is_named_once(place: Place) -> None:
    item = replace(NOTICE, planned_on=INSIDE, text="Cllr Pell and Cllr Wren came. Our MP did not.")
    place.add(item, {place.pell: "named", place.wren: "named"})
    (found,) = sweep(place)
    names = [one.name for one in found.item.politicians]
    assert names == ["Cllr Janet Pell", "Cllr Tobias Wren", "Our MP"]


@pytest.mark.clause("PP7")
def test_words_that_take_a_side_wait_for_others_on_every_day(place: Place) -> None:
    for day in (INSIDE, AFTER):
        place.add(replace(NOTICE, title=f"Of {day.day}", planned_on=day, text=SIDED))
    inside, after = sweep(place)
    assert (inside.answer, after.answer) == (Answer.HOLD, Answer.HOLD)
    assert inside.what_to_do == "Change the words; then name no politician; two sign-offs"
    assert (after.profile, after.move_to) == ("", None)
    told = [one for one in findings(place.partnership, TODAY) if one.kind == "planned-takes-a-side"]
    assert [one.says for one in told] == [
        "Of 11, to go out on 11 May, takes a side.",
        "Of 20, to go out on 20 April, takes a side.",
    ]
    assert {one.clause for one in told} == {"PP7"}


@pytest.mark.clause("PP7")
def test_other_words_settle_it(place: Place) -> None:
    item = replace(NOTICE, planned_on=AFTER, text=SIDED)
    key = place.add(item)
    assert len(sweep(place)) == 1
    place.add(replace(item, id=key, text="The boathouse is open on Saturdays."))
    assert sweep(place) == []


@pytest.mark.clause("PP5")
def test_a_hustings_says_who_is_still_to_be_asked(place: Place) -> None:
    evening = Event(title="Meet the candidates", kind=EventKind.HUSTINGS, on=date(2026, 4, 29))
    key = publicity.save_event(place.partnership, evening, {}, today=TODAY)
    (found,) = sweep(place)
    assert found.why == "Janet Pell is not asked yet, and no reason is recorded"
    candidate = listed(place.partnership, Candidate)[0]
    asked = HustingsInvitation(event_id=key, candidate_id=candidate.id, asked_on=TODAY)
    save_invitation(place.partnership, asked, today=TODAY)
    (found,) = sweep(place)
    assert (found.why, found.what_to_do) == (
        "Everybody who stands was asked",
        "The same time and questions for each",
    )
