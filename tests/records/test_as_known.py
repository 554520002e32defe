"""What the file knew at the end of an earlier day, whatever was changed, undone and taken out since."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.as_known import reading_as_known, words_were_taken_out
from evenhand.records.file.verify import verify
from evenhand.records.redacting import redact
from evenhand.records.rows.members import PersonRow
from evenhand.records.rows.partnership import IssuedPaperRow
from evenhand.records.unit_of_work import Partnership
from tests.makers import PASSPHRASE, a_partnership
from tests.records.looking import add_person, dump, dump_of, rename
from tests.records.test_undo_machine import Undoing

BEGUN = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001  the clock on the wall
MONDAY = BEGUN.date()


class Wall:
    """A clock on the wall that is put forward by hand."""

    def __init__(self) -> None:
        self.at = BEGUN

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def sleep(self, days: int = 1) -> date:
        """Go to bed, and give the day that ends."""
        day = self.at.date()
        self.at = datetime.combine(day + timedelta(days=days), BEGUN.time())
        return day


def known(partnership: Partnership, day: date) -> dict[str, list[dict[str, Any]]]:
    with reading_as_known(partnership, day) as session:
        return dump_of(session)


class Known(Undoing):
    """The search over changes, undo and redo once more, spread over days; each night is remembered."""

    def __init__(self) -> None:
        self.wall, self.nights = Wall(), dict[date, Any]()
        super().__init__()

    def made(self) -> Partnership:
        return a_partnership(self.folder, clock=self.wall)

    @rule(days=st.integers(1, 3))
    def sleep(self, days: int) -> None:
        left = dump(self.partnership)
        self.nights |= {self.wall.at.date() + timedelta(days=day): left for day in range(days)}
        self.wall.sleep(days)

    def teardown(self) -> None:
        now = dump(self.partnership)
        for day, left in self.nights.items():
            assert known(self.partnership, day) == left
        assert dump(self.partnership) == now, "to look back changes nothing"
        super().teardown()


TestKnown = Known.TestCase
TestKnown.settings = settings(max_examples=5, stateful_step_count=20)


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "protected"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Partnership, Wall]:
    wall = Wall()
    return a_partnership(tmp_path, passphrase=request.param, clock=wall), wall


def names(partnership: Partnership, day: date) -> list[str]:
    return [row["name"] for row in known(partnership, day)["person"]]


def test_a_later_name_is_not_known_yet(opened: tuple[Partnership, Wall]) -> None:
    partnership, wall = opened
    key = add_person(partnership)
    monday = wall.sleep()
    rename(partnership, key, "Amara Okonjo-Reed")
    assert names(partnership, monday) == ["Amara Okonjo"]
    assert names(partnership, wall.sleep()) == ["Amara Okonjo-Reed"]
    assert verify(partnership).ok


def test_a_day_before_the_file_and_a_day_to_come_are_refused(opened: tuple[Partnership, Wall]) -> None:
    partnership, _ = opened
    for days, says in ((-1, "begun on 2 March 2026"), (1, "Nobody knows yet")):
        with pytest.raises(Refusal, match=says) as refused:
            known(partnership, MONDAY + timedelta(days=days))
        assert refused.value.field == "known_on"


def test_what_was_taken_out_for_the_laws_sake_stays_out_and_is_said(
    opened: tuple[Partnership, Wall],
) -> None:
    partnership, wall = opened
    key = add_person(partnership)
    with partnership.change("Note something") as unit:
        unit.session.get_one(PersonRow, key).note = "something private"
    monday = wall.sleep()
    with partnership.change("Take a note out") as unit:
        unit.session.get_one(PersonRow, key).note = ""
        redact(unit.session, "person", key, "note", at=wall.at, who="Gwenllian Price", why="asked for")
        unit.can_be_undone = False
    tuesday = wall.sleep()
    assert known(partnership, monday)["person"][0]["note"] == ""
    assert _taken_out(partnership, monday)
    assert not _taken_out(partnership, tuesday)


def _taken_out(partnership: Partnership, day: date) -> bool:
    with reading_as_known(partnership, day) as session:
        return words_were_taken_out(session, day)


def test_rows_that_the_file_does_not_let_go_are_not_known_before_they_came(
    opened: tuple[Partnership, Wall],
) -> None:
    partnership, wall = opened
    monday = wall.sleep()
    row = IssuedPaperRow(
        paper="governance",
        title="Governance report",
        level=Level.PUBLIC,
        as_at=MONDAY,
        issued_at=wall(),
        digest="0" * 64,
        pdf=b"%PDF-1.7",
    )
    with partnership.change("Issue a paper") as unit:
        unit.session.add(row)
    tuesday = wall.sleep()
    assert known(partnership, monday)["issued_paper"] == []
    assert [one["title"] for one in known(partnership, tuesday)["issued_paper"]] == ["Governance report"]
