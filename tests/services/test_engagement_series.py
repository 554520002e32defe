"""A series is entered once; those of the coming year stand in the diary, and move and end with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.mp.record_facts import Contact, EngagementSeries
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.domain.vocabulary import Channel, ElectionKind, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import mp
from evenhand.services.elections import save_election
from evenhand.services.engagement_series import end_series, save_series
from evenhand.services.engagements import confirm, hold, rearrange
from evenhand.services.invariants import rule_checks
from evenhand.services.saving import put
from tests.services.an_mp import TODAY, with_an_mp

FIRST, SECOND, THIRD, FOURTH = date(2026, 5, 29), date(2026, 8, 28), date(2026, 11, 27), date(2027, 2, 26)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[tuple[Partnership, EngagementSeries]]:
    opened, owen = with_an_mp(tmp_path)
    quarterly = EngagementSeries(
        mp_id=owen,
        title="Quarterly meeting",
        channel=Channel.MEETING,
        informing=True,
        working_together=True,
        months_apart=3,
        starts=FIRST,
        at=time(10),
        place="Old Wharf Centre",
    )
    yield opened, replace(quarterly, id=save_series(opened, quarterly, today=TODAY))
    with opened.reading() as session:
        assert [one.says for one in rule_checks(session) if not one.ok] == []
    opened.close()


def ahead(partnership: Partnership) -> list[date]:
    """The days of the planned engagements."""
    ties = mp.relationship(partnership)
    return sorted(one.on for one in ties.engagements if one.status is Planned.PLANNED)


def on(partnership: Partnership, day: date) -> int:
    return next(one.id for one in mp.relationship(partnership).engagements if one.on == day)


@pytest.mark.clause("MP1")
def test_nothing_is_planned_beyond_a_dissolution_that_was_announced(
    file: tuple[Partnership, EngagementSeries],
) -> None:
    partnership, series = file
    poll = Election(
        kind=ElectionKind.GENERAL, poll_on=date(2026, 10, 1), area="Marlbeck", announced_on=date(2026, 4, 10)
    )
    save_election(partnership, poll)
    save_series(partnership, series, today=TODAY)
    assert ahead(partnership) == [FIRST]


@pytest.mark.clause("MP8")
def test_the_coming_year_is_planned_at_once_and_onward_as_each_is_held(
    file: tuple[Partnership, EngagementSeries],
) -> None:
    partnership, _ = file
    assert ahead(partnership) == [FIRST, SECOND, THIRD, FOURTH]
    ties = mp.relationship(partnership)
    first = ties.engagements[0]
    assert (first.title, first.working_together) == ("Quarterly meeting", True)
    assert (ties.beside.details[first.id].at, ties.beside.details[first.id].place) == (
        time(10),
        "Old Wharf Centre",
    )
    hold(partnership, first.id, today=FIRST)
    assert ahead(partnership) == [SECOND, THIRD, FOURTH, date(2027, 5, 28)]
    partnership.undo()
    assert ahead(partnership) == [FIRST, SECOND, THIRD, FOURTH]


def test_a_corrected_series_moves_what_stood_as_it_was_planned_and_nothing_else(
    file: tuple[Partnership, EngagementSeries],
) -> None:
    partnership, series = file
    confirm(partnership, on(partnership, SECOND), on=TODAY, today=TODAY)
    later = replace(series, starts=date(2026, 6, 5), place="The library")
    save_series(partnership, later, today=TODAY)
    assert ahead(partnership) == [date(2026, 6, 5), SECOND, date(2026, 12, 4), date(2027, 3, 5)]
    ties = mp.relationship(partnership)
    assert [ties.beside.details[one.id].place for one in ties.engagements] == [
        "The library",
        "Old Wharf Centre",
        "The library",
        "The library",
    ]


def test_one_that_is_put_off_is_not_planned_anew(file: tuple[Partnership, EngagementSeries]) -> None:
    partnership, series = file
    rearrange(partnership, on(partnership, FIRST), date(2026, 7, 31), today=TODAY)
    save_series(partnership, series, today=TODAY)
    assert ahead(partnership) == [date(2026, 7, 31), SECOND, THIRD, FOURTH]


def test_a_series_that_ends_leaves_what_was_confirmed_and_says_how_many(
    file: tuple[Partnership, EngagementSeries],
) -> None:
    partnership, series = file
    confirm(partnership, on(partnership, THIRD), on=TODAY, today=TODAY)
    assert end_series(partnership, series.id, on=date(2026, 6, 30), today=TODAY) == 1
    assert ahead(partnership) == [FIRST, THIRD]


def test_a_contact_who_is_no_mp_is_met_in_their_own_time(
    file: tuple[Partnership, EngagementSeries],
) -> None:
    partnership, series = file
    officer = Contact(mp_id=series.mp_id, kind=ContactKind.COUNCIL_OFFICER, ends=date(2026, 9, 30))
    with partnership.change("Contact") as unit:
        put(unit.session, officer)
    save_series(partnership, series, today=TODAY)
    assert ahead(partnership) == [FIRST, SECOND]
