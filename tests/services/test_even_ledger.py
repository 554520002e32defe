"""The ledger counts everybody alike, by person and by what is public of their party."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.ledger import Counts, Ledger
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import Channel, Planned, PublicityStatus
from evenhand.services import elections, mp, mp_terms
from evenhand.services.engagements import save_engagement
from evenhand.services.even_ledger import ledger
from evenhand.services.publicity import save_event
from tests.services.public_people import NOTICE, TODAY, Place, a_place

STARTS, ENDS = date(2026, 1, 1), TODAY
OUT = replace(NOTICE, status=PublicityStatus.PUBLISHED, published_on=date(2026, 3, 2))
FAIR = Event(title="Spring fair", on=date(2026, 3, 7), status=Planned.HELD)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def read(place: Place) -> Ledger:
    with place.partnership.reading() as session:
        return ledger(session, STARTS, ENDS)


def walk(place: Place, on: date, **more: object) -> int:
    [mp_id] = mp.relationship(place.partnership).mps
    values = {"status": Planned.HELD, "title": "Walk", "informing": True, "channel": Channel.WALKABOUT}
    made = Engagement(**{"mp_id": mp_id, "on": on} | values | more)  # pyright: ignore[reportArgumentType]  values by name
    return save_engagement(place.partnership, made, today=TODAY)


@pytest.mark.clause("PP7")
def test_invitations_are_occasions_each_day_once_and_everybody_has_a_line(place: Place) -> None:
    place.add(OUT, {place.wren: "named, quoted", place.pell: "pictured"})
    save_event(place.partnership, FAIR, {place.wren: "comes", place.owen: "opens it"}, today=TODAY)
    walk(place, FAIR.on, channel=Channel.OPENING)
    walk(place, date(2026, 2, 2), status=Planned.CANCELLED)
    walk(place, date(2025, 12, 31))
    walk(place, date(2026, 2, 3), channel=Channel.LETTER)
    found = {one.name: one for one in read(place).lines}
    assert list(found) == ["Owen Marchetti", "Janet Pell", "Tobias Wren"]
    assert {name: one.invitations for name, one in found.items()} == {
        "Owen Marchetti": 2,
        "Janet Pell": 0,
        "Tobias Wren": 1,
    }
    wren, pell = found["Tobias Wren"], found["Janet Pell"]
    assert (wren.quotes, wren.photographs, wren.publicity) == (1, 0, 3)
    assert (pell.quotes, pell.photographs, pell.publicity) == (0, 1, 1)


@pytest.mark.clause("PP6", "PP7")
def test_only_what_is_public_of_a_party_is_told(place: Place) -> None:
    assert (read(place).by_party, read(place).not_held) == ((), 3)
    [term] = mp.relationship(place.partnership).terms
    mp_terms.save_term(place.partnership, replace(term, party="Lantern Party"))
    [candidate] = elections.elections(place.partnership).candidates
    assert isinstance(candidate, Candidate)
    elections.save_candidate(place.partnership, replace(candidate, party="Hearth and Harbour Party"))
    found = read(place)
    assert [(one.party, one.people) for one in found.by_party] == [
        ("Hearth and Harbour Party", 1),
        ("Lantern Party", 1),
    ]
    assert found.by_party[0].counts == Counts(0, 0, 0, 0)
    assert found.not_held == 1


@pytest.mark.clause("PP7")
def test_a_rival_who_is_nobody_of_the_file_has_a_line_of_nothing_beside_the_others(place: Place) -> None:
    [candidate] = elections.elections(place.partnership).candidates
    for name, party in (("Lena Ashdown", "Lantern Party"), ("Graham Oduya", "")):
        rival = replace(candidate, id=0, person_id=None, name=name, party=party)
        elections.save_candidate(place.partnership, rival)
    found = read(place)
    assert [one.name for one in found.lines] == [
        "Lena Ashdown",
        "Owen Marchetti",
        "Graham Oduya",
        "Janet Pell",
        "Tobias Wren",
    ]
    assert (found.lines[0].part, found.lines[0].publicity) == ("Candidate", 0)
    assert [(one.party, one.people) for one in found.by_party] == [("Lantern Party", 1)]
    assert "Two candidates are recorded by name alone, so nothing could be counted for them." in found.missing
