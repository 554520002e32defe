"""What a paper takes of the file it takes once: each list is read once, and nothing is compiled twice."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from evenhand.domain.members.facts import Person
from evenhand.domain.vocabulary import Level
from evenhand.records.reading import facts
from evenhand.records.reading.facts import all_of, read_once
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.papers import KINDS, PaperOrder, compiling, issued
from evenhand.services.papers.second_look import second_look
from evenhand.services.saving import put
from tests.makers import a_partnership

ORDER = PaperOrder(
    paper="governance",
    as_at=date(2026, 4, 14),
    printed_at=datetime(2026, 4, 14, 10),  # noqa: DTZ001  the clock on the wall
    level=Level.BOARD,
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path)
    yield partnership
    partnership.close()


def test_each_list_is_read_once_for_a_paper(opened: Partnership, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[tuple[str, tuple[int, ...]]] = Counter()
    given = facts._given

    def counting(connection: Connection, says: str, keys: tuple[int, ...]) -> Iterable[Iterable[Any]]:
        asked[says, keys] += 1
        return given(connection, says, keys)

    monkeypatch.setattr(facts, "_given", counting)
    with opened.reading() as session, read_once(session):
        KINDS[ORDER.paper].compile_report(session, ORDER)
    assert len(asked) > 50
    assert set(asked.values()) == {1}


def test_what_was_read_once_is_not_kept_for_later(opened: Partnership) -> None:
    with opened.change("Enter two people") as unit:
        put(unit.session, Person(name="Amara Okonjo"))
        with read_once(unit.session):
            found = all_of(unit.session, Person)
            found.clear()
            assert [one.name for one in all_of(unit.session, Person)] == ["Amara Okonjo"]
        put(unit.session, Person(name="Bo Ek"))
        assert [one.name for one in all_of(unit.session, Person)] == ["Amara Okonjo", "Bo Ek"]


def test_a_second_look_at_an_issued_paper_compiles_it_once(
    opened: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued.keep(opened, ORDER, b"%PDF")
    digits, times, compiled = papers.digits_of(opened, ORDER), list[PaperOrder](), compiling.compiled

    def counting(partnership: Partnership, order: PaperOrder) -> object:
        times.append(order)
        return compiled(partnership, order)

    monkeypatch.setattr(compiling, "compiled", counting)
    looked = second_look(opened, ORDER).made
    assert (looked.digits, looked.order.version, len(times)) == (digits, 1, 1)
