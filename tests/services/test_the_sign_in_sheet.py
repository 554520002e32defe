"""The sign-in sheet: who sits on the day of the meeting, no more than a copy may say; usable without a meeting, too."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.blank_forms.facts import BlankForm
from evenhand.domain.form_blocks import SignRows, WriteRow
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers import PaperOrder, digits_of, file_name, meeting_of
from evenhand.services.papers.compiling import compiled
from tests.makers import a_partnership
from tests.shared_sample import a_copy_opened

CLOCK = datetime(2026, 4, 14, 9)  # noqa: DTZ001  the clock on the wall
ORDER = PaperOrder(paper="form", form="sign-in", as_at=date(2026, 4, 14), printed_at=CLOCK, level=Level.BOARD)


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    partnership = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    yield partnership
    partnership.close()


def members_of(form: BlankForm) -> SignRows:
    """The rows that members sign in."""
    rows, _others = (block for part in form.parts for block in part.blocks if isinstance(block, SignRows))
    return rows


def test_it_is_that_of_the_next_meeting_with_its_place_and_its_quorum_in_words(sample: Partnership) -> None:
    form: BlankForm = compiled(sample, ORDER)
    assert form.occasion.meeting == "Board meeting, Tuesday 21 April 2026"
    assert dict(form.labels)["Quorum"] == "Five of the 11 members with a vote must be here."
    assert dict(form.labels)["Place"] == "Old Wharf Centre"
    assert file_name(ORDER, meeting_of(sample, ORDER)) == "2026-04-21_sign-in-sheet_board_v1.pdf"
    later: BlankForm = compiled(sample, replace(ORDER, meeting_id=33))
    assert later.occasion.meeting.endswith("19 May 2026")


def test_members_see_capacity_office_and_apologies_and_the_public_sees_no_name_that_may_not_be_printed(
    sample: Partnership,
) -> None:
    board, public = (
        members_of(compiled(sample, replace(ORDER, level=level))) for level in (Level.BOARD, Level.PUBLIC)
    )
    told = dict(board.rows)
    assert told["Cllr Janet Pell"] == "Councillor (Vice-chair)"
    assert told["Delyth Vaughan"] == "LTO worker (Secretary), no vote"
    assert told["Colin Barraclough"].endswith("; apologies sent")
    assert board.empty == 0
    unnamed = set(told) - {name for name, _ in public.rows}
    assert unnamed == {"Wiktoria Mazur"}
    assert public.empty == len(unnamed)
    assert "apologies" not in str(public.rows)


def test_a_sheet_holds_no_party_address_or_interest(sample: Partnership) -> None:
    said = str(compiled(sample, ORDER)).casefold()
    with sample.reading() as session:
        private = [
            words
            for query in (
                "SELECT address FROM person WHERE address <> ''",
                "SELECT email FROM person WHERE email <> ''",
                "SELECT telephone FROM person WHERE telephone <> ''",
                "SELECT body FROM interest WHERE body <> ''",
                "SELECT party FROM candidate WHERE party <> ''",
            )
            for words in session.connection().exec_driver_sql(query).scalars()
        ]
    assert len(private) > 10
    assert [one for one in private if str(one).casefold() in said] == []


def test_without_a_meeting_or_a_member_there_is_a_sheet_to_write_in(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    form: BlankForm = compiled(partnership, ORDER)
    assert [
        field.label
        for part in form.parts[:1]
        for row in part.blocks
        if isinstance(row, WriteRow)
        for field in row.fields
    ] == ["Meeting", "Day", "Place"]
    assert members_of(form).empty == 12
    assert digits_of(partnership, ORDER)
    assert meeting_of(partnership, ORDER) is None
    partnership.close()


def test_another_form_is_of_no_meeting(sample: Partnership) -> None:
    with pytest.raises(Refusal, match="No meeting can be chosen"):
        compiled(sample, replace(ORDER, form="grant-return", meeting_id=33))
    assert meeting_of(sample, replace(ORDER, form="grant-return")) is None
