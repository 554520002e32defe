"""The timeline as read from a file: as at the day, for MPs and for other contacts."""

from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Election
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.mp.timeline import Timeline
from evenhand.domain.mp.timeline_words import say_told
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.domain.vocabulary import Channel, ElectionKind, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections
from evenhand.services.contacts import add_contact
from evenhand.services.engagements import save_engagement
from evenhand.services.mp_timeline import timeline
from tests.makers import a_partnership
from tests.screens.mp.relationship import TODAY, two_mps


@pytest.fixture
def partnership(tmp_path: Path):
    opened = a_partnership(tmp_path)
    two_mps(opened)
    yield opened
    opened.close()


def on(partnership: Partnership, day: date, mp_ids: frozenset[int] | None = None) -> Timeline:
    with partnership.reading() as session:
        return timeline(session, mp_ids, day, TODAY)


def said(shown: Timeline) -> list[str]:
    return [say_told(one, shown) for one in shown.told()]


def test_it_tells_in_the_order_of_time_what_was_done_and_what_is_late(partnership: Partnership):
    shown = on(partnership, TODAY)

    assert [one.title for one in shown.entries] == [
        "First letter",
        "Welcome letter",
        "Awards evening",
        "Letter about the bus shelter",
        "Quarterly meeting",
    ]
    assert [one.title for one in shown.entries if one.is_late] == ["Letter about the bus shelter"]
    assert any("moved the stage to publicity" in line and "Awards evening" in line for line in said(shown))


@pytest.mark.clause("MP1")
def test_on_a_day_between_dissolution_and_declaration_nobody_on_it_is_an_mp(partnership: Partnership):
    shown = on(partnership, date(2024, 6, 10))

    assert [one.title for one in shown.entries if one.is_held] == ["First letter"]
    assert [band.title for band in shown.terms] == ["Ruth Calloway"]
    assert "MP" not in shown.title
    assert not any(
        "Calloway MP" in line or "Marchetti" in line for line in said(shown) if "with " not in line
    )
    assert [gap.label for gap in shown.vacancies] == ["No MP: dissolution to result"]


def test_what_was_judged_or_held_later_is_not_there_yet(partnership: Partnership):
    shown = on(partnership, date(2024, 8, 1))

    assert [one.title for one in shown.entries if one.is_held] == ["First letter", "Welcome letter"]
    assert shown.stance == ()


def test_the_windows_of_an_election_are_one_band(partnership: Partnership):
    election = Election(
        kind=ElectionKind.LOCAL,
        poll_on=date(2026, 5, 7),
        area="Marlbeck Borough",
        announced_on=date(2026, 3, 20),
    )
    elections.save_election(partnership, election)

    (window,) = on(partnership, TODAY).windows

    assert (window.label, window.ends) == ("Council window", date(2026, 5, 7))
    assert len(window.parts) >= 1


def test_a_contact_has_lanes_and_chains_but_no_seat(partnership: Partnership):
    key = add_contact(partnership, Person(name="Bryn Tallis"), Contact(mp_id=0, kind=ContactKind.LTO))
    engagement = Engagement(
        mp_id=key,
        on=date(2026, 2, 2),
        status=Planned.HELD,
        title="Budget talk",
        informing=True,
        channel=Channel.MEETING,
    )
    save_engagement(partnership, engagement, today=TODAY)

    shown = on(partnership, TODAY, frozenset({key}))

    assert (shown.title, shown.has_seat, shown.rows) == ("Bryn Tallis", False, 0)
    assert [one.title for one in shown.entries] == ["Budget talk"]
    assert "Budget talk" not in [one.title for one in on(partnership, TODAY).entries]
