"""The sample partnership, written once for all that is asked of it."""

from collections.abc import Iterator

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, members, mp
from evenhand.services.sample import SAMPLE_DAY, write_sample
from tests.makers import a_partnership


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path_factory.mktemp("sample"))
    write_sample(opened, today=SAMPLE_DAY)
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
