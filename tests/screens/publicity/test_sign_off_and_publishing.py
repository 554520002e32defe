"""An item is held, signed off by two in a window and published; its exact words are kept, and no councillor signs."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Election
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import ElectionKind, PublicityKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.item_pane import DECISIONS, WORDS
from evenhand.screens.publicity.posting_dialog import PostingDialog
from evenhand.screens.publicity.sign_off_dialog import SignOffDialog
from evenhand.screens.publicity.taking_down import TakingDown
from evenhand.screens.publicity.view import PublicityView
from evenhand.screens.widgets.button import ButtonKind
from evenhand.screens.widgets.label import Label
from evenhand.services import elections, publicity
from evenhand.services.saving import found, listed
from tests.screens.plain_rooms import TODAY, Opening, People, press, write
from tests.windows import answering

POLL = Election(
    kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough", announced_on=date(2026, 3, 27)
)
NOTICE = PublicityItem(
    title="Towpath closed",
    kind=PublicityKind.WEBSITE,
    channel="the website",
    planned_on=TODAY,
    status=PublicityStatus.PLANNED,
    text="The towpath is closed for a week.",
)


@pytest.fixture
def notice(partnership: Partnership, people: People) -> int:
    elections.save_election(partnership, POLL)
    return publicity.save_item(partnership, NOTICE, {}, today=TODAY)


@pytest.fixture
def view(opening: Opening, notice: int) -> PublicityView:
    view = opening(PublicityView)
    assert isinstance(view, PublicityView)
    return view


def choose(qtbot: QtBot, dialog: SignOffDialog, who: str, decision: str) -> None:
    """Say who decided and what."""
    write(qtbot, dialog.form, "person_id", who)
    press(qtbot, dialog.form, decision)


def approved_by(qtbot: QtBot, view: PublicityView, who: str) -> list[str]:
    """Have somebody approve; give those who may not sign."""
    barred: list[str] = []

    def fill(dialog: SignOffDialog) -> None:
        barred.extend(dialog.says_barred())
        choose(qtbot, dialog, who, "Approve")
        press(qtbot, dialog.form, "Record the decision")

    with answering((SignOffDialog, fill)):
        press(qtbot, view.item, "Sign off…")
    return barred


def test_in_a_window_two_people_sign_and_then_it_goes_out(
    view: PublicityView, partnership: Partnership, notice: int, qtbot: QtBot
) -> None:
    deeds = view.item.text.deeds
    assert deeds.publish.kind is ButtonKind.GATED
    barred = approved_by(qtbot, view, "Amara Okonjo")
    assert barred == ["Cllr Janet Pell is a councillor, so somebody else has to decide."]
    assert "Amara Okonjo has approved" in view.item.text.says_sign_off()
    assert deeds.publish.kind is ButtonKind.GATED
    approved_by(qtbot, view, "Priya Nair")
    assert deeds.publish.kind is ButtonKind.PRIMARY

    def fill(dialog: PostingDialog) -> None:
        press(qtbot, dialog, "Copy the words")
        press(qtbot, dialog.form, "Record it as published")

    with answering((PostingDialog, fill)):
        press(qtbot, view.item, "Published…")
    assert QGuiApplication.clipboard().text() == NOTICE.text
    [posting] = listed(partnership, Posting)
    assert (posting.where, posting.on) == ("the website", TODAY)
    assert [one.text for one in listed(partnership, ItemVersion)] == [NOTICE.text]
    assert found(partnership, PublicityItem, notice).status is PublicityStatus.PUBLISHED
    assert view.room.rows(view.book)[0].group == "Out"


def test_the_history_tells_who_decided_what(
    view: PublicityView, partnership: Partnership, qtbot: QtBot
) -> None:
    approved_by(qtbot, view, "Amara Okonjo")
    entry = view.room.history(view.book, view.item.key)[0]
    assert entry.title == "Sign-off: Towpath closed"
    assert [one.says() for one in entry.alterations] == [
        "Amara Okonjo, decision: Approve",
        "Amara Okonjo, decided on: 14 April 2026",
        "Amara Okonjo, how: In person",
    ]


def test_what_is_missing_is_said_beside_its_field(view: PublicityView, qtbot: QtBot) -> None:
    def fill(dialog: SignOffDialog) -> None:
        press(qtbot, dialog.form, "Record the decision")
        assert dialog.form.errors() == ["Say who decided.", "Say what was decided."]
        choose(qtbot, dialog, "Priya Nair", "Refuse")
        press(qtbot, dialog.form, "Record the decision")
        assert dialog.form.errors() == ["Say why it may not go out."]
        press(qtbot, dialog.form, "Discard")

    with answering((SignOffDialog, fill)):
        press(qtbot, view.item, "Sign off…")


def test_somebody_holds_it_until_a_day(view: PublicityView, partnership: Partnership, qtbot: QtBot) -> None:
    def fill(dialog: SignOffDialog) -> None:
        write(qtbot, dialog.form, "person_id", "Priya Nair")
        write(qtbot, dialog.form, "hold_until", "8 May 2026")
        write(qtbot, dialog.form, "reason", "After the poll.")
        press(qtbot, dialog.form, "Record the decision")

    with answering((SignOffDialog, fill)):
        press(qtbot, view.item, "Hold…")
    [held] = listed(partnership, SignOff)
    assert (held.decision, held.hold_until) == (SignOffDecision.HOLD, date(2026, 5, 8))
    assert view.room.rows(view.book)[0].value == "Hold"


def test_words_typed_after_an_approval_want_another(view: PublicityView, qtbot: QtBot) -> None:
    approved_by(qtbot, view, "Amara Okonjo")
    editor = view.item.text.editor
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(editor, "Now: ")
    press(qtbot, view.item, "Save")
    assert "that no longer counts" in view.item.text.says_sign_off()


def test_a_locked_button_leads_to_what_is_missing(view: PublicityView, qtbot: QtBot) -> None:
    press(qtbot, view.item, "Published…")
    assert view.item.text.deeds.sign.hasFocus()


def test_what_was_found_to_be_out_is_recorded_and_taken_down(
    view: PublicityView, partnership: Partnership, qtbot: QtBot
) -> None:
    view.item.open_part(DECISIONS)

    def record(dialog: PostingDialog) -> None:
        write(qtbot, dialog.form, "on", "10 April 2026")
        press(qtbot, dialog.form, "Record it as published")

    def take_down(dialog: TakingDown) -> None:
        press(qtbot, dialog.form, "Record it as taken down")

    with answering((PostingDialog, record), (TakingDown, take_down)):
        press(qtbot, view.item, "It is out already…")
        press(qtbot, view.item, "Taken down…")
    [posting] = listed(partnership, Posting)
    assert (posting.on, posting.taken_down_on) == (date(2026, 4, 10), TODAY)
    assert view.room.rows(view.book)[0].value == "No decision"


def test_new_words_of_what_is_out_are_signed_off_and_go_out(
    view: PublicityView, partnership: Partnership, qtbot: QtBot
) -> None:
    def go_out(dialog: PostingDialog) -> None:
        press(qtbot, dialog.form, "Record it as published")

    def sign(dialog: SignOffDialog) -> None:
        asked.extend(label.text() for label in dialog.findChildren(Label))
        choose(qtbot, dialog, "Amara Okonjo", "Approve")
        press(qtbot, dialog.form, "Record the decision")

    asked: list[str] = []
    for who in ("Amara Okonjo", "Priya Nair"):
        approved_by(qtbot, view, who)
    with answering((PostingDialog, go_out), (SignOffDialog, sign)):
        press(qtbot, view.item, "Published…")
        view.item.text.editor.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClicks(view.item.text.editor, "Now: ")
        press(qtbot, view.item, "Save")
        press(qtbot, view.item, "Sign off…")
    assert "Two people must approve, since it goes out inside an election window." in asked
    approved_by(qtbot, view, "Priya Nair")
    with answering((PostingDialog, go_out)):
        press(qtbot, view.item, "Published…")
    texts = [one.text for one in listed(partnership, ItemVersion)]
    assert texts == [NOTICE.text, f"Now: {NOTICE.text}"]
    assert len(listed(partnership, Posting)) == 2


def test_words_are_read_from_a_file_and_undo_brings_back_the_others(
    view: PublicityView, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "release.txt"
    file.write_text("The steps are open.", encoding="utf-8")
    view.deeds.read(file)
    assert view.item.text.editor.text() == "The steps are open."
    assert view.item.strip.current() == WORDS
    assert view.unsaved()
    view.item.text.editor.undo()
    assert (view.item.text.editor.text(), view.unsaved()) == (NOTICE.text, False)


def test_every_dialog_is_reached_with_its_name(view: PublicityView, qtbot: QtBot) -> None:
    names: list[str] = []

    def look(dialog: QWidget) -> None:
        names.append(dialog.accessibleName())
        dialog.close()

    with answering((SignOffDialog, look)):
        press(qtbot, view.item, "Sign off…")
    assert names == ["Sign off: Towpath closed"]
