"""A program that is killed while minutes are typed loses at most the last five seconds of typing."""

import pytest

from tests.benchmarks.typing_kills import MOST_LOST_SECONDS, kill_while_typing
from tests.makers import PASSPHRASE


def test_a_kill_loses_at_most_the_last_five_seconds() -> None:
    found = kill_while_typing(1, None, seed=7, wait=4.0)
    assert (found.kills, found.faults) == (1, [])
    assert max(found.lost_seconds) <= MOST_LOST_SECONDS


@pytest.mark.long
@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_ten_kills_lose_no_more(passphrase: str | None) -> None:
    found = kill_while_typing(10, passphrase, seed=11)
    assert (found.kills, found.faults) == (10, [])
    assert max(found.lost_seconds) <= MOST_LOST_SECONDS
