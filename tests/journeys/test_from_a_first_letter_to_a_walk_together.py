"""From a new empty file, by the keyboard: an MP is written to, answers and is met; a resident is helped.

The first letter waits for its reply, which leads to a meeting; a referral goes with the resident's consent alone; and a
quote that was given for one item is not used in a second.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from evenhand.app import places
from evenhand.app.window import MainWindow
from evenhand.domain.mp.record_facts import Letter, Referral
from evenhand.domain.mp.stage import Stage, StageMarks, stage_of
from evenhand.domain.mp.vocabulary import Brought, LetterState
from evenhand.domain.publicity.record_facts import Quote, QuoteUse
from evenhand.screens.mp.letters_dialogs import ReplyDialog
from evenhand.screens.mp.letters_write import WentDialog
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.services import mp
from evenhand.services.casework_erasing import erase_due
from evenhand.services.findings import findings
from evenhand.services.saving import listed
from tests.journeys.beginning import begin
from tests.keyboard import CONTROL, come_to, focus, press, push, shortcut, tab_to, type_into
from tests.windows import answering

MP_TAB, PUBLICITY = Qt.Key.Key_3, Qt.Key.Key_5
PARTS = "Parts of the relationship"
REFERRED = "Referred: we write, with consent"


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def window(qtbot: Any, tmp_path: Path) -> MainWindow:
    """A new file with an MP who was elected in 2024."""
    made = begin(qtbot, tmp_path)
    shortcut(made, MP_TAB)
    push("Add the MP…")
    type_into("Full name", "Ruth Calloway")
    type_into("Constituency", "Marlbeck")
    type_into("MP from", "5 July 2024")
    push("Add the MP")
    QTest.qWait(50)
    return made


BODY = "We are neighbours in Fernhill. May two of us come to your surgery for half an hour?"


def retype(words: str, text: str) -> None:
    """Type in place of all that stands in a field of several lines."""
    tab_to(words)
    press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(focus(), text)


def tick(words: str) -> None:
    """Walk to a box and tick it."""
    tab_to(words)
    press(Qt.Key.Key_Space)


def choose(first: str, wanted: str) -> None:
    """Walk to buttons of which one is chosen, and on to the wanted one by the arrow keys."""
    tab_to(first)
    for _ in range(6):
        button: Any = focus()
        if button.text() == wanted:
            return
        press(Qt.Key.Key_Right)
    pytest.fail(f"no {wanted}")


def stage(window: MainWindow) -> Stage:
    """The stage of the MP that is shown, today."""
    partnership: Any = window.partnership
    engagements = mp.relationship(partnership).engagements
    return stage_of(engagements, 1, window.today(), StageMarks(24, 12)).stage


def write_first_letter(window: MainWindow) -> None:
    """Write the first letter, mark it as sent, and note its reply."""
    push("Write to the MP…")
    retype("Letter", BODY)
    retype("Close", "Yours sincerely, Gwenllian Price, 1 Wharf Road")

    def went(dialog: WentDialog) -> None:
        come_to(dialog)
        type_into("Sent on", "1/4/2026")
        push("Mark as sent")

    with answering((WentDialog, went)):
        push("Mark as sent…")
    come_to(window)

    def came(dialog: ReplyDialog) -> None:
        come_to(dialog)
        type_into("Reply came on", "9/4/2026")
        push("Record the reply")

    with answering((ReplyDialog, came)):
        push("The reply came…")
    come_to(window)


def test_a_first_letter_is_answered_and_leads_to_a_meeting(window: MainWindow) -> None:
    partnership: Any = window.partnership
    write_first_letter(window)
    (letter,) = listed(partnership, Letter)
    assert letter.state is LetterState.SENT

    push("Show among the engagements")
    push("Add engagement")
    type_into("Date", "13/4/2026")
    type_into("Title", "First meeting at her surgery")
    tick("Working together")
    choose("Planned", "Held")
    tab_to("How")
    QTest.keyClicks(focus(), "Meeting")
    tab_to("Came from")
    press(Qt.Key.Key_Down)

    def brought(dialog: EntryDialog) -> None:
        come_to(dialog)
        tab_to("What")
        QTest.keyClicks(focus(), "Connection")
        type_into("Note", "The head of the library")
        push("Keep")

    def promised(dialog: EntryDialog) -> None:
        come_to(dialog)
        type_into("What", "Send the plan")
        type_into("By when", "30/4/2026")
        push("Keep")

    with answering((EntryDialog, brought)):
        push("Add what it brought…")
    come_to(window)
    with answering((EntryDialog, promised)):
        push("Add a follow-up…")
    come_to(window)
    push("Save")
    QTest.qWait(100)

    kept = mp.relationship(partnership)
    sent, met = kept.engagements
    assert (sent.on, met.on, met.led_from_id) == (date(2026, 4, 1), date(2026, 4, 13), sent.id)
    assert kept.beside.details[sent.id].replied_on == date(2026, 4, 9)
    assert [one.what for one in kept.beside.brought[met.id]] == [Brought.CONNECTION]
    assert [one.due_on for one in kept.beside.follow_ups[met.id]] == [date(2026, 4, 30)]
    assert stage(window) is Stage.WORKING_TOGETHER
    assert not [one for one in findings(partnership, window.today()) if one.clause == "MP7"]


def find(words: str, text: str) -> None:
    """Walk to a field that searches, and take the first that it finds."""
    type_into(words, text)
    popup = QApplication.activePopupWidget()
    assert popup is not None, f"nothing was found for {text}"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def walk_to_part(strip_name: str, title: str) -> None:
    """Walk to a row of tabs and on to the one with this title."""
    tab_to(strip_name)
    for _ in range(12):
        strip: Any = focus()
        if strip.tabText(strip.currentIndex()).startswith(title):
            return
        press(Qt.Key.Key_Right)
        QTest.qWait(20)
    pytest.fail(f"no part {title}")


def test_a_referral_goes_with_the_residents_consent_and_not_before(window: MainWindow) -> None:
    partnership: Any = window.partnership
    walk_to_part(PARTS, "Casework")
    push("Add casework")
    choose("Signposted", REFERRED)
    tab_to("About")
    QTest.keyClicks(focus(), "Housing")
    type_into("Resident", "T. K.")
    retype("Asked of the MP", "A date for the damp to be looked at.")
    type_into("Sent to the MP", "14/4/2026")
    push("Save")
    assert listed(partnership, Referral) == []

    type_into("Consent given", "13/4/2026")
    QTest.keyClicks(tab_to("How"), "A signed form")
    retype("To what", "To ask the housing office for a date")
    push("Save")
    (referral,) = listed(partnership, Referral)
    assert (referral.reference, referral.sent_on) == ("CR-0001", date(2026, 4, 14))
    titles = [one.title for one in mp.relationship(partnership).engagements]
    assert titles == ["Casework referral CR-0001"]

    a_year_on = date(2027, 4, 14)
    assert referral.erase_by == a_year_on
    assert erase_due(partnership, a_year_on) == 1
    assert "T. K." not in str(listed(partnership, Referral))


def test_words_given_for_one_item_are_not_used_in_a_second(window: MainWindow) -> None:
    partnership: Any = window.partnership
    walk_to_part(PARTS, "Heard and said")
    walk_to_part("Parts of: Heard and said", "Their words")
    push("Add a quote")
    retype("Words", "The steps are the best I have walked.")
    type_into("Said on", "10/4/2026")
    QTest.keyClicks(tab_to("Permission"), "Given")
    type_into("Answered on", "10/4/2026")
    QTest.keyClicks(tab_to("What for"), "The")
    push("Save")
    (quote,) = listed(partnership, Quote)

    for title in ("The steps", "The newsletter"):
        shortcut(window, PUBLICITY)
        shortcut(window, Qt.Key.Key_N)
        type_into("Title", title)
        push("Save")
        walk_to_part("Parts of the item", "Quotes")
        push("Add a quote")
        find("From the bank", "The steps are")
        push("Save")
        QTest.qWait(50)
    (used,) = listed(partnership, QuoteUse)
    assert used.quote_id == quote.id
