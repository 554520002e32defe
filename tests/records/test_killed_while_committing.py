"""A program that is killed while it commits loses nothing that it had acknowledged, and leaves a file that opens."""

import pytest

from tests.benchmarks.kills import kill_while_committing


def test_a_few_kills_lose_nothing(passphrase: str | None) -> None:
    found = kill_while_committing(3, passphrase, seed=7)
    assert found.kills == 3
    assert found.acknowledged > 0
    assert (found.lost, found.faults) == ([], [])


@pytest.mark.long
def test_a_hundred_kills_lose_nothing(passphrase: str | None) -> None:
    found = kill_while_committing(50, passphrase, seed=11)
    assert found.kills == 50
    assert (found.lost, found.faults) == ([], [])
