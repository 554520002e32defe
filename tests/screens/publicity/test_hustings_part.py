"""Candidates are asked to a hustings by keyboard, and the verdict says whether all are treated alike."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import ElectionKind, EventKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.events_view import CANDIDATES, EventsView
from evenhand.screens.publicity.hustings_part import HustingsPart
from evenhand.services import elections, publicity
from evenhand.services.saving import listed
from tests.screens.plain_rooms import TODAY, Opening, People, errors, press, write

HUSTINGS = Event(title="Meet the candidates", kind=EventKind.HUSTINGS, on=date(2026, 4, 29))


@pytest.fixture
def part(opening: Opening, partnership: Partnership, people: People) -> HustingsPart:
    election = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    key = elections.save_election(partnership, election)
    for name in ("Graham Oduya", "Janet Pell"):
        elections.save_candidate(
            partnership, Candidate(election_id=key, name=name, ward="Wharf", since=TODAY, source="Council")
        )
    event_id = publicity.save_event(partnership, HUSTINGS, {}, today=TODAY)
    view = opening(EventsView)
    assert isinstance(view, EventsView)
    view.show_record(f"event:{event_id}")
    view.pane.strip.set_current(CANDIDATES)
    part = view.pane.parts[CANDIDATES]
    assert isinstance(part, HustingsPart)
    return part


def words(part: HustingsPart) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part))


@pytest.mark.clause("PP5")
def test_one_is_asked_one_left_out_with_a_reason_and_the_audience_is_to_be_told(
    part: HustingsPart, partnership: Partnership, qtbot: QtBot
) -> None:
    assert "Graham Oduya and Janet Pell are not asked yet" in words(part)
    write(qtbot, part.form, "reason_not_asked", "Nominated after the hall was full")
    press(qtbot, part.form, "Save")
    assert "Tell the audience who was not asked, and why." in words(part)
    press(qtbot, part.form, "Everybody else was asked today")
    kept = {
        one.candidate_id: (one.asked_on, one.reason_not_asked)
        for one in listed(partnership, HustingsInvitation)
    }
    assert sorted(kept.values(), key=str) == [(None, "Nominated after the hall was full"), (TODAY, "")]
    assert "Everybody who stands was asked, or there is an impartial reason why not." in words(part)


def test_a_day_and_a_reason_do_not_go_together(part: HustingsPart, qtbot: QtBot) -> None:
    write(qtbot, part.form, "asked_on", "14 April 2026")
    write(qtbot, part.form, "reason_not_asked", "No room")
    press(qtbot, part.form, "Save")
    assert errors(part.form) == [
        "Give the day on which this candidate was asked, or the reason why not; not both."
    ]


def test_an_event_of_another_kind_asks_no_candidates(
    opening: Opening, partnership: Partnership, people: People
) -> None:
    event_id = publicity.save_event(partnership, Event(title="Fair", on=date(2026, 4, 29)), {}, today=TODAY)
    view = opening(EventsView)
    assert isinstance(view, EventsView)
    view.show_record(f"event:{event_id}")
    part = view.pane.parts[CANDIDATES]
    assert isinstance(part, HustingsPart)
    assert "Candidates are asked to a hustings alone." in words(part)
    part.focus_first()
    assert not part.page.isVisibleTo(part)
