"""Something planned, as the sweep needs to know it: its day, its politicians, and what it would make known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ItemKind(StrEnum):
    """What sort of record a planned item is."""

    MEETING = "meeting"
    EVENT = "event"
    AWARD = "award"
    PUBLICITY = "publicity"
    ENGAGEMENT = "engagement"


class How(StrEnum):
    """In which part a politician is concerned on the day; a councillor who stands is a candidate."""

    COUNCILLOR = "councillor"
    MP = "mp"
    CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class PoliticianFact:
    """A politician named, quoted, pictured or taking part, by the name used in the room."""

    name: str
    how: How


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One thing planned for a day."""

    kind: ItemKind
    ref: str
    title: str
    day: date
    politicians: tuple[PoliticianFact, ...] = ()
    announces_award: bool = False
    launch: bool = False
    hustings: bool = False
    casework: bool = False

    @property
    def candidates(self) -> list[str]:
        """The names of those who stand in the election."""
        return [politician.name for politician in self.politicians if politician.how is How.CANDIDATE]

    @property
    def office_holders(self) -> list[str]:
        """The names of councillors and MPs who do not stand."""
        return [politician.name for politician in self.politicians if politician.how is not How.CANDIDATE]
