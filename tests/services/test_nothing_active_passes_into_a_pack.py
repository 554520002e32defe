"""Of an attached file its pages as they are drawn go into a pack: nothing that acts, and nothing that hangs on them."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.pack.attached import read_attached
from evenhand.services import papers
from evenhand.services.meeting_papers import attach
from evenhand.services.saving import put
from evenhand.services.stored_files import keep_file
from tests.active_files import CANARY, FILLED_IN, HIDDEN, SHOWN, an_active_file
from tests.reports.tag_reading import read_tags
from tests.services.a_meeting_ahead import TODAY, a_board, a_meeting, a_pdf
from tests.services.test_the_pack import BOARD

ACTS = {"/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/RichMedia", "/FileAttachment"}
CARRIED = {
    "/EmbeddedFile",
    "/EmbeddedFiles",
    "/Filespec",
    "/AF",
    "/PieceInfo",
    "/AcroForm",
    "/OCProperties",
    "/OCG",
}
PLAN = MeetingPaper(meeting_id=0, position=0, title="Plan", file_name="plan.pdf")


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    partnership, _people = a_board(tmp_path)
    yield partnership, a_meeting(partnership)
    partnership.close()


def everything_in(pdf: bytes) -> tuple[set[str], bytes]:
    """Every key and name in a file, and the bytes of its text strings and of what is packed."""
    with pikepdf.open(BytesIO(pdf)) as document:
        names, said = set[str](), list[bytes]()
        for one in document.objects:
            _gather(one, names, said)
    return names, b"\n".join(said)


def _gather(one: Any, names: set[str], said: list[bytes]) -> None:
    if isinstance(one, pikepdf.Stream):
        said.append(one.read_raw_bytes())
        if one.get("/Filter") == Name.FlateDecode:
            said.append(one.read_bytes())
    if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        names.update(one.keys())
        for value in one.values():
            _gather_direct(value, names, said)
    elif isinstance(one, pikepdf.Array):
        for value in one.as_list():
            _gather_direct(value, names, said)
    elif isinstance(one, pikepdf.Name):
        names.add(str(one))
    elif isinstance(one, pikepdf.String):
        said.append(bytes(one))


def _gather_direct(one: Any, names: set[str], said: list[bytes]) -> None:
    if not (isinstance(one, pikepdf.Object) and one.is_indirect):
        _gather(one, names, said)


def test_scripts_files_forms_and_data_stay_behind_and_what_is_seen_comes_along(
    meeting: tuple[Partnership, int],
) -> None:
    partnership, meeting_id = meeting
    active = an_active_file()
    names, said = everything_in(active)
    assert (ACTS | CARRIED) - names == set()
    assert CANARY.encode() in said
    attach(partnership, replace(PLAN, meeting_id=meeting_id), active, today=TODAY)
    without, of_pack = (papers.draw(partnership, replace(BOARD, left_out=left)) for left in ((1,), ()))
    names, said = everything_in(of_pack)
    assert names & (ACTS | CARRIED) == everything_in(without)[0] & (ACTS | CARRIED) == set()
    assert said.count(CANARY.encode()) == everything_in(without)[1].count(CANARY.encode())
    [figure] = [one for one in read_tags(of_pack).document.all("Figure") if "of Plan" in one.alternative]
    for words in ("Plan of the hall", FILLED_IN, SHOWN, HIDDEN):
        assert words in figure.alternative


@pytest.mark.parametrize(
    "hidden_layer",
    [
        {"OFF": True},
        {"BaseState": Name.OFF},
        {"Usage": Dictionary(View=Dictionary(ViewState=Name.OFF))},
        {"Usage": Dictionary(Print=Dictionary(PrintState=Name.OFF))},
    ],
)
def test_a_file_with_a_layer_that_is_off_is_attached_to_nothing_and_drawn_nowhere(
    meeting: tuple[Partnership, int], hidden_layer: dict[str, Any]
) -> None:
    partnership, meeting_id = meeting
    content = an_active_file(hidden_layer=hidden_layer)
    with pytest.raises(Refusal, match=r"plan\.pdf has layers that are switched off") as refused:
        attach(partnership, replace(PLAN, meeting_id=meeting_id), content, today=TODAY)
    assert refused.value.field == "file_name"
    with partnership.change("As an earlier Evenhand attached it") as unit:
        digest = keep_file(unit.session, content)
        put(unit.session, replace(PLAN, meeting_id=meeting_id, position=1, digest=digest))
    with pytest.raises(Refusal, match=r"Paper B, “Plan”, cannot go into the pack: Its file has layers"):
        papers.draw(partnership, BOARD)


def test_forty_wide_pages_stand_upright_each_on_a_page_of_its_own(meeting: tuple[Partnership, int]) -> None:
    partnership, meeting_id = meeting
    wide = a_pdf("Plan", pages=40, size=(1190, 842))
    attach(partnership, replace(PLAN, meeting_id=meeting_id), wide, today=TODAY)
    pdf = papers.draw(partnership, replace(BOARD, with_cover=False))
    read = read_tags(pdf)
    assert read.faults == []
    told = [one.alternative for one in read.document.all("Figure") if "of Plan" in one.alternative]
    assert [f"Plan, sheet {number}" in one for number, one in enumerate(told, start=1)] == [True] * 40
    with pikepdf.open(BytesIO(pdf)) as document:
        assert len(document.pages) == 41
        assert {tuple(round(float(edge)) for edge in page.MediaBox) for page in document.pages} == {
            (0, 0, 595, 842)
        }


def test_what_is_typed_into_a_form_is_read_out() -> None:
    [page] = read_attached(an_active_file()).pages
    assert FILLED_IN in page.words
