"""The text screen with a file: it knows the people and parties that are public on the day, and no others."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.publicity.screening.findings import Part
from evenhand.domain.vocabulary import CandidateStatus, TextVerdict
from evenhand.services.elections import read_elections, save_candidate
from evenhand.services.screening import as_json, known_names, screen_for, screener
from tests.services.public_people import AFTER, TODAY, Place, a_place

pytestmark = [pytest.mark.clause("PP4"), pytest.mark.clause("PP7")]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def kinds(place: Place, text: str, day: date = TODAY) -> list[str]:
    """The kinds of what is found in a text on a day."""
    with place.partnership.reading() as session:
        return [finding.kind for finding in screen_for(session, text, day).findings]


def test_the_file_knows_its_politicians_and_nobody_else(place: Place) -> None:
    with place.partnership.reading() as session:
        people = known_names(session, TODAY).people

    assert {(one.name, one.part) for one in people} == {
        ("Janet Pell", Part.CANDIDATE),
        ("Owen Marchetti", Part.MP),
        ("Tobias Wren", Part.COUNCILLOR),
    }


def test_each_politician_of_the_file_is_found_by_their_part_on_the_day(place: Place) -> None:
    assert kinds(place, "Janet Pell will bring the balloons.") == ["candidate-named"]
    assert kinds(place, "Tobias Wren will bring the balloons.") == ["councillor-named"]
    assert kinds(place, "Owen Marchetti will bring the balloons.") == ["mp-named"]
    assert kinds(place, "Hannah Brook and Delyth Vaughan will bring the balloons.") == []


def test_after_the_poll_a_candidate_is_a_councillor_again(place: Place) -> None:
    assert kinds(place, "Janet Pell will bring the balloons.", AFTER) == ["councillor-named"]


def test_a_party_for_which_somebody_stands_is_known_though_no_register_lists_it(place: Place) -> None:
    notice = "The Wharfside Voice met in the hall."
    assert kinds(place, notice) == []
    with place.partnership.reading() as session:
        election_id = read_elections(session).elections[0].id
    stands = Candidate(
        election_id=election_id,
        name="Graham Oduya",
        party="Wharfside Voice",
        status=CandidateStatus.NOMINATED,
        since=date(2026, 4, 10),
        source="Statement of persons nominated",
    )
    save_candidate(place.partnership, stands)

    assert kinds(place, notice) == ["party-named"]
    assert kinds(place, "Graham Oduya plays the trumpet.") == ["candidate-named"]


def test_the_screen_is_read_once_and_then_asks_the_file_no_more(place: Place) -> None:
    with place.partnership.reading() as session:
        read = screener(session, TODAY)

    assert read("Thanks to Cllr Pell, the hall is open.").verdict is TextVerdict.TAKES_A_SIDE
    assert read("The hall is open.").verdict is TextVerdict.CLEAR


def test_the_answer_of_the_command_holds_what_is_promised(place: Place) -> None:
    text = "Vote for Tobias Wren"
    with place.partnership.reading() as session:
        said = as_json(screen_for(session, text, TODAY))

    (finding,) = said["findings"]
    assert said["verdict"] == "takes-a-side"
    assert set(finding) == {"clause", "kind", "start", "end", "text", "says", "suggestion"}
    assert (finding["clause"], finding["kind"], finding["text"]) == ("PP7", "endorses", text)
