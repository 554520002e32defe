"""What every test stands on: no screen, no profile of a real person, and searches that can be repeated.

All of it is set before Qt is imported, and a test that wants a real display may set its platform first.
"""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.compiled_once import compile_once

MEMORY = Path("/dev/shm")  # noqa: S108  what lies in it is pytest's own folder, made for this person alone
ROOM_NEEDED_BYTES = 4 * 2**30
PROFILE = Path(tempfile.mkdtemp(prefix="evenhand-tests-"))


def _use_empty_profile() -> None:
    """Point everything that looks for a person's own folders at an empty place."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(PROFILE)
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR", "DOCUMENTS_DIR"):
        folder = PROFILE / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[f"XDG_{name}"] = str(folder)


def _work_in_memory() -> None:
    """Let the tests' files lie in memory, where there is room and programs may run: for a disk each commit waits."""
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return
    about = os.statvfs(MEMORY)
    if about.f_bavail * about.f_frsize > ROOM_NEEDED_BYTES and not about.f_flag & os.ST_NOEXEC:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


_use_empty_profile()
_work_in_memory()
compile_once()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("everyday", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("everyday"), derandomize=True)
settings.register_profile("long", settings.get_profile("everyday"), max_examples=2_000)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, written once on its day: to be copied, and left as it is."""
    from tests.shared_sample import written_once

    return written_once(tmp_path_factory)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the slow searches (tests marked long)")


def pytest_configure(config: pytest.Config) -> None:
    everyday = "ci" if os.environ.get("CI") else "everyday"
    settings.load_profile("long" if config.getoption("--long") else everyday)


def pytest_collection_finish() -> None:
    """What was loaded for the tests stays: it is not looked through for leftovers again and again."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    shutil.rmtree(PROFILE, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow searches out unless they were asked for."""
    if config.getoption("--long"):
        return
    slow = [item for item in items if item.get_closest_marker("long")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]
