"""The coded values of elections in full: how councils elect, parts of the United Kingdom, results to act upon."""

from evenhand.domain.vocabulary import Coded


class ElectionCoded(Coded):
    """A coded value of this room."""

    def said_otherwise(self) -> str:
        """The words of a value that its own text does not say well; empty where it does."""
        return LABELS.get((type(self), self.value), "")


class CyclePattern(ElectionCoded):
    """How a council's seats come up for election."""

    THIRDS = "thirds"
    HALVES = "halves"
    ALL_OUT = "all-out"


class HolidayPart(ElectionCoded):
    """Where an added holiday or day of mourning counts."""

    UNITED_KINGDOM = "united-kingdom"
    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class HolidayKind(ElectionCoded):
    """Why a day is disregarded."""

    BANK_HOLIDAY = "bank-holiday"
    MOURNING = "mourning"
    THANKSGIVING = "thanksgiving"


class AfterPollStep(ElectionCoded):
    """What is settled about one person after a poll."""

    RESULT = "result"
    OFFICE = "office"
    TERM = "term"
    NOMINATION = "nomination"
    MEMBERSHIP = "membership"
    ROLE_STATEMENT = "role-statement"
    NEW_COUNCILLOR = "new-councillor"
    STRANGERS = "strangers"


_SAID_OTHERWISE: tuple[tuple[ElectionCoded, str], ...] = (
    (CyclePattern.THIRDS, "by thirds, three years of four"),
    (CyclePattern.HALVES, "by halves, every second year"),
    (CyclePattern.ALL_OUT, "all seats, every fourth year"),
    (HolidayPart.UNITED_KINGDOM, "the whole United Kingdom"),
    (HolidayPart.ENGLAND_AND_WALES, "England and Wales"),
    (HolidayPart.SCOTLAND, "Scotland"),
    (HolidayPart.NORTHERN_IRELAND, "Northern Ireland"),
    (HolidayKind.MOURNING, "day of mourning"),
    (HolidayKind.THANKSGIVING, "day of thanksgiving"),
)

LABELS: dict[tuple[type[Coded], str], str] = {
    (type(value), value.value): words for value, words in _SAID_OTHERWISE
}
