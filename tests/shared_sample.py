"""The sample's file, which takes seconds to write: written once for all tests, each of which works on a copy."""

import os
import shutil
from pathlib import Path

import pytest

from evenhand.records.file.opening import open_file
from evenhand.records.unit_of_work import Partnership
from evenhand.services.sample import SAMPLE_DAY, write_sample
from tests.makers import SECRETARY, a_clock, a_partnership

IN_A_WORKER = "PYTEST_XDIST_WORKER"


def written_once(folders: pytest.TempPathFactory) -> Path:
    """The file in the folder that the workers of one run share, put there whole by the first that wants it."""
    own = folders.getbasetemp()
    shared = (own.parent if IN_A_WORKER in os.environ else own) / "sample.evenhand"
    if not shared.exists():
        partnership = a_partnership(folders.mktemp("written"))
        write_sample(partnership, today=SAMPLE_DAY)
        partnership.close()
        partnership.path.replace(shared)
    return shared


def a_copy_opened(sample_file: Path, folder: Path) -> Partnership:
    """A copy of the sample in a folder, open for writing as a new file would be; close it."""
    return open_file(Path(shutil.copy(sample_file, folder)), who=SECRETARY, clock=a_clock())
