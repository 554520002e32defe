"""Letters as a secretary writes them, by keyboard: begun, filled in, kept, sent, and alike to all who stand."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind
from evenhand.records.typing_kept import kept_at_all
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.mp import letters_files, letters_write
from evenhand.screens.mp.as_at import AsAt, read_as_at
from evenhand.screens.mp.letters_part import LettersPart
from evenhand.screens.mp.letters_rows import reply_of
from evenhand.screens.mp.letters_write import WritePage
from evenhand.screens.theme import Theme
from evenhand.screens.widgets.list_rows import ListRow, RowsModel
from evenhand.services import elections
from evenhand.services.engagements import replied
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.screens.mp.hands import pick, press, words, write
from tests.screens.mp.relationship import TODAY, two_mps

IN_CAMPAIGN = date(2024, 6, 12)
CLOSE = "Yours sincerely,\n\nGwenllian Price\nhello@fernhill.example"


class Opened(list[Path]):
    """What was handed to the mail program."""

    def open(self, path: Path) -> bool:
        """Take a file."""
        self.append(path)
        return True


class Room:
    """The part over a file, read anew after each change as the room does."""

    def __init__(self, partnership: Partnership, today: date, qtbot: QtBot, name: str) -> None:
        self.today, self.partnership, self.opened = today, partnership, Opened()
        self.desk = Desk(partnership, self._day)
        self.part = LettersPart(self.desk, self.opened.open)
        qtbot.addWidget(self.part, before_close_func=_at_rest)
        self.part.resize(1366, 560)
        self.part.show()
        as_at = self.read()
        self.mp_id = next(key for key in as_at.kept.mps if as_at.name(key) == name)
        self.part.show_mp(self.mp_id, as_at)
        self.desk.changed.connect(self._show)

    def read(self) -> AsAt:
        return read_as_at(self.partnership, self.today, self.today)

    def rows(self) -> list[ListRow]:
        model = self.part.list.view.model()
        assert isinstance(model, RowsModel)
        return [row for place in range(model.rowCount()) if (row := model.row_at(place)) is not None]

    @property
    def page(self) -> WritePage:
        return self.part.pane.write

    def _day(self) -> date:
        return self.today

    def _show(self, _: object) -> None:
        self.part.show_mp(self.mp_id, self.read())


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    two_mps(opened)
    yield opened
    opened.close()


@pytest.fixture
def room(partnership: Partnership, theme: Theme, qtbot: QtBot) -> Room:
    return Room(partnership, TODAY, qtbot, "Owen Marchetti")


def _at_rest(part: LettersPart) -> None:
    """Stop keeping what is typed, as the file is closed before the widget goes."""
    part.pane.write.keeper.open_place("")


def say(qtbot: QtBot, room: Room, body: str) -> None:
    """Write a whole letter in place of the gaps."""
    form = room.page.form
    write(qtbot, form, "subject", "The bus shelter")
    for key, text in (("body", body), ("close", CLOSE)):
        control = form.field(key).control()
        assert isinstance(control, QPlainTextEdit)
        control.selectAll()
        control.insertPlainText(text)
    room.page.look_now()


@pytest.fixture(autouse=True)
def no_dialog_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def where(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path:
        return tmp_path / proposed.name

    monkeypatch.setattr(letters_files, "ask_where_to_save", where)


def test_an_empty_letter_book_says_how_to_begin(room: Room) -> None:
    assert "Most relationships begin with a letter" in words(room.part)


def test_a_letter_is_chosen_begun_and_its_gaps_are_gone_to(room: Room, qtbot: QtBot) -> None:
    press(qtbot, room.part, "Write a letter…")
    pick(qtbot, room.part.pane.beginning.form, "template", "Update")
    press(qtbot, room.part, "Begin the letter")
    assert "To Owen Marchetti MP" in words(room.part)
    assert "The first piece of news, in a sentence or two" in words(room.page.checks)
    press(qtbot, room.page.checks, "Go there")
    body = room.page.form.field("body").control()
    assert isinstance(body, QPlainTextEdit)
    assert body.textCursor().selectedText() == "[The first piece of news, in a sentence or two]"
    assert not room.part.unsaved(), "nothing was typed yet"


def test_a_draft_is_kept_and_stands_in_the_list(room: Room, qtbot: QtBot) -> None:
    room.part.begin("update")
    say(qtbot, room, "The shelter is mended.")
    assert room.part.unsaved()
    assert not room.part.may_leave()
    assert "Nothing stands in its way." in words(room.page.checks)
    assert room.part.save()
    (row,) = room.rows()
    assert (row.title, row.group) == ("The bus shelter", "Drafts")
    room.partnership.undo()
    assert room.rows() == []


def test_what_takes_a_side_and_what_the_screen_asks_about_stand_beside_the_words(
    room: Room, qtbot: QtBot
) -> None:
    room.part.begin("update")
    say(qtbot, room, "Vote for Owen Marchetti on Thursday.")
    assert "Takes a side" in words(room.page.checks)
    press(qtbot, room.part, "Open in mail program")
    assert room.opened == []
    assert "takes a side" in room.page.form.field("body").error()


def test_a_letter_goes_to_the_mail_program_and_to_a_pdf(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room.part.begin("update")
    say(qtbot, room, "The shelter is mended.")
    press(qtbot, room.part, "Open in mail program")
    (path,) = room.opened
    assert path.suffix == ".eml"
    assert b"X-Unsent: 1" in path.read_bytes()
    press(qtbot, room.part, "Save as PDF…")
    assert (tmp_path / "2026-04-14_letter_the-bus-shelter.pdf").read_bytes().startswith(b"%PDF")


def test_where_no_mail_program_takes_it_that_is_said(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(path: Path) -> bool:
        return False

    room.part.files.opener = nothing
    room.part.begin("update")
    say(qtbot, room, "The shelter is mended.")
    press(qtbot, room.part, "Open in mail program")
    assert "No mail program took it" in words(room.page.form)


def test_a_letter_marked_as_sent_stays_and_its_reply_is_recorded(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def went(dialog: letters_write.WentDialog) -> int:
        dialog.form.save()
        return dialog.result()

    monkeypatch.setattr(letters_write.WentDialog, "exec", went)
    room.part.begin("invitation-walkabout")
    say(qtbot, room, "Would Friday 8 May suit you?")
    press(qtbot, room.part, "Mark as sent…")
    (letter,) = listed(room.partnership, Letter)
    assert letter.state is LetterState.SENT
    assert room.rows()[0].reason == "no reply yet"
    said = words(room.part)
    for part in ("Dear Owen Marchetti,", "Would Friday 8 May suit you?", "none yet", "14 April 2026"):
        assert part in said
    tomorrow = TODAY + timedelta(1)
    replied(room.partnership, letter.engagement_id or 0, on=tomorrow, today=tomorrow)
    assert reply_of(letter, read_as_at(room.partnership, tomorrow, tomorrow)) == (False, tomorrow)
    assert reply_of(letter, read_as_at(room.partnership, TODAY, tomorrow)) == (True, None)


def test_what_was_typed_is_kept_for_after_a_crash_and_let_go_once_saved(room: Room, qtbot: QtBot) -> None:
    room.part.begin("update")
    say(qtbot, room, "Half a sen")
    room.page.keeper.keep_now()
    place = room.page.keeper.place
    assert "Half a sen" in kept_at_all(room.partnership, place)[place].words
    room.page.form.discard()
    assert kept_at_all(room.partnership, place) == {}


def test_what_was_left_by_a_crash_is_offered_again(room: Room, qtbot: QtBot) -> None:
    room.part.begin("update")
    say(qtbot, room, "Half a sen")
    room.page.keeper.keep_now()
    again = Room(room.partnership, TODAY, qtbot, "Owen Marchetti")
    again.part.begin("update")
    press(qtbot, again.part, "Take it up again")
    assert again.page.form.field("body").value() == "Half a sen"
    assert again.part.unsaved()


def test_a_letter_to_one_who_stands_asks_for_the_same_to_all(
    partnership: Partnership, theme: Theme, qtbot: QtBot
) -> None:
    poll = Election(kind=ElectionKind.GENERAL, poll_on=date(2024, 7, 4), area="Marlbeck")
    election = elections.save_election(partnership, poll)
    for name in ("Bashir Khan", "Nerys Thomas"):
        stands = Candidate(
            election_id=election,
            name=name,
            status=CandidateStatus.NOMINATED,
            since=date(2024, 6, 7),
            source="Statement of persons nominated",
        )
        elections.save_candidate(partnership, stands)
    room = Room(partnership, IN_CAMPAIGN, qtbot, "Ruth Calloway")
    room.part.begin("note-to-candidates")
    assert room.page.alike.says().startswith("Bashir Khan and Nerys Thomas stand too.")
    assert " MP" not in room.page.form.field("address").value()
    say(qtbot, room, "We ask the same of everybody.")
    press(qtbot, room.part, "Write the same to all")
    assert [row.title for row in room.rows()] == ["The bus shelter"] * 3
    assert {one.body for one in listed(partnership, Letter)} == {"We ask the same of everybody."}
    assert room.page.alike.says() == ""


def test_in_a_narrow_window_a_button_leads_to_what_stands_in_the_way(room: Room, qtbot: QtBot) -> None:
    room.part.resize(1000, 560)
    room.part.begin("first-contact")
    press(qtbot, room.part, "Before it goes: five things")
    press(qtbot, room.page.checks, "Go there")
    body = room.page.form.field("body").control()
    assert isinstance(body, QPlainTextEdit)
    assert body.textCursor().selectedText().startswith("[")


def test_a_reason_is_asked_for_where_the_screen_asks_alone(room: Room, qtbot: QtBot) -> None:
    room.part.begin("update")
    say(qtbot, room, "The shelter is mended.")
    reason = room.page.form.field("because")
    assert not reason.isVisible()
    say(qtbot, room, "Councillor Jean Roscoe keeps the keys.")
    assert reason.isVisible()
    write(qtbot, room.page.form, "because", "She is the member who keeps them.")
    room.page.look_now()
    assert "Nothing stands in its way." in words(room.page.checks)


def test_a_draft_once_kept_can_be_let_go(room: Room, qtbot: QtBot) -> None:
    room.part.begin("update")
    say(qtbot, room, "The shelter is mended.")
    assert room.part.save()
    assert room.page.keeper.place == f"letter:{room.page.letter_id()}"
    press(qtbot, room.part, "Let it go")
    assert listed(room.partnership, Letter) == []
    assert "Most relationships begin with a letter" in words(room.part)
