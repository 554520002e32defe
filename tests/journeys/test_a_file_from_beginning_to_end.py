"""From the start page to a protected file and back into it, as a secretary goes, by the keyboard alone."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from evenhand.app import places
from evenhand.app.window import MainWindow
from evenhand.records.file.backup import backups_in
from evenhand.records.file.opening import open_file
from evenhand.records.file.troubles import NeedsPassphrase
from evenhand.screens.frame.new_partnership import NewPartnership
from evenhand.screens.frame.notices import Notice, Question
from evenhand.screens.frame.passphrases import ChoosePassphrase, GivePassphrase
from evenhand.services.partnership import identity
from tests.makers import SECRETARY, a_partnership
from tests.windows import a_window, answering, choosing, now

NAME = "Fernhill and Old Wharf Partnership"
PASSPHRASE = "seven herons over Wharf"


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "documents_folder", lambda: tmp_path)


def field_of(dialog: Any, name: str) -> QLineEdit:
    """The line of a dialog with this name."""
    return next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)


def type_words(qtbot: Any, line: QLineEdit, words: str) -> None:
    """Type as at a keyboard, in place of what stands there."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, words)


def test_a_new_partnership_is_made_protected_closed_and_opened_again(qtbot: Any, tmp_path: Path):
    window = a_window(qtbot, tmp_path)

    def fill_in(dialog: NewPartnership) -> None:
        type_words(qtbot, field_of(dialog, "Name of the partnership"), NAME)
        type_words(qtbot, field_of(dialog, "Passphrase"), PASSPHRASE)
        type_words(qtbot, field_of(dialog, "The same once more"), PASSPHRASE)
        qtbot.keyClick(field_of(dialog, "The same once more"), Qt.Key.Key_Return)

    with answering((NewPartnership, fill_in), choosing("Not now"), choosing("None for now")):
        window.book["new"].trigger()

    path = tmp_path / f"{NAME}.evenhand"
    assert window.partnership is not None
    assert window.partnership.protected
    assert identity(window.partnership).name == NAME
    assert NAME in window.windowTitle()
    window.book["close"].trigger()
    assert window.partnership is None
    with pytest.raises(NeedsPassphrase):
        open_file(path, who=SECRETARY, clock=now, read_only=True)

    said: list[str] = []

    def give(dialog: GivePassphrase) -> None:
        type_words(qtbot, field_of(dialog, "Passphrase"), "not this one at all")
        qtbot.keyClick(field_of(dialog, "Passphrase"), Qt.Key.Key_Return)
        said.append(dialog.field.error())
        type_words(qtbot, field_of(dialog, "Passphrase"), PASSPHRASE)
        qtbot.keyClick(field_of(dialog, "Passphrase"), Qt.Key.Key_Return)

    with answering((GivePassphrase, give)):
        window._open_path(path)

    assert said == ["That passphrase does not open this file. Check Caps Lock. Nothing was changed."]
    assert window.partnership is not None
    assert window.close_partnership()


def test_two_passphrases_that_differ_are_not_taken(qtbot: Any, tmp_path: Path):
    window = a_window(qtbot, tmp_path)

    def fill_in(dialog: NewPartnership) -> None:
        type_words(qtbot, field_of(dialog, "Name of the partnership"), NAME)
        type_words(qtbot, field_of(dialog, "Passphrase"), PASSPHRASE)
        type_words(qtbot, field_of(dialog, "The same once more"), PASSPHRASE + "x")
        dialog.take()
        assert dialog.choice.second.error() == "The two are not the same. Type the passphrase once more."
        dialog.reject()

    with answering((NewPartnership, fill_in)):
        window.book["new"].trigger()

    assert window.partnership is None
    assert list(tmp_path.glob("*.evenhand")) == []


def test_going_back_from_a_new_file_leaves_the_open_one_open(qtbot: Any, tmp_path: Path):
    window = opened(qtbot, tmp_path)
    before = window.partnership

    with answering((NewPartnership, NewPartnership.reject)):
        window.book["new"].trigger()

    assert window.partnership is before
    assert window.close_partnership()


def test_an_open_file_is_protected_and_its_readable_backups_are_offered_to_go(qtbot: Any, tmp_path: Path):
    window = opened(qtbot, tmp_path)
    assert window.safekeeping is not None
    window.safekeeping.back_up()

    def choose(dialog: ChoosePassphrase) -> None:
        type_words(qtbot, field_of(dialog, "Passphrase"), PASSPHRASE)
        type_words(qtbot, field_of(dialog, "The same once more"), PASSPHRASE)
        dialog.take()

    with answering((ChoosePassphrase, choose), choosing("Not now"), choosing("Take them away")):
        window.book["protect"].trigger()

    assert window.partnership is not None
    assert window.partnership.protected
    left = backups_in(window.safekeeping.folder, window.partnership.path.stem)
    assert left
    assert all(backup.protected for backup in left)
    assert window.close_partnership()


def test_who_comes_second_is_told_and_may_read(qtbot: Any, tmp_path: Path):
    first = a_partnership(tmp_path)
    window = a_window(qtbot, tmp_path)
    says: list[str] = []

    def read(question: Question) -> None:
        says.append(question.accessibleDescription())
        choosing("Read it now")[1](question)

    with answering((Question, read)):
        window._open_path(first.path)

    assert "is open on" in says[0]
    assert SECRETARY in says[0]
    assert window.partnership is not None
    assert window.partnership.read_only
    assert not window.book["add"].isEnabled()
    assert window.book["add"].toolTip().startswith("This file is open for reading only.")
    assert window.close_partnership()
    first.close()


def test_a_file_of_another_kind_is_refused_in_plain_words(qtbot: Any, tmp_path: Path):
    other = tmp_path / "minutes.evenhand"
    other.write_bytes(b"not a partnership at all" * 300)
    window = a_window(qtbot, tmp_path)
    says: list[str] = []

    def read(notice: Notice) -> None:
        says.append(notice.accessibleDescription())
        notice.accept()

    with answering((Notice, read)):
        window._open_path(other)

    assert says
    assert says[0].startswith("This is not an Evenhand file")
    assert window.partnership is None
    assert other.read_bytes().startswith(b"not a partnership")


def test_closing_after_changes_makes_a_backup(qtbot: Any, tmp_path: Path):
    from evenhand.domain.partnership.facts import Council
    from evenhand.services.partnership import save_council

    window = opened(qtbot, tmp_path)
    assert window.safekeeping is not None
    assert window.partnership is not None
    folder, stem = window.safekeeping.folder, window.partnership.path.stem
    before = len(backups_in(folder, stem))
    save_council(window.partnership, Council(name="Marlbeck Borough Council"))

    assert window.close_partnership()

    assert len(backups_in(folder, stem)) == before + 1


def test_a_warning_stands_until_there_is_a_copy_in_a_second_place(
    qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from evenhand.screens.frame import files

    stick = tmp_path / "stick"
    stick.mkdir()
    window = opened(qtbot, tmp_path)
    assert window.frame._warning.isVisible()
    assert "no copy off this laptop" in window.frame._warning.toolTip()
    monkeypatch.setattr(files, "ask_which_folder", lambda *_: stick)

    with answering(choosing("Choose the place…")):
        window.frame.second_place_asked.emit()

    assert window.partnership is not None
    assert backups_in(stick, window.partnership.path.stem)
    assert not window.frame._warning.isVisible()
    assert window.close_partnership()


def test_a_backup_becomes_a_new_file_beside(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from evenhand.screens.frame import files

    window = opened(qtbot, tmp_path)
    assert window.safekeeping is not None
    backup = window.safekeeping.back_up()[0]
    restored = tmp_path / "restored.evenhand"
    monkeypatch.setattr(files, "ask_which_file", lambda *_: backup)
    monkeypatch.setattr(files, "ask_where_to_save", lambda *_: restored)

    with answering(choosing("Open it now")):
        window.book["restore"].trigger()

    assert window.partnership is not None
    assert window.partnership.path == restored
    assert identity(window.partnership).name == NAME
    assert window.close_partnership()


def test_the_sample_is_the_persons_own_copy(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    own = tmp_path / "data" / "Sample partnership.evenhand"
    monkeypatch.setattr(places, "sample_file", lambda: own)
    window = a_window(qtbot, tmp_path)

    window.book["sample"].trigger()

    assert own.is_file()
    assert window.partnership is not None
    assert window.partnership.path == own
    assert QApplication.activeModalWidget() is None
    assert window.close_partnership()


def opened(qtbot: Any, folder: Path) -> MainWindow:
    """A window with a new, unprotected partnership in it."""
    partnership = a_partnership(folder)
    partnership.close()
    return a_window(qtbot, folder, partnership.path)
