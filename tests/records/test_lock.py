"""The lock beside the file: who has it open, where and since when; a dead process's lock clears itself."""

import json
import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from evenhand.domain.refusals import Trouble
from evenhand.records.file.lock import Holder, Lock, holder_of, lock_path
from evenhand.records.file.opening import open_file
from evenhand.records.file.processes import started
from evenhand.records.file.troubles import HeldElsewhere
from tests.makers import BEGUN, a_clock, a_partnership
from tests.records.looking import add_person, count

EVENING = datetime(2026, 3, 2, 18, 40)  # noqa: DTZ001  the clock on the wall
RACER = """
import sys, time
from datetime import datetime
from pathlib import Path
from evenhand.records.file.lock import Lock
from evenhand.records.file.troubles import HeldElsewhere
path, start = Path(sys.argv[1]), float(sys.argv[2])
time.sleep(max(0.0, start - time.time()))
try:
    Lock.take(path, who=sys.argv[3], now=datetime(2026, 3, 2))
    print("holds", flush=True)
    sys.stdin.readline()
except HeldElsewhere as told:
    print("told of", told.who, flush=True)
"""


def take(path: Path, who: str = "Rose Ibbotson", host: str = "OFFICE-PC", now: datetime = EVENING) -> Lock:
    return Lock.take(path, who=who, now=now, host=host)


def leave(path: Path, pid: int, start: str, host: str = "OFFICE-PC") -> None:
    values = {
        "who": "Gwenllian Price",
        "host": host,
        "pid": pid,
        "started": start,
        "since": EVENING.isoformat(),
    }
    lock_path(path).write_text(json.dumps(values), "utf-8")


def a_dead_process() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_the_second_opener_is_told_who_where_and_since_when_and_may_read(
    tmp_path: Path, passphrase: str | None
) -> None:
    first = a_partnership(tmp_path, passphrase=passphrase)
    add_person(first)
    with pytest.raises(HeldElsewhere) as told:
        open_file(first.path, who="Rose", clock=a_clock(), passphrase=passphrase)
    assert (told.value.who, told.value.since) == ("Gwenllian Price", BEGUN)
    reader = open_file(first.path, who="Rose", clock=a_clock(), passphrase=passphrase, read_only=True)
    assert count(reader, "person") == 1
    reader.close()
    assert holder_of(first.path) is not None
    first.close()
    assert holder_of(first.path) is None
    open_file(first.path, who="Rose", clock=a_clock(), passphrase=passphrase).close()


@pytest.mark.parametrize(
    ("now", "since"),
    [(EVENING, "6.40 pm"), (datetime(2026, 3, 4, 9, 5), "Monday 2 March 2026, 6.40 pm")],  # noqa: DTZ001
)
def test_the_words_are_those_of_the_house(tmp_path: Path, now: datetime, since: str) -> None:
    take(tmp_path / "f.evenhand", who="Gwenllian Price")
    with pytest.raises(HeldElsewhere) as told:
        take(tmp_path / "f.evenhand", now=now)
    assert (
        told.value.says
        == f"This file is open on OFFICE-PC since {since} (Gwenllian Price). You can read it now, or wait."
    )


def test_a_lock_tells_the_process(tmp_path: Path) -> None:
    take(tmp_path / "f.evenhand")
    me = started(os.getpid())
    assert holder_of(tmp_path / "f.evenhand") == Holder(
        "Rose Ibbotson", "OFFICE-PC", os.getpid(), me or "", EVENING
    )


def test_the_lock_of_a_dead_process_clears_itself(tmp_path: Path) -> None:
    path = tmp_path / "f.evenhand"
    leave(path, a_dead_process(), "then")
    take(path)
    holder = holder_of(path)
    assert holder is not None
    assert holder.who == "Rose Ibbotson"


def test_a_number_that_was_given_to_another_process_is_no_holder(tmp_path: Path) -> None:
    path = tmp_path / "f.evenhand"
    leave(path, os.getpid(), "long ago")
    take(path)


def test_the_lock_of_another_computer_stands(tmp_path: Path) -> None:
    path = tmp_path / "f.evenhand"
    leave(path, a_dead_process(), "then", host="KITCHEN-PC")
    with pytest.raises(HeldElsewhere, match="KITCHEN-PC"):
        take(path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"who": "x"}', b"\xff"])
def test_a_lock_without_sense_is_waited_for_and_then_taken_over(
    tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evenhand.records.file.lock.PAUSE_SECONDS", 0.001)
    path = tmp_path / "f.evenhand"
    lock_path(path).write_bytes(content)
    take(path).release()
    assert not lock_path(path).exists()


def test_a_lock_that_is_no_longer_ours_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "f.evenhand"
    ours = take(path)
    leave(path, 1, "since the beginning", host="KITCHEN-PC")
    ours.release()
    assert lock_path(path).exists()


def test_a_folder_that_cannot_take_the_lock_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be reached"):
        take(tmp_path / "no such folder" / "f.evenhand")


@pytest.mark.parametrize("dead_lock", [False, True], ids=["no lock", "a dead lock"])
def test_of_two_who_open_at_once_one_holds_and_the_other_is_told(tmp_path: Path, dead_lock: bool) -> None:
    path = tmp_path / "f.evenhand"
    for _ in range(2):
        if dead_lock:
            leave(path, a_dead_process(), "then", host=os.uname().nodename)
        start = str(time.time() + 1.5)
        racers = [
            subprocess.Popen(
                [sys.executable, "-c", RACER, str(path), start, name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            )
            for name in ("Amara", "Rose")
        ]
        told = {racer.stdout.readline().split()[0] for racer in racers if racer.stdout}
        for racer in racers:
            racer.communicate("\n")
        assert told == {"holds", "told"}
        lock_path(path).unlink()


def test_the_ways_to_know_a_process_agree_on_who_runs() -> None:
    assert started(os.getpid()) == started(os.getpid()) is not None
    assert started(a_dead_process()) is None
