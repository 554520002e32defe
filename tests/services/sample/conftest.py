"""The sample partnership, written once for all that is asked of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, members, mp
from tests.shared_sample import a_copy_opened


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    opened = a_copy_opened(sample_file, tmp_path_factory.mktemp("sample"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def people(sample: Partnership) -> Directory:
    return members.directory(sample)


@pytest.fixture(scope="session")
def money(sample: Partnership) -> grants.Grants:
    return grants.grants(sample)


@pytest.fixture(scope="session")
def ties(sample: Partnership) -> mp.Relationship:
    return mp.relationship(sample)
