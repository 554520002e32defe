"""What the window remembers: look, size of the text, tab and files, in one small file."""

from pathlib import Path
from typing import Any

from evenhand.app.rooms import BY_ID
from evenhand.app.settings import Settings
from evenhand.app.window import MainWindow
from evenhand.screens.theme import Mode, look
from tests.windows import a_window


def test_look_and_size_of_the_text_are_remembered(window: MainWindow, tmp_path: Path):
    window.book["dark"].trigger()
    window.book["larger"].trigger()
    window.book["less-motion"].trigger()

    kept = Settings(tmp_path / "settings.ini")
    assert (kept.mode(), kept.text_size(), kept.less_motion()) == (Mode.DARK, 110, True)
    assert look().is_dark()
    window.book["normal"].trigger()
    assert look().scale == 100


def test_the_tab_that_was_looked_at_last_is_opened_again(window: MainWindow, qtbot: Any, tmp_path: Path):
    assert window.partnership is not None
    path = window.partnership.path
    window.go_to(BY_ID["grants"])
    window.close()

    again = a_window(qtbot, tmp_path, path)

    assert again.frame.current_room().id == "grants"
    assert again.settings.recent() == [path]
    assert again.close_partnership()


def test_a_file_that_is_gone_is_no_longer_offered(tmp_path: Path):
    settings = Settings(tmp_path / "settings.ini")
    here, gone = tmp_path / "here.evenhand", tmp_path / "gone.evenhand"
    here.touch()
    gone.touch()
    settings.add_recent(gone)
    settings.add_recent(here)
    gone.unlink()

    assert settings.recent() == [here]


def test_the_settings_name_no_partnership_beyond_the_files_opened_last(tmp_path: Path):
    settings = Settings(tmp_path / "settings.ini")
    settings.set_second_place(tmp_path / "Fernhill.evenhand", tmp_path / "stick")
    settings.keep()

    assert "Fernhill" not in (tmp_path / "settings.ini").read_text(encoding="utf-8")


def test_a_broken_settings_file_is_as_good_as_none(tmp_path: Path):
    (tmp_path / "settings.ini").write_text(
        "look/mode=purple\n[look]\nmode=purple\ntext_size=x\n", encoding="utf-8"
    )
    settings = Settings(tmp_path / "settings.ini")

    assert (settings.mode(), settings.text_size()) == (Mode.SYSTEM, 100)
