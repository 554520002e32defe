"""What is read of a file for the report of one election, once for all its parts."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.windows import Window
from evenhand.domain.members.directory import Directory
from evenhand.services.elections import Elections
from evenhand.services.item_states import ItemStates
from evenhand.services.sweep import ElectionWindows


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of a file for the report of one election as at a day: its own windows, and those of every one."""

    session: Session
    day: date
    kept: Elections
    one: ElectionWindows
    windows: tuple[Window, ...]
    candidates: tuple[Candidate, ...]
    states: ItemStates

    @property
    def election(self) -> Election:
        """The election as it was known on the day."""
        return self.one.election

    @property
    def directory(self) -> Directory:
        """Everybody in the record."""
        return self.states.politicians.directory
