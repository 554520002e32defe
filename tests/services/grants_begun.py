"""The file with which the machine about grants begins: a board, a round, and an award at each step of its course.

It is written once and copied, so that a few steps lead far.
"""

import os
import shutil
from atexit import register
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from evenhand.domain.grants.facts import Round
from evenhand.domain.grants.record_facts import RoundDetail
from evenhand.records.file.opening import open_file
from evenhand.services.saving import put
from tests.makers import SECRETARY, a_clock, a_partnership
from tests.services.board import NAMES, a_board
from tests.services.grants_in_any_order import ASKED, CLEAR, LISTED_LATER, POSSIBLE, GrantRound
from tests.services.what_grants_never_are import DELEGATED, QUORUM

OPENS, BUDGET = date(2026, 2, 2), 1_500_00
BEGUN_WITH = (
    "Fernhill Bell Ringers",
    "Lock Lane Allotments",
    "Mill Street Choir",
    "Wharf Lunch Club",
    "Canal Walkers",
)
WAITING = (CLEAR, LISTED_LATER, POSSIBLE, "Repair Shop", "Station Road Sheds", "Canal Street Readers")


def a_folder() -> TemporaryDirectory[str]:
    """A folder in memory where there is room, for a disk each commit waits."""
    return TemporaryDirectory(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))


def a_round_begun(folder: str) -> GrantRound:
    """A copy of the file, open for writing; close it."""
    path, round_id, people = begun()
    copy = Path(shutil.copy(path, folder))
    return GrantRound(open_file(copy, who=SECRETARY, clock=a_clock()), round_id, people)


@cache
def begun() -> tuple[Path, int, tuple[int, ...]]:
    """The file with which everything begins, written once: its path, its round, and its people."""
    folder = a_folder()
    register(folder.cleanup)
    partnership = a_partnership(Path(folder.name))
    with partnership.change("Begin") as unit:
        board = a_board(
            partnership,
            rules={"quorum": str(QUORUM), "majority": "those voting", "conflict_action": "leaves the room"},
        )
        spring = Round(name="Spring", opens=OPENS, closes=date(2026, 3, 2), budget_pence=BUDGET)
        round_id = put(unit.session, spring)
        put(unit.session, RoundDetail(round_id=round_id, delegated_limit_pence=DELEGATED, return_months=1))
    people = tuple(board.people[name.split()[0]] for name in NAMES)
    of_round = GrantRound(partnership, round_id, people)
    for steps, name in enumerate(BEGUN_WITH):
        of_round.go(name, steps)
    for name in WAITING:
        of_round.receive(name, ASKED, "Soft mats")
    partnership.close()
    return partnership.path, round_id, people
