"""Something planned, as the sweep needs to know it: its day, its politicians, and what it would make known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.elections.hustings import FairnessAnswer
from evenhand.domain.vocabulary import TextVerdict


class ItemKind(StrEnum):
    """What sort of record a planned item is."""

    MEETING = "meeting"
    EVENT = "event"
    AWARD = "award"
    PUBLICITY = "publicity"
    ENGAGEMENT = "engagement"


class How(StrEnum):
    """In which part a politician is concerned on the day; a councillor who stands is a candidate.

    A former MP is one while there is no MP and nobody knows whether they stand again.
    """

    COUNCILLOR = "councillor"
    MP = "mp"
    FORMER_MP = "former-mp"
    CANDIDATE = "candidate"


class Medium(StrEnum):
    """By what a planned item reaches people, where that decides what it has to take care of."""

    WRITING = "writing"
    TALK = "talk"
    VISIT = "visit"
    PHOTOGRAPH = "photograph"
    PRESS = "press"
    POST = "post"
    NEWSLETTER = "newsletter"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class PoliticianFact:
    """A politician named, quoted, pictured or taking part, by the name used in the room."""

    name: str
    how: How


@dataclass(frozen=True, slots=True)
class TextSays:
    """What the words of an item say: the screen's verdict, the clause that decides, and the reason in a sentence."""

    verdict: TextVerdict = TextVerdict.CLEAR
    clause: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One thing planned for a day. `fairness` is how even a hustings is, where that is known."""

    kind: ItemKind
    ref: str
    title: str
    day: date
    politicians: tuple[PoliticianFact, ...] = ()
    announces_award: bool = False
    launch: bool = False
    hustings: bool = False
    casework: bool = False
    medium: Medium | None = None
    text: TextSays = TextSays()
    fairness: FairnessAnswer | None = None

    @property
    def candidates(self) -> list[str]:
        """The names of those who stand in the election."""
        return self._names(How.CANDIDATE)

    @property
    def former_mps(self) -> list[str]:
        """The names of former MPs of whom nobody knows yet whether they stand."""
        return self._names(How.FORMER_MP)

    @property
    def office_holders(self) -> list[str]:
        """The names of councillors and MPs who do not stand, and of former MPs taken with the same care."""
        return self._names(How.COUNCILLOR, How.MP, How.FORMER_MP)

    def _names(self, *parts: How) -> list[str]:
        return [politician.name for politician in self.politicians if politician.how in parts]
