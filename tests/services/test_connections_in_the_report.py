"""The relationship report tells members of each introduction and what it led to; the public reads none of it."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.mp.record_facts import BroughtBack
from evenhand.domain.mp.vocabulary import Brought
from evenhand.domain.vocabulary import Channel, Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from tests.reports.reading import words_of
from tests.services.an_mp import TODAY, add, an_order, with_an_mp
from tests.services.by_hand import as_older_files_have

ENGINEER = BroughtBack(engagement_id=0, what=Brought.CONNECTION, note="the canal’s own engineer")


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened, owen = with_an_mp(tmp_path)
    walkabout = add(opened, an_order(owen, title="Walkabout", beside={"brought": (ENGINEER,)}))
    add(opened, an_order(owen, date(2026, 4, 1), title="The engineer comes", led_from_id=walkabout))
    referral = an_order(
        owen, title="Mrs Bell", channel=Channel.CASEWORK_REFERRAL, beside={"brought": (ENGINEER,)}
    )
    as_older_files_have(opened, referral)
    yield opened
    opened.close()


def the_order(level: Level) -> papers.PaperOrder:
    printed = datetime(2026, 4, 14, 9, 0)  # noqa: DTZ001  the clock on the wall
    return papers.PaperOrder(paper="mp", as_at=TODAY, printed_at=printed, level=level)


def connections(partnership: Partnership, level: Level) -> Any:
    return json.loads(papers.as_json(partnership, the_order(level)))["connections"]


@pytest.mark.clause("MP4")
def test_members_read_of_introductions_and_the_public_does_not(partnership: Partnership) -> None:
    assert connections(partnership, Level.PUBLIC) is None
    printed = words_of(papers.draw(partnership, the_order(Level.BOARD)))
    assert "One engagement of the period brought introductions." in printed
    assert "Walkabout, 2 March 2026: the canal’s own engineer. It led to: The engineer comes." in printed
