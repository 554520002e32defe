"""Approved minutes cannot change without the digest showing it: not their text, the record, or the corrections."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Enum, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Attendance, Decision
from evenhand.domain.meetings.record_facts import (
    DeclaredInterest,
    MinutesCorrection,
    MinutesSeal,
    MinutesVersion,
    Moment,
    Vote,
)
from evenhand.domain.meetings.vocabulary import MinutesState
from evenhand.domain.members.facts import Person
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.triggers import all_triggers
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members, merging, minutes
from evenhand.services.minutes_record import LEFT_OUT, OF_THE_MEETING
from evenhand.services.saving import found
from tests.makers import a_partnership
from tests.services.minutes_samples import TODAY, Held, approved, two_meetings

SEALED = (
    Attendance, Moment, Vote, Decision, DeclaredInterest, *OF_THE_MEETING.values(), MinutesVersion, MinutesSeal,
    MinutesCorrection,
)  # fmt: skip
NOT_SEALED = LEFT_OUT | {"version", "kept_on"}


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Partnership, Held]]:
    """A file with approved minutes and two corrections to them; no test writes to it."""
    partnership = a_partnership(tmp_path_factory.mktemp("sealed"))
    held = two_meetings(partnership)
    approved(partnership, held)
    for says in ("Two boats", "Three boats after all"):
        minutes.correct(
            partnership, held.march, says=says, because="Misread", agreed_at_id=held.april, today=TODAY
        )
    yield partnership, held
    partnership.close()


@pytest.fixture(scope="module")
def unguarded(sealed: tuple[Partnership, Held]) -> Iterator[Connection]:
    """The file without its own rules, as another program might open it; nothing is kept of what is done to it."""
    with sealed[0].engine.connect() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        for trigger in all_triggers():
            connection.execute(text(f"DROP TRIGGER {trigger.name}"))
        yield connection
        connection.rollback()


@pytest.fixture
def tampered(unguarded: Connection) -> Iterator[Connection]:
    with unguarded.begin_nested() as altered:
        yield unguarded
        altered.rollback()


def faults(connection: Connection) -> list[str]:
    with Session(connection, autoflush=False) as session:
        return minutes.seal_faults(session)


def another(column: Any, value: Any) -> st.SearchStrategy[Any]:
    """Other values that a column could hold."""
    if isinstance(column.type, Enum):
        assert column.type.enum_class is not None
        kinds = [one for one in column.type.enum_class if one is not value]
        return st.sampled_from(kinds)
    kind = column.type.python_type
    values: dict[type, st.SearchStrategy[Any]] = {
        int: st.integers(1, 10**6),
        bool: st.booleans(),
        str: st.text(max_size=20) | st.just(f"{value} "),
        date: st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        time: st.times().map(lambda one: one.replace(microsecond=0)),
    }
    nothing = st.none() if column.nullable else st.nothing()
    return (values[kind] | nothing).filter(lambda one: one != value)


@settings(max_examples=80)
@given(data=st.data())
def test_no_single_change_of_what_was_sealed_goes_unseen(
    unguarded: Connection, sealed: tuple[Partnership, Held], data: st.DataObject
) -> None:
    table = ROWS[data.draw(st.sampled_from(SEALED))].__table__
    march = sealed[1].march
    rows = [
        one for one in unguarded.execute(table.select()).mappings() if one.get("meeting_id", march) == march
    ]
    row = data.draw(st.sampled_from([one for one in rows if one.get("number") != 0]))
    column = data.draw(st.sampled_from([one for one in table.columns if one.name not in NOT_SEALED]))
    value = data.draw(another(column, row[column.name]))
    with unguarded.begin_nested() as altered:
        try:
            unguarded.execute(table.update().where(table.c.id == row["id"]).values({column.name: value}))
        except IntegrityError:
            reject()
        assert faults(unguarded), (table.name, column.name, row[column.name], value)
        altered.rollback()


def test_nothing_is_said_of_minutes_that_are_as_they_were_sealed(tampered: Connection) -> None:
    assert faults(tampered) == []


@pytest.mark.parametrize("kind", [Attendance, Moment, Vote, MinutesCorrection, MinutesSeal])
def test_a_row_that_is_taken_out_is_missed(tampered: Connection, kind: Any) -> None:
    table = ROWS[kind].__table__
    last = tampered.execute(table.select().order_by(table.c.id.desc())).mappings().first()
    assert last is not None
    tampered.execute(table.delete().where(table.c.id == last["id"]))
    assert faults(tampered)


def test_a_row_that_is_put_in_is_told(tampered: Connection, sealed: tuple[Partnership, Held]) -> None:
    held = sealed[1]
    values = {
        "meeting_id": held.march,
        "at": time(20),
        "kind": "left",
        "person_id": held.people["Priya Nair"],
    }
    tampered.execute(ROWS[Moment].__table__.insert().values(version=1, note="", **values))
    assert faults(tampered) == [
        "the record of the meeting of 17 March 2026 differs from the sealed one in who came and went and when"
    ]


def test_a_changed_text_is_told_in_words(tampered: Connection) -> None:
    table = ROWS[MinutesVersion].__table__
    where = table.c.state == MinutesState.APPROVED
    tampered.execute(table.update().where(where).values(text="## \tClose\nNothing happened."))
    assert faults(tampered) == ["the text of the minutes of 17 March 2026 was changed under the seal"]


def test_how_to_join_and_what_comes_later_are_not_sealed(sealed: tuple[Partnership, Held]) -> None:
    with sealed[0].reading() as session:
        record = all_of(session, MinutesSeal)[0].record
    assert "heron" not in record
    assert "Amara Okonjo" in record
    assert "rescinded" not in record.replace("rescissions", "")


@pytest.mark.parametrize("name", ["Harold Finch", "Amara Okonjo"])
def test_people_who_are_merged_later_leave_the_seal_whole(tmp_path: Path, name: str) -> None:
    """Amara signed the minutes, and Harold moved and voted; each turns out to be in the file twice."""
    partnership = a_partnership(tmp_path)
    held = two_meetings(partnership)
    twin = members.add_person(partnership, Person(name=f"{name} again"))
    approved(partnership, held)
    merging.merge(partnership, twin, held.people[name], found(partnership, Person, twin))
    with partnership.reading() as session:
        assert minutes.seal_faults(session) == []
    partnership.close()
