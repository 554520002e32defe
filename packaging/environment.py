"""The folder `.venv`: Python, the pinned libraries and Evenhand itself, as one checkout needs them.

A stamp inside says what the folder was made from: this Python, this place, the lock file and `pyproject.toml`. It is
taken away before anything is changed and written when all is done, so a folder without a stamp is half made (or not
ours) and is made afresh. Comparing the stamp is all that a warm start does.
"""

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

from saying import Stopped, say

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "evenhand.stamp"
PROGRAMS = FOLDER / ("Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}


def program(name: str) -> Path:
    """A program of the environment: `python`, `evenhand`, `ruff`."""
    return PROGRAMS / f"{name}{SUFFIX}"


def make_ready(purpose: str) -> None:
    """Have everything there that `run` or `test` needs.

    Raises Stopped where that is not possible.
    """
    stamps = _stamps()
    if _digest(purpose) in stamps and program("evenhand").exists() and program("python").exists():
        return
    from system import see_to_system

    see_to_system()
    _install(purpose, afresh=_base() not in stamps or not program("python").exists())


def start(arguments: list[str]) -> int:
    """Become Evenhand, with these arguments, this terminal and its exit status."""
    evenhand = str(program("evenhand"))
    if os.name != "nt":
        os.execv(evenhand, [evenhand, *arguments])
    import subprocess

    with subprocess.Popen([evenhand, *arguments]) as running:
        while True:
            try:
                return running.wait()
            except KeyboardInterrupt:  # the program got it too, and decides what it means
                continue


def _base() -> str:
    """The Python and the place that the folder is made for: a moved or copied checkout needs a new one."""
    return _hashed(f"{sys.implementation.cache_tag} {sys.platform} {sys.base_prefix} {ROOT}".encode())


def _digest(purpose: str) -> str:
    """What the folder has to be made from for `run` or `test`."""
    lock = (ROOT / "packaging" / LOCKS[purpose]).read_bytes()
    return _hashed(_base().encode(), lock, (ROOT / "pyproject.toml").read_bytes())


def _hashed(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _stamps() -> list[str]:
    """The lines of the stamp; none where there is no whole environment."""
    try:
        return STAMP.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        return []


def _install(purpose: str, *, afresh: bool) -> None:
    """Make the folder, or bring it up to date, and stamp it."""
    from installing import install_locked, install_project, make_folder

    try:
        with suppress(FileNotFoundError, NotADirectoryError):
            STAMP.unlink()
        if afresh:
            make_folder(FOLDER)
        install_locked(program("python"), ROOT / "packaging" / LOCKS[purpose])
        install_project(program("python"), ROOT)
        done = [_base(), _digest("run")] + ([_digest("test")] if purpose == "test" else [])
        STAMP.write_text("\n".join(done) + "\n", encoding="ascii")
    except OSError as error:
        says = (
            f"Evenhand could not be set up in {FOLDER}: {error.strerror or error}. Your partnership files were not"
            " touched. See that the disk has 1 GB free and that you may write there, then give the same command again."
        )
        raise Stopped(says) from error
    say("Set up.")
