"""Killing the program while minutes are being typed: at most the last five seconds of typing may be lost.

`python tests/benchmarks/kills.py typing 10` kills ten times, plain and protected by turns. The program that is killed
is the part of the window with its own timer; a word is typed into it every twentieth of a second.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from evenhand.domain.meetings.minutes_text import read_text
from evenhand.records.file.opening import open_file
from evenhand.records.file.verify import verify
from evenhand.records.typing_kept import kept
from tests.makers import a_clock, a_partnership
from tests.services.minutes_samples import circulated, two_meetings

ROOT = Path(__file__).resolve().parents[2]
MOST_LOST_SECONDS = 5.0
BETWEEN_KILLS_SECONDS = (3.3, 8.0)
TYPING = """
import sys, time
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from evenhand.records.file.opening import open_file
from evenhand.screens.desk import Desk
from evenhand.screens.meetings.minutes_part import MinutesPart
from evenhand.screens.theme import Mode, Theme, apply
path, passphrase, meeting = Path(sys.argv[1]), sys.argv[2] or None, int(sys.argv[3])
application = QApplication([])
apply(application, Theme(Mode.LIGHT))
partnership = open_file(path, who="Rose", clock=datetime.now, passphrase=passphrase)
part = MinutesPart(Desk(partnership, lambda: datetime.now().date()))
part.show()
part.show_record(None, meeting)
part.editor.open_section("Canoe club")
edit = part.editor.current_edit()
typed = iter(range(1, 1_000_000))
def type_a_word():
    number = next(typed)
    edit.insertPlainText(f"word{number} ")
    print(number, time.monotonic(), flush=True)
typing = QTimer()
typing.timeout.connect(type_a_word)
typing.start(50)
print("ready", flush=True)
application.exec()
"""


@dataclass(slots=True)
class TypingFound:
    """What the kills did: how many, how many seconds of typing each lost, and what was said of the file."""

    kills: int = 0
    lost_seconds: list[float] = field(default_factory=list[float])
    faults: list[str] = field(default_factory=list[str])


def kill_while_typing(
    kills: int, passphrase: str | None, seed: int, wait: float | None = None
) -> TypingFound:
    """Make a file with minutes, kill the program that types them again and again, and look at what was kept."""
    folder = Path(tempfile.mkdtemp(prefix="evenhand-typing-"))
    try:
        partnership = a_partnership(folder, passphrase=passphrase)
        held = two_meetings(partnership)
        circulated(partnership, held)
        partnership.close()
        found, random = TypingFound(), Random(seed)  # noqa: S311  a moment to be killed at
        for _ in range(kills):
            pause = wait if wait is not None else random.uniform(*BETWEEN_KILLS_SECONDS)
            typed = _typed_until_killed(partnership.path, passphrase, held.march, pause)
            _look(partnership.path, passphrase, held.march, typed, found)
    finally:
        shutil.rmtree(folder)
    return found


def _typed_until_killed(path: Path, passphrase: str | None, meeting: int, wait: float) -> dict[int, float]:
    """Start the program, kill it, and give the moment at which each word was typed."""
    typing = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(path), passphrase or "", str(meeting)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), *sys.path]), "QT_QPA_PLATFORM": "offscreen"},
    )
    with typing, typing.stdout or sys.stdin as told:
        if told.readline() != "ready\n":
            raise AssertionError("the program that types did not begin")
        lines = [told.readline()]
        time.sleep(wait)
        typing.send_signal(signal.SIGKILL)
        lines += [line for line in told if line.endswith("\n")]
    return {int(number): float(moment) for number, moment in map(str.split, lines)}


def _look(
    path: Path, passphrase: str | None, meeting: int, typed: dict[int, float], found: TypingFound
) -> None:
    """Open what is left: the words kept are those typed up to a moment, and the file verifies."""
    partnership = open_file(path, who="Gwenllian", clock=a_clock(), passphrase=passphrase)
    left = kept(partnership, f"minutes:{meeting}")
    words = [] if left is None else " ".join(one.text for one in read_text(left.words)).split()
    numbers = [int(one.removeprefix("word")) for one in words if one.startswith("word")]
    last = max(numbers, default=0)
    if numbers != list(range(1, last + 1)):
        found.faults.append("the words kept are not those that were typed, in their order")
    ends = max(typed.values())
    missing = [moment for number, moment in typed.items() if number > last]
    found.lost_seconds.append(ends - min(missing) if missing else 0.0)
    found.faults.extend(check.says for check in verify(partnership).checks if not check.ok)
    found.kills += 1
    partnership.close()
