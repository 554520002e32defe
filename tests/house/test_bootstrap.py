"""The two commands of the README, as a person meets them: in a checkout of their own, with nothing fetched."""

import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.tree import ROOT

PROGRAM = """\
#!/bin/sh
echo "evenhand was given: $*"
cat
exit 7
"""
needs_posix = pytest.mark.skipif(
    os.name == "nt", reason="stands in for programs with scripts of a POSIX shell"
)


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch):
    """Imports a module of the bootstrap, and forgets it afterwards."""
    monkeypatch.syspath_prepend(ROOT / "packaging")

    def imported(name: str) -> ModuleType:
        monkeypatch.delitem(sys.modules, name, raising=False)
        module = import_module(name)
        monkeypatch.delitem(sys.modules, name)
        return module

    return imported


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that pins one library, which no index has."""
    folder = tmp_path / "a checkout"
    (folder / "packaging").mkdir(parents=True)
    for path in (ROOT / "packaging").glob("*.py"):
        shutil.copy(path, folder / "packaging")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for lock in ("requirements.txt", "requirements-test.txt"):
        pinned = f"no-such-library==1.0 --hash=sha256:{'0' * 64}\n"
        (folder / "packaging" / lock).write_text(pinned, encoding="utf-8")
    return folder


def bootstrap(checkout: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """What the command does in that checkout, without a network."""
    return subprocess.run(
        [sys.executable, str(checkout / "packaging" / "bootstrap.py"), *arguments],
        input=given,
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )


def make_program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def set_up(checkout: Path) -> None:
    """Make the checkout look set up: its programs, and the stamp that this Python would have left."""
    programs = checkout / ".venv" / "bin"
    make_program(programs / "evenhand", PROGRAM)
    make_program(programs / "python", f'#!/bin/sh\necho "$@" >> "{checkout / "asked"}"\n')
    code = "import environment as e; print(e._base(), e._digest('run'))"
    stamp = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout / "packaging", capture_output=True, text=True, check=True
    )
    (checkout / ".venv" / "evenhand.stamp").write_text(stamp.stdout, encoding="ascii")


@pytest.mark.parametrize("version", [(3, 10), (3, 15), (4, 0)])
def test_a_python_that_is_too_old_or_too_new_is_told_which_one_is_needed(part, version: tuple[int, int]):
    refusal = part("bootstrap").python_refusal(version)

    assert refusal.startswith(
        f"Evenhand needs Python 3.11 to 3.14, and this is Python {version[0]}.{version[1]}."
    )


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_every_python_that_the_project_names_is_taken(part, version: tuple[int, int]):
    assert part("bootstrap").python_refusal(version) is None


def test_a_command_that_does_not_exist_is_wrong_usage(checkout: Path):
    asked = bootstrap(checkout, "walk")

    assert (asked.returncode, asked.stdout) == (2, "")
    assert asked.stderr.startswith("usage:")


@needs_posix
def test_once_set_up_run_is_evenhand_itself_with_its_arguments_its_input_and_its_exit_status(checkout: Path):
    set_up(checkout)

    ran = bootstrap(checkout, "run", "list", "members", "my file", given="typed\n")

    assert (ran.returncode, ran.stdout, ran.stderr) == (
        7,
        "evenhand was given: list members my file\ntyped\n",
        "",
    )


@needs_posix
@pytest.mark.parametrize("changed", ["packaging/requirements.txt", "pyproject.toml"])
def test_a_change_of_what_is_pinned_is_installed_before_the_next_start(checkout: Path, changed: str):
    set_up(checkout)
    with (checkout / changed).open("a", encoding="utf-8") as file:
        file.write("# a change\n")

    ran = [bootstrap(checkout, "run", "list"), bootstrap(checkout, "run", "list")]

    libraries, project = (checkout / "asked").read_text(encoding="utf-8").splitlines()
    assert libraries.endswith("requirements.txt")
    assert project.endswith(f"--editable {checkout}")
    assert [one.stdout for one in ran] == ["evenhand was given: list\n"] * 2
    assert ran[1].stderr == ""


@needs_posix
def test_a_checkout_that_was_moved_is_set_up_anew(checkout: Path):
    set_up(checkout)
    moved = checkout.rename(checkout.with_name("elsewhere"))

    assert f"Making {moved / '.venv'}" in bootstrap(moved, "run").stderr


def test_libraries_that_cannot_be_fetched_are_said_in_plain_words_and_leave_nothing_half_made(checkout: Path):
    (checkout / ".venv").mkdir()

    tried = bootstrap(checkout, "run", "list")

    assert (tried.returncode, tried.stdout) == (1, "")
    assert "The libraries could not be fetched." in tried.stderr
    assert "Your partnership files were not touched" in tried.stderr
    assert "Traceback" not in tried.stderr
    assert not (checkout / ".venv" / "evenhand.stamp").exists()


@needs_posix
def test_without_the_right_to_install_the_one_line_to_type_is_said(
    part, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    system = part("system")
    make_program(tmp_path / "apt-get", "#!/bin/sh\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(system.LIBRARIES, "libnosuchthing.so.9", "libnosuchthing9")

    with pytest.raises(system.Stopped) as stopped:
        system.see_to_system()

    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends"
    (said,) = [words for words in stopped.value.says.splitlines() if "sudo" in words]
    assert said.strip().startswith(line)
    assert said.endswith("libnosuchthing9")


@needs_posix
def test_an_administrator_has_the_packages_installed_and_hears_when_that_did_not_help(
    part, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    system = part("system")
    make_program(tmp_path / "apt-get", f'#!/bin/sh\necho "$@" >> "{tmp_path / "given"}"\n')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(system.LIBRARIES, "libnosuchthing.so.9", "libnosuchthing9")

    with pytest.raises(system.Stopped, match="could not be installed"):
        system.see_to_system()

    update, install = (tmp_path / "given").read_text(encoding="utf-8").splitlines()
    assert update.endswith("update")
    assert install.startswith("install -y --no-install-recommends")
    assert install.endswith("libnosuchthing9")
