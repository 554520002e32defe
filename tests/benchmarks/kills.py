"""Killing the program at random moments while it commits: no change that was acknowledged may be lost.

`python tests/benchmarks/kills.py 100` kills a hundred times, plain and protected by turns, and prints what was found;
`python tests/benchmarks/kills.py typing 10` kills it ten times while minutes are being typed.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "desktop")]

from sqlalchemy import select  # noqa: E402

from evenhand.records.file.opening import open_file  # noqa: E402
from evenhand.records.file.verify import verify  # noqa: E402
from evenhand.records.rows.members import PersonRow  # noqa: E402
from tests.benchmarks.typing_kills import MOST_LOST_SECONDS, kill_while_typing  # noqa: E402
from tests.makers import PASSPHRASE, a_clock, a_partnership  # noqa: E402

LONGEST_WAIT_SECONDS = 0.08
COMMITTING = """
import sys
from datetime import datetime
from pathlib import Path
from evenhand.records.file.opening import open_file
from evenhand.records.rows.members import PersonRow
path, passphrase, first = Path(sys.argv[1]), sys.argv[2] or None, int(sys.argv[3])
partnership = open_file(path, who="Rose", clock=datetime.now, passphrase=passphrase)
print("ready", flush=True)
for number in range(first, first + 1_000_000):
    with partnership.change(f"Add {number}") as unit:
        unit.session.add(PersonRow(name=f"Member {number}", note="x" * 3000))
    print(number, flush=True)
    if number % 5 == 0:
        partnership.undo()
        print(-number, flush=True)
"""


@dataclass(slots=True)
class Found:
    """What the kills did: how many, the changes acknowledged, those lost, and what was said of the file."""

    kills: int = 0
    acknowledged: int = 0
    lost: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def kill_while_committing(kills: int, passphrase: str | None, seed: int) -> Found:
    """Make a file, kill the program that commits to it again and again, and look each time at what is left."""
    folder = Path(tempfile.mkdtemp(prefix="evenhand-kills-"))
    try:
        partnership = a_partnership(folder, passphrase=passphrase)
        partnership.close()
        found, expected, random = Found(), set[int](), Random(seed)  # noqa: S311  a moment to be killed at
        for turn in range(kills):
            wait = random.uniform(0, LONGEST_WAIT_SECONDS)
            for number in _acknowledged(partnership.path, passphrase, turn * 1_000_000 + 1, wait):
                found.acknowledged += 1
                expected = expected | {number} if number > 0 else expected - {-number}
            found.kills += 1
            expected = _look(partnership.path, passphrase, expected, found)
    finally:
        shutil.rmtree(folder)
    return found


def _acknowledged(path: Path, passphrase: str | None, first: int, wait: float) -> Iterator[int]:
    """Start the program, kill it, and give the numbers that it had acknowledged; undone ones are negative."""
    committing = subprocess.Popen(
        [sys.executable, "-c", COMMITTING, str(path), passphrase or "", str(first)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), *sys.path])},
    )
    with committing, committing.stdout or sys.stdin as told:
        if told.readline() != "ready\n":
            raise AssertionError("the program that commits did not begin")
        yield int(told.readline())
        time.sleep(wait)
        committing.send_signal(signal.SIGKILL)
        yield from (int(line) for line in told if line.endswith("\n"))


def _look(path: Path, passphrase: str | None, expected: set[int], found: Found) -> set[int]:
    """Open what is left: every acknowledged change is there, at most one more, and the file verifies."""
    partnership = open_file(path, who="Gwenllian", clock=a_clock(), passphrase=passphrase)
    with partnership.reading() as session:
        held = {int(name.split()[1]) for name in session.execute(select(PersonRow.name)).scalars()}
    found.lost.extend(sorted(expected - held - _being_undone(expected)))
    if len(held - expected) > 1:
        found.faults.append(f"{len(held - expected)} changes are there that were not acknowledged")
    found.faults.extend(check.says for check in verify(partnership).checks if not check.ok)
    partnership.close()
    return held


def _being_undone(expected: set[int]) -> set[int]:
    """The last change, where the kill may have come between its undo and the word of it."""
    last = max(expected, default=1)
    return {last} if last % 5 == 0 else set()


def main(kills: int) -> int:
    """Kill so often, half of it on a protected file, and say what was found."""
    status = 0
    for name, passphrase, share in (
        ("plain", None, kills - kills // 2),
        ("protected", PASSPHRASE, kills // 2),
    ):
        found = kill_while_committing(share, passphrase, seed=kills)
        print(
            f"{name}: {found.kills} kills, {found.acknowledged} changes acknowledged,"
            f" {len(found.lost)} lost, {len(found.faults)} faults {found.faults[:3]}"
        )
        status |= bool(found.lost or found.faults)
    return status


def main_typing(kills: int) -> int:
    """Kill so often while minutes are typed, half of it on a protected file, and say what was lost."""
    status = 0
    for name, passphrase, share in (
        ("plain", None, kills - kills // 2),
        ("protected", PASSPHRASE, kills // 2),
    ):
        found = kill_while_typing(share, passphrase, seed=kills)
        most = max(found.lost_seconds, default=0.0)
        print(f"{name}: {found.kills} kills, at most {most:.1f} s of typing lost, faults {found.faults[:3]}")
        status |= bool(most > MOST_LOST_SECONDS or found.faults)
    return status


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == ["typing"]:
        sys.exit(main_typing(int(asked[1]) if len(asked) > 1 else 10))
    sys.exit(main(int(asked[0]) if asked else 100))
