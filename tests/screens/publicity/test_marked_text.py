"""Words are marked where they stand while they are typed; the marks follow, and never become part of the words."""

import re
import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from pytestqt.qtbot import QtBot

from evenhand.domain.vocabulary import TextVerdict
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.marked_spots import boxes_of
from evenhand.screens.widgets.marked_text import PAUSE_MS, MarkedText

SIDE = re.compile(r"Vote for \w+")
NAMED = re.compile(r"Cllr Pell")
WORDS = "The steps are open. Cllr Pell cut the ribbon. Vote for Alder, said a sign. Tea at 4."


@dataclass(frozen=True)
class Found:
    """A finding as the editor reads it."""

    verdict: TextVerdict
    start: int
    end: int
    text: str
    says: str
    suggestion: str = ""


@dataclass(frozen=True)
class Looked:
    """What a look at a text found."""

    findings: tuple[Found, ...]


def look_at(text: str) -> Looked:
    """Find a councillor's name and a call to vote."""
    found = [
        *(
            Found(TextVerdict.ASK, *one.span(), one[0], "A councillor is named")
            for one in NAMED.finditer(text)
        ),
        *(
            Found(TextVerdict.TAKES_A_SIDE, *one.span(), one[0], "Asks for votes")
            for one in SIDE.finditer(text)
        ),
    ]
    return Looked(tuple(sorted(found, key=_start)))


def _start(found: Found) -> int:
    return found.start


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> MarkedText:
    """An editor in an active window."""
    made = MarkedText(look_at)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.set_text(WORDS)
    made.setFocus()
    return made


def marked(editor: MarkedText) -> list[str]:
    """The words under each mark."""
    return [spot.cursor.selectedText() for spot in editor.spots()]


def test_a_finding_is_marked_after_a_pause_in_typing(editor: MarkedText, qtbot: QtBot) -> None:
    editor.set_text("")
    qtbot.keyClicks(editor, "Vote for Alder")
    assert marked(editor) == []
    qtbot.waitUntil(editor.is_settled, timeout=PAUSE_MS * 20)
    assert marked(editor) == ["Vote for Alder"]
    assert editor.text() == "Vote for Alder"


def test_what_is_pasted_is_looked_at_at_once(editor: MarkedText) -> None:
    editor.set_text("")
    pasted = QMimeData()
    pasted.setText("Vote for Birch")
    pasted.setHtml("<b>Vote for Birch</b>")
    editor.insertFromMimeData(pasted)
    assert marked(editor) == ["Vote for Birch"]
    assert "font-weight:600" not in editor.toHtml()


def test_marks_follow_what_is_typed_before_and_after_them(editor: MarkedText, qtbot: QtBot) -> None:
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    qtbot.keyClicks(editor, "Good news: ")
    assert marked(editor) == ["Cllr Pell", "Vote for Alder"]


def test_letters_beyond_the_first_plane_do_not_move_the_marks(editor: MarkedText) -> None:
    editor.set_text("Tea and cake \U0001f370\U0001f370! Vote for Alder.")
    assert marked(editor) == ["Vote for Alder"]


def test_the_caret_selects_the_finding_it_stands_in(editor: MarkedText, qtbot: QtBot) -> None:
    told: list[int] = []
    editor.turned.connect(told.append)
    cursor = editor.textCursor()
    cursor.setPosition(WORDS.index("Pell"))
    editor.setTextCursor(cursor)
    assert (editor.current(), told) == (0, [0])
    cursor.setPosition(WORDS.index("Tea"))
    editor.setTextCursor(cursor)
    assert editor.current() == 0


def test_a_wording_takes_the_place_of_a_finding_in_one_step(editor: MarkedText, qtbot: QtBot) -> None:
    editor.replace(1, "There is an election")
    assert editor.text() == WORDS.replace("Vote for Alder", "There is an election")
    assert marked(editor) == ["Cllr Pell"]
    editor.undo()
    assert editor.text() == WORDS


def test_ones_own_words_begin_with_the_finding_selected(editor: MarkedText, qtbot: QtBot) -> None:
    editor.select(1)
    assert editor.textCursor().selectedText() == "Vote for Alder"
    qtbot.keyClicks(editor, "Tea")
    qtbot.waitUntil(editor.is_settled, timeout=PAUSE_MS * 20)
    assert marked(editor) == ["Cllr Pell"]
    assert "Tea, said a sign" in editor.text()


def test_a_fresh_text_has_nothing_to_take_back(editor: MarkedText, qtbot: QtBot) -> None:
    assert not editor.document().isUndoAvailable()
    editor.put_text("Vote for Cedar")
    assert marked(editor) == ["Vote for Cedar"]
    editor.undo()
    assert editor.text() == WORDS


def test_a_finding_over_two_lines_has_a_box_on_each(editor: MarkedText) -> None:
    editor.resize(200, 300)
    editor.set_text("Come and see. Cllr Pell says: Vote for Alderhampton")
    assert len([box for spot in editor.spots() for box in boxes_of(spot)]) >= 3


def test_a_number_in_the_margin_leads_to_its_finding(editor: MarkedText, qtbot: QtBot) -> None:
    editor.grab()
    first = next(boxes_of(editor.spots()[1]))
    beside = QPoint(editor.viewport().width() + 10, int(first.center().y()) + 24)
    gutter = editor.childAt(beside)
    assert gutter is not None
    qtbot.mousePress(gutter, Qt.MouseButton.LeftButton, pos=gutter.mapFrom(editor, beside))
    assert editor.current() == 1


def test_a_long_text_is_looked_at_beside_the_typing(editor: MarkedText, qtbot: QtBot) -> None:
    editor.set_text("")
    editor.put_text("Plain words. " * 5000 + "Vote for Alder")
    qtbot.waitUntil(lambda: marked(editor) == ["Vote for Alder"], timeout=10_000)


def test_one_key_in_five_hundred_words_costs_less_than_a_frame(editor: MarkedText, qtbot: QtBot) -> None:
    editor.set_text("The steps by the wharf are open again after a year. " * 50)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    spent = []
    for _ in range(40):
        began = time.perf_counter()
        qtbot.keyClick(editor, Qt.Key.Key_A)
        spent.append(time.perf_counter() - began)
    assert sorted(spent)[len(spent) // 2] < 0.016
