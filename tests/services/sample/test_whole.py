"""The sample as a whole: told as on its day, the same each time, written in seconds."""

from datetime import date
from pathlib import Path
from sys import gettrace
from time import process_time

import pytest

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.publicity.facts import Event, PublicityItem
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after
from evenhand.domain.vocabulary import Planned
from evenhand.records import journal
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services import partnership
from evenhand.services.findings import findings
from evenhand.services.sample import NAME, SAMPLE_DAY, write_sample
from evenhand.services.saving import listed
from tests.makers import a_partnership

LONG_AFTER = date(2026, 11, 21)
SECONDS, SECONDS_TRACED = 8, 20


def test_nothing_is_held_or_published_after_the_day_on_which_it_is_told(sample: Partnership):
    held = [one.held_on for one in listed(sample, Meeting) if one.status is Planned.HELD]
    held += [one.on for one in listed(sample, Event) if one.status is Planned.HELD]
    held += [one.on for one in listed(sample, Engagement) if one.status is Planned.HELD]
    held += [one.published_on for one in listed(sample, PublicityItem) if one.published_on]

    assert max(held) < SAMPLE_DAY


def test_what_is_ahead_is_ahead_of_the_day_on_which_it_is_told(sample: Partnership):
    ahead = [one.held_on for one in listed(sample, Meeting) if one.status is Planned.PLANNED]
    ahead += [one.on for one in listed(sample, Event) if one.status is Planned.PLANNED]
    ahead += [one.on for one in listed(sample, Engagement) if one.status is Planned.PLANNED]

    assert min(ahead) > SAMPLE_DAY
    assert max(ahead) <= months_after(SAMPLE_DAY, 12)


def test_the_findings_of_the_day_can_be_drawn(sample: Partnership):
    found: list[Finding] = findings(sample, SAMPLE_DAY)

    assert any(one.clause == "PP14" for one in found)


def test_it_names_the_partnership_and_those_answerable_for_it(sample: Partnership):
    identity = partnership.identity(sample)

    assert identity.name == NAME
    assert (identity.lto_name, identity.secretary) == ("Marlbeck Voluntary Action", "Delyth Vaughan")
    assert not identity.lto_is_council


def test_its_journal_is_whole(sample: Partnership):
    with sample.engine.connect() as connection:
        assert list(journal.faults(connection)) == []


def test_written_twice_and_months_apart_it_holds_the_same_and_it_is_written_in_seconds(
    sample: Partnership, tmp_path: Path
):
    again = a_partnership(tmp_path)
    begun = process_time()
    write_sample(again, today=LONG_AFTER)
    seconds = process_time() - begun

    with sample.reading() as first, again.reading() as second:
        for kind in ROWS:
            assert all_of(first, kind) == all_of(second, kind), kind
    again.close()
    assert seconds < (SECONDS if gettrace() is None else SECONDS_TRACED)


def test_it_is_refused_on_a_day_before_it_was_lived(tmp_path: Path):
    early = a_partnership(tmp_path)

    with pytest.raises(Refusal):
        write_sample(early, today=date(2026, 4, 13))

    assert listed(early, Meeting) == []

    early.close()
