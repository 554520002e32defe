"""The dialogs about passphrases: four words are seen whole, and so is every sentence about them."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from evenhand.domain.refusals import Refusal
from evenhand.records.file.troubles import WrongPassphrase
from evenhand.screens.frame.dialog import HouseDialog
from evenhand.screens.frame.new_partnership import NewFile, NewPartnership
from evenhand.screens.frame.passphrases import ChoosePassphrase, GivePassphrase, SecretField
from evenhand.screens.theme import look
from evenhand.screens.widgets.choice import Option

FOUR_WORDS = "lantern orchard kettle bridge"
LEAST_PX = 320


def _refuse(_passphrase: str) -> object:
    raise WrongPassphrase


def _too_short(_passphrase: str) -> None:
    raise Refusal(f"{WrongPassphrase().says} {WrongPassphrase().says}", field="passphrase")


def _make(_asked: NewFile) -> object:
    return None


def _dialogs() -> list[HouseDialog]:
    return [
        GivePassphrase("Harwick.evenhand", _refuse),
        ChoosePassphrase(protected=False, protect=_too_short),
        NewPartnership(Path("Documents"), (Option("gb", "Great Britain"),), _make),
    ]


def _shown(qtbot: Any, dialog: HouseDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()


def _is_whole(label: QLabel) -> bool:
    window = label.window()
    foot = label.mapTo(window, label.rect().bottomLeft()).y()
    return label.height() >= label.heightForWidth(label.width()) and foot < window.height()


def _says(field: SecretField) -> QLabel:
    return next(label for label in field.findChildren(QLabel) if label.isVisible() and label.wordWrap())


@pytest.mark.parametrize("place", range(3))
def test_four_words_are_seen_whole_in_every_dialog(qtbot: Any, place: int) -> None:
    dialog = _dialogs()[place]
    _shown(qtbot, dialog)
    for field in dialog.findChildren(SecretField):
        line = field.control()
        assert isinstance(line, QLineEdit)
        field.show_letters(True)
        field.set_value(FOUR_WORDS)
        assert line.width() >= LEAST_PX
        assert line.fontMetrics().horizontalAdvance(FOUR_WORDS) < line.width() - 20


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_why_a_passphrase_does_not_open_the_file_is_seen_whole(qtbot: Any, scale: int) -> None:
    look().set_scale(scale)
    dialog = GivePassphrase("Harwick.evenhand", _refuse)
    _shown(qtbot, dialog)
    before = dialog.height()
    dialog.field.set_value("not this one")
    dialog.try_passphrase()
    assert dialog.field.error() == WrongPassphrase().says
    qtbot.waitUntil(lambda: dialog.height() > before and _is_whole(_says(dialog.field)), timeout=2_000)
    assert all(_is_whole(label) for label in dialog.findChildren(QLabel) if label.isVisible())


def test_what_is_wrong_with_a_new_passphrase_is_seen_whole(qtbot: Any) -> None:
    dialog = ChoosePassphrase(protected=True, protect=_too_short)
    _shown(qtbot, dialog)
    dialog.choice.first.set_value(FOUR_WORDS)
    dialog.choice.second.set_value(FOUR_WORDS)
    dialog.take()
    qtbot.waitUntil(lambda: _is_whole(_says(dialog.choice.first)), timeout=2_000)
    assert all(_is_whole(label) for label in dialog.findChildren(QLabel) if label.isVisible())
