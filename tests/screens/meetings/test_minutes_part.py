"""Minutes are written, edited, circulated, approved and corrected in the window, and nothing typed is lost."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.records.typing_kept import keep, kept
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.minutes_dialogs import CirculateDialog, CorrectionDialog, SealDialog
from evenhand.screens.meetings.minutes_part import KEEP_MINE, MinutesPart
from evenhand.services import minutes
from evenhand.services.saving import found, put
from tests.screens.plain_rooms import write as write_in
from tests.services.minutes_samples import TODAY, Held, approved, circulated, two_meetings
from tests.windows import answering, choosing


@pytest.fixture
def held(partnership: Partnership) -> Held:
    return two_meetings(partnership)


@pytest.fixture
def desk(partnership: Partnership, theme: Any) -> Desk:
    return Desk(partnership, lambda: TODAY)


@pytest.fixture
def part(desk: Desk, held: Held, qtbot: QtBot) -> MinutesPart:
    return opened(desk, held, qtbot)


def opened(desk: Desk, held: Held, qtbot: QtBot) -> MinutesPart:
    part = MinutesPart(desk)
    qtbot.addWidget(part)
    part.resize(900, 560)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    part.show_record(None, held.march)
    return part


def buttons(part: QWidget) -> list[str]:
    return [one.text() for one in part.findChildren(QAbstractButton) if one.isVisible()]


def press(part: QWidget, words: str) -> None:
    next(one for one in part.findChildren(QAbstractButton) if one.text() == words and one.isVisible()).click()


def type_into(part: MinutesPart, qtbot: QtBot, title: str, words: str) -> None:
    part.editor.open_section(title)
    part.editor.focus_text()
    edit = part.editor.current_edit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, words)


def words_of(part: MinutesPart, title: str) -> str:
    return next(one.text for one in part.editor.sections() if one.title == title)


def test_minutes_are_written_edited_and_saved(
    part: MinutesPart, partnership: Partnership, held: Held, qtbot: QtBot
) -> None:
    assert buttons(part) == ["Write the minutes from the record"]
    press(part, "Write the minutes from the record")
    assert part.stands.text() == "Draft 1, subject to confirmation at the next meeting"
    assert part.line.text() == "Not circulated yet."
    assert "left at 7.10 pm and took no part" in words_of(part, "Canoe club")
    type_into(part, qtbot, "Canoe club", "We talked about boats.")
    assert part.is_dirty()
    part.keeper.keep_now()
    assert kept(partnership, f"minutes:{held.march}") is not None
    press(part, "Save draft")
    assert not part.is_dirty()
    assert kept(partnership, f"minutes:{held.march}") is None
    with partnership.reading() as session:
        saved = minutes.minutes_of(session, held.march)
    assert saved is not None
    assert next(one.text for one in saved.sections if one.title == "Canoe club") == "We talked about boats."


def test_what_was_typed_before_a_crash_is_taken_up_again(
    part: MinutesPart, desk: Desk, held: Held, qtbot: QtBot
) -> None:
    press(part, "Write the minutes from the record")
    type_into(part, qtbot, "Canoe club", "Half a sentence")
    keep(desk.partnership, f"minutes:{held.march}", part.editor.text())
    again = opened(desk, held, qtbot)
    assert not again.is_dirty()
    press(again, "Take it up again")
    assert words_of(again, "Canoe club") == "Half a sentence"
    assert again.is_dirty()
    again.discard()
    assert not again.is_dirty()


def test_writing_anew_asks_first_and_keeps_what_was_edited(part: MinutesPart, qtbot: QtBot) -> None:
    press(part, "Write the minutes from the record")
    type_into(part, qtbot, "Present", "Everybody.")
    with answering(choosing(KEEP_MINE)):
        press(part, "Write anew from the record…")
    assert words_of(part, "Present") == "Everybody."


def test_the_sections_are_walked_and_edited_by_keyboard(part: MinutesPart, qtbot: QtBot) -> None:
    press(part, "Write the minutes from the record")
    assert part.editor.rows.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    edit = part.editor.current_edit()
    assert edit is not None
    assert edit.hasFocus()
    assert edit.accessibleName() == "1. Canoe club"
    qtbot.keyClicks(edit, "First. ")
    for words in ("Discard", "Save draft"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QAbstractButton)
        assert focused.text() == words
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not part.is_dirty()
    assert words_of(part, "Canoe club").startswith("First. ")


def test_minutes_are_circulated_to_those_who_sit(part: MinutesPart) -> None:
    press(part, "Write the minutes from the record")
    with answering((CirculateDialog, lambda dialog: press(dialog, "Record as sent"))):
        press(part, "Circulate…")
    assert part.line.text() == "Circulated on 30 April 2026 to four people."
    assert "Approve at a later meeting…" in buttons(part)


def test_sealing_says_what_it_means_and_takes_the_signature(
    part: MinutesPart, partnership: Partnership, held: Held, qtbot: QtBot
) -> None:
    circulated(partnership, held)
    part.show_record(None, held.march)

    def seal(dialog: SealDialog) -> None:
        assert dialog.heading.text() == "Seal the minutes of 17 March 2026?"
        write_in(qtbot, dialog.form, "signed_by_id", "Amara Okonjo")
        press(dialog, "Seal minutes")

    with answering((SealDialog, seal)):
        press(part, "Approve at a later meeting…")
    assert part.stands.text() == "Approved on 21 April 2026 and signed by Amara Okonjo"
    assert part.line.text().startswith("Sealed; check digits ")
    edit = part.editor.current_edit()
    assert edit is not None
    assert edit.isReadOnly()
    assert buttons(part) == ["Circulate…", "Add a correction…"]


def test_not_yet_leaves_the_minutes_as_they_are(
    part: MinutesPart, partnership: Partnership, held: Held
) -> None:
    circulated(partnership, held)
    part.show_record(None, held.march)
    with answering((SealDialog, lambda dialog: press(dialog, "Not yet"))):
        press(part, "Approve at a later meeting…")
    assert part.stands.text().startswith("Draft 1")


def test_a_correction_stands_beside_the_approved_minutes(
    part: MinutesPart, partnership: Partnership, held: Held, qtbot: QtBot
) -> None:
    approved(partnership, held)
    part.show_record(None, held.march)
    before = part.editor.sections()

    def correct(dialog: CorrectionDialog) -> None:
        write_in(qtbot, dialog.form, "says", "Two boats, not three.")
        write_in(qtbot, dialog.form, "because", "It was misread.")
        press(dialog, "Add correction")

    with answering((CorrectionDialog, correct)):
        press(part, "Add a correction…")
    assert part.editor.sections()[: len(before)] == before
    assert words_of(part, "Corrections") == (
        "Correction 1 of 30 April 2026: Two boats, not three. Reason: It was misread."
    )


def test_the_part_says_where_the_record_moved_on_and_what_takes_a_side(
    part: MinutesPart, partnership: Partnership, held: Held, qtbot: QtBot
) -> None:
    press(part, "Write the minutes from the record")
    type_into(part, qtbot, "Present", "Everybody said: Vote Labour.")
    part.save()
    item = found(partnership, AgendaItem, held.item)
    with partnership.change("Another note") as unit:
        put(unit.session, replace(item, note="The club asked for three boats."))
    part.show_record(None, held.march)
    assert part.moved.says() == "The record says something else by now in 1. Canoe club."
    qtbot.waitUntil(lambda: part.caution.says().endswith("as taking a side (PP7)."), timeout=10_000)
