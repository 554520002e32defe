"""Making the environment: the folder, the libraries that the lock file pins, and Evenhand itself on top.

Every file that is fetched must have one of the hashes in the lock file, and nothing is built but Evenhand.
"""

import subprocess
import sys
from collections import deque
from pathlib import Path

from saying import Stopped, say

SAFE = "Your partnership files were not touched, and what was half made is made afresh the next time."
LINES_KEPT = 15


def make_folder(folder: Path) -> None:
    """Make the folder anew, whatever stands in it."""
    say(f"Making {folder} ...")
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    python = getattr(sys, "_base_executable", None) or sys.executable
    _run([python, "-m", "venv", "--clear", str(folder)], "Python could not make a folder for its libraries.")


def install_locked(python: Path, lock: Path) -> None:
    """Fetch and install what the lock file pins; what is there already stays."""
    say(f"Fetching the libraries pinned in packaging/{lock.name} (the first time about 150 MB) ...")
    pinned = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
    advice = "The libraries could not be fetched. See that this computer is online, then give the same command again."
    _run([*_pip(python), *pinned], advice)


def install_project(python: Path, root: Path) -> None:
    """Install Evenhand from the checkout, so that a change in the code is a change in the program."""
    own = ["--no-deps", "--no-index", "--no-build-isolation", "--editable", str(root)]
    _run([*_pip(python), *own], "Evenhand itself could not be installed.")


def _pip(python: Path) -> list[str]:
    return [
        str(python),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar",
        "off",
    ]


def _run(command: list[str], advice: str) -> None:
    """Run one step, naming each library that is fetched, and on failure say what the step said last.

    Raises Stopped.
    """
    last: deque[str] = deque(maxlen=LINES_KEPT)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as step:
        for line in step.stdout or ():
            last.append(line.rstrip())
            if line.startswith("Collecting "):
                say(f"  {line.split()[1]}")
    if step.returncode:
        raise Stopped("\n".join([*last, "", advice, SAFE]))
