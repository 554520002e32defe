"""Attendance over a period: what happened in the room makes a member late or gone early; names are for the board."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.facts import Attendance, Meeting
from evenhand.domain.meetings.record_facts import Moment
from evenhand.domain.meetings.vocabulary import MomentKind
from evenhand.domain.vocabulary import Level, MeetingKind, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.services import papers
from evenhand.services.saving import put
from tests.reports.reading import letters_outside, words_of
from tests.services.a_meeting_ahead import TODAY, a_board

PRESENT, APOLOGIES = Presence.PRESENT, Presence.APOLOGIES
ORDER = papers.PaperOrder(
    paper="attendance",
    as_at=TODAY,
    printed_at=datetime(2026, 3, 16, 9),  # noqa: DTZ001  the clock on the wall
    level=Level.BOARD,
)


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Partnership]:
    partnership, people = a_board(tmp_path)
    first = a_held_meeting(partnership, date(2026, 1, 20), dict.fromkeys(people.values(), PRESENT))
    joan, rose = people["Joan Pickersgill"], people["Rose Ibbotson"]
    with partnership.change("The room") as unit:
        for at, kind, person_id in (
            (time(19), MomentKind.OPENED, None),
            (time(19, 20), MomentKind.ARRIVED, joan),
            (time(20), MomentKind.LEFT, rose),
            (time(21), MomentKind.CLOSED, None),
        ):
            put(unit.session, Moment(meeting_id=first, at=at, kind=kind, person_id=person_id))
    a_held_meeting(
        partnership,
        date(2026, 2, 17),
        {
            joan: APOLOGIES,
            rose: Presence.ABSENT,
            people["Amara Okafor"]: PRESENT,
            people["Peter Bexley"]: PRESENT,
        },
    )
    a_held_meeting(partnership, date(2026, 3, 3), {}, MeetingKind.EXTRAORDINARY)
    a_held_meeting(partnership, date(2026, 3, 10), {joan: PRESENT}, MeetingKind.SUB_GROUP)
    yield partnership
    partnership.close()


def a_held_meeting(
    partnership: Partnership,
    held_on: date,
    came: dict[int, Presence],
    kind: MeetingKind = MeetingKind.BOARD,
) -> int:
    with partnership.change("A meeting") as unit:
        meeting_id = put(unit.session, Meeting(held_on=held_on, kind=kind, status=Planned.HELD))
        for person_id, presence in came.items():
            put(unit.session, Attendance(meeting_id=meeting_id, person_id=person_id, presence=presence))
    return meeting_id


def figures(partnership: Partnership, order: papers.PaperOrder) -> dict[str, Any]:
    return json.loads(papers.as_json(partnership, order))


def test_who_came_late_or_left_early_is_counted_as_having_come(board: Partnership) -> None:
    sheet = figures(board, ORDER)
    assert {one["name"]: one["came"] for one in sheet["members"]} == {
        "Rose Ibbotson": ["left early", "not there", "not recorded"],
        "Amara Okafor": ["present", "present", "not recorded"],
        "Joan Pickersgill": ["came late", "apologies", "not recorded"],
        "Yusuf Rahmani": ["present", "not recorded", "not recorded"],
        "Peter Bexley": ["present", "present", "not recorded"],
    }
    first, second, third = sheet["meetings"]
    assert (first["present"], first["late"], first["left_early"], first["voting"]) == (5, 1, 1, 5)
    assert (second["present"], second["apologies"], second["absent"], second["needed"]) == (2, 1, 1, 3)
    assert third["not_recorded"] == 5
    residents, councillors = sheet["capacities"]
    assert (residents["present"], residents["possible"]) == (5, 7)
    assert (councillors["present"], councillors["possible"]) == (2, 2)


def test_the_paper_says_it_in_words_and_letters(board: Partnership) -> None:
    words = words_of(papers.draw(board, ORDER))
    assert "Three meetings were held. Members with a vote came 7 of 9 times: 77.8%." in words
    assert "Joan Pickersgill L A ?" in words
    assert "L came late; E left early; A apologies; N not there, no apologies; ? not recorded." in words


def test_a_public_copy_counts_and_names_nobody(board: Partnership) -> None:
    public = replace(ORDER, level=Level.PUBLIC)
    assert figures(board, public)["members"] == []
    words = words_of(papers.draw(board, public))
    assert "Withheld from this copy." in words
    assert not any(name in words for name in ("Joan Pickersgill", "Peter Bexley", "Okafor"))
    assert "77.8%" in words


def test_a_long_period_stands_in_tables_of_a_dozen_meetings_at_most(board: Partnership) -> None:
    for month in range(1, 13):
        a_held_meeting(board, date(2024, month, 9), {})
    order = replace(ORDER, starts=date(2024, 1, 1))
    for large_print, look in ((False, Look.standard()), (True, Look.large_print())):
        pdf = papers.draw(board, replace(order, large_print=large_print))
        assert "numbered as in Table 2: 9 to 15" in words_of(pdf)
        assert letters_outside(pdf, look) == []


def test_a_period_without_a_meeting_says_so(board: Partnership) -> None:
    order = replace(ORDER, starts=date(2023, 7, 1), ends=date(2023, 9, 1))
    words = words_of(papers.draw(board, order))
    assert "No meetings were held." in words
    assert "None in the period." in words
