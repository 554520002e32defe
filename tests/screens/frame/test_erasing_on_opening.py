"""A file that is opened for writing lets go of residents whose day has come, before its first backup of the day."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evenhand.app.commands.opening import opened as opened_by_command
from evenhand.app.places import backups_folder
from tests.makers import a_partnership
from tests.services.a_referral import TODAY, an_mp, kept, opened
from tests.windows import a_window

SECRET = b"Ravensworth"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with one referral whose day has come."""
    made = a_partnership(tmp_path)
    opened(made, an_mp(made), erase_by=TODAY)
    made.close()
    assert SECRET in made.path.read_bytes()
    return made.path


@pytest.mark.clause("MP12")
def test_the_window_erases_it_says_so_and_backs_up_what_is_left(
    path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = a_window(qtbot, tmp_path, path)
    folder = backups_folder(path)
    qtbot.waitUntil(lambda: folder.is_dir() and any(folder.iterdir()), timeout=20_000)
    partnership = window.partnership
    assert partnership is not None
    assert kept(partnership, 1).resident == ""
    assert window.close_partnership()
    backups = list(folder.iterdir())
    assert backups
    assert all(SECRET not in one.read_bytes() for one in (path, *backups))


@pytest.mark.clause("MP12")
def test_a_command_that_writes_erases_it_first_and_one_that_reads_does_not(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened_by_command(path, None):
        assert SECRET in path.read_bytes()
    with opened_by_command(path, None, read_only=False) as partnership:
        assert kept(partnership, 1).resident == ""
    assert "casework referral was erased today" in capsys.readouterr().err
    assert SECRET not in path.read_bytes()
