"""Events and public items are kept with the people in them, and nothing is out before its day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Person
from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned, PublicityKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import publicity
from evenhand.services.members import add_person
from evenhand.services.saving import found, listed
from tests.makers import a_partnership

TODAY = date(2026, 4, 14)
FAIR = Event(title="Spring fair", on=date(2026, 5, 16))
NEWS = PublicityItem(title="Spring newsletter", kind=PublicityKind.NEWSLETTER, planned_on=date(2026, 4, 20))


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def rose(partnership: Partnership) -> int:
    return add_person(partnership, Person(name="Rose Ibbotson"))


@pytest.fixture
def owen(partnership: Partnership) -> int:
    return add_person(partnership, Person(name="Owen Marchetti"))


def guests(partnership: Partnership) -> dict[int, str]:
    return {one.person_id: one.part for one in listed(partnership, EventGuest)}


def test_guests_are_kept_with_the_event_and_undone_with_it(
    partnership: Partnership, rose: int, owen: int
) -> None:
    key = publicity.save_event(partnership, FAIR, {rose: "hosts"}, today=TODAY)
    kept = replace(FAIR, id=key)
    publicity.save_event(partnership, kept, {rose: "opens the fair", owen: "takes part"}, today=TODAY)
    assert guests(partnership) == {rose: "opens the fair", owen: "takes part"}
    publicity.save_event(partnership, kept, {owen: "takes part"}, today=TODAY)
    assert guests(partnership) == {owen: "takes part"}
    partnership.undo()
    assert guests(partnership) == {rose: "opens the fair", owen: "takes part"}


@pytest.mark.parametrize(
    ("event", "field"),
    [
        (replace(FAIR, title=""), "title"),
        (replace(FAIR, status=Planned.HELD), "status"),
    ],
)
def test_an_event_has_a_title_and_is_held_once_its_day_has_come(
    partnership: Partnership, event: Event, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        publicity.save_event(partnership, event, {}, today=TODAY)
    assert refused.value.field == field
    assert listed(partnership, Event) == []


def test_a_cancelled_event_stays_in_the_file(partnership: Partnership) -> None:
    key = publicity.save_event(partnership, FAIR, {}, today=TODAY)
    publicity.save_event(partnership, replace(FAIR, id=key, status=Planned.CANCELLED), {}, today=TODAY)
    assert found(partnership, Event, key).status is Planned.CANCELLED


@pytest.mark.parametrize(
    ("item", "field"),
    [
        (replace(NEWS, title=" "), "title"),
        (replace(NEWS, status=PublicityStatus.PUBLISHED), "published_on"),
        (replace(NEWS, status=PublicityStatus.PUBLISHED, published_on=date(2026, 4, 15)), "published_on"),
    ],
)
def test_an_item_has_a_title_and_what_is_out_a_day_that_has_come(
    partnership: Partnership, item: PublicityItem, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        publicity.save_item(partnership, item, {}, today=TODAY)
    assert refused.value.field == field
    assert listed(partnership, PublicityItem) == []


def test_the_people_in_an_item_are_corrected_without_a_double_entry(
    partnership: Partnership, rose: int, owen: int
) -> None:
    key = publicity.save_item(partnership, NEWS, {rose: "named", owen: "pictured"}, today=TODAY)
    publicity.save_item(partnership, replace(NEWS, id=key), {rose: "named, quoted"}, today=TODAY)
    kept = {one.person_id: one.how for one in listed(partnership, PublicityName)}
    assert kept == {rose: "named, quoted"}
    read = publicity.publicity(partnership)
    assert [one.title for one in read.items] == ["Spring newsletter"]
    assert [one.item_id for one in read.names] == [key]
