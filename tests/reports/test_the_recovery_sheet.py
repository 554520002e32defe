"""The sheet for the sealed envelope prints the passphrase so that it can be copied by hand without a slip."""

from datetime import date

import pytest

from evenhand.domain.partnership.recovery import RecoverySheet
from evenhand.reports.look import Look
from evenhand.reports.recovery_sheet import BLANK, BLANK_SAYS, draw
from tests.reports.reading import letters_outside, pages_of

LOOK = Look.standard()


def lines_of(passphrase: str) -> list[str]:
    """The lines in which a passphrase stands in its box."""
    sheet = RecoverySheet("Fernhill", "fernhill.evenhand", passphrase, date(2026, 4, 14))
    paper = draw(sheet, LOOK)
    assert letters_outside(paper, LOOK) == []
    [page] = pages_of(paper)
    lines = page.splitlines()
    signs = passphrase.replace(" ", BLANK)
    first = next(place for place, line in enumerate(lines) if line and line[:9] == signs[: len(line)][:9])
    taken: list[str] = []
    while "".join(taken) != signs:
        taken.append(lines[first + len(taken)])
    assert BLANK_SAYS in page
    return taken


@pytest.mark.parametrize(
    "passphrase",
    ["correct horse battery staple", "tin bath beneath the bridge of Old Wharf in March", "a  b " * 12],
)
def test_a_line_ends_after_a_blank_and_never_inside_a_word(passphrase: str) -> None:
    lines = lines_of(passphrase)
    assert len(lines) > 1
    assert all(line.endswith(BLANK) for line in lines[:-1])


def test_a_word_longer_than_a_line_is_cut() -> None:
    lines = lines_of("before " + "Wharf" * 20 + " after")
    assert lines[0] == "before" + BLANK
    assert len(lines) > 3
    assert lines[-1].endswith(BLANK + "after")


def test_a_short_passphrase_stands_in_one_line() -> None:
    assert lines_of("tin bath") == [f"tin{BLANK}bath"]
