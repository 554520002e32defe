"""The steps after an award as the dossier tells them: on a day, by what had happened then, and once it has ended."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from evenhand.records.unit_of_work import Partnership
from evenhand.services.award_gate import grant_book
from evenhand.services.grants.after import After, Does, Goes, after_award
from evenhand.services.grants.offering import decline
from tests.makers import a_partnership
from tests.services.an_award import (
    ACCEPTED,
    DECIDED,
    DUE,
    OFFERED,
    PAID,
    accepted_award,
    application_of,
    paid_award,
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def after(partnership: Partnership, award_id: int, day: date) -> After:
    book = grant_book(partnership, day)
    application = application_of(partnership, award_id)
    told = after_award(book.grants, book.beside, application, book.announcing, day)
    assert told is not None
    return told


def goes(partnership: Partnership, award_id: int, day: date) -> dict[str, Goes]:
    return {one.key.partition(":")[0]: one.goes for one in after(partnership, award_id, day).steps}


def test_each_day_tells_the_steps_as_they_stood_then(partnership: Partnership):
    award_id = paid_award(partnership, 200_00)
    told = {day: goes(partnership, award_id, day) for day in (DECIDED, OFFERED, ACCEPTED, PAID, DUE)}
    assert [told[day][Does.OFFER] for day in (DECIDED, OFFERED)] == [Goes.TO_DO, Goes.DONE]
    accepted = [told[day][Does.ACCEPT] for day in (DECIDED, OFFERED, ACCEPTED)]
    assert accepted == [Goes.NOT_YET, Goes.TO_DO, Goes.DONE]
    paid = [told[day][Does.PAY] for day in (OFFERED, ACCEPTED, PAID)]
    assert paid == [Goes.NOT_YET, Goes.TO_DO, Goes.UNDER_WAY]
    assert told[DUE][Does.RETURN] is Goes.UNDER_WAY
    assert goes(partnership, award_id, date(2026, 11, 1))[Does.RETURN] is Goes.LATE


def test_an_award_that_ended_asks_for_nothing_more(partnership: Partnership):
    award_id = accepted_award(partnership)
    decline(partnership, award_id, on=PAID, today=PAID, because="The boat was given to them")
    told = after(partnership, award_id, DUE)
    assert told.ended == "This award ended on 12 May 2026: The boat was given to them."
    assert {one.key: one.verb for one in told.steps} == {
        Does.OFFER: "",
        Does.CONDITIONS: "Read…",
        Does.ACCEPT: "",
    }
    assert after(partnership, award_id, ACCEPTED).ended == ""
