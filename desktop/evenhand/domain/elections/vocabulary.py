"""The coded values of elections in full: how councils elect, parts of the United Kingdom, results to act upon."""

from evenhand.domain.vocabulary import Coded


class CyclePattern(Coded):
    """How a council's seats come up for election."""

    THIRDS = "thirds", "by thirds, three years of four"
    HALVES = "halves", "by halves, every second year"
    ALL_OUT = "all-out", "all seats, every fourth year"


class HolidayPart(Coded):
    """Where an added holiday or day of mourning counts."""

    UNITED_KINGDOM = "united-kingdom", "the whole United Kingdom"
    ENGLAND_AND_WALES = "england-and-wales", "England and Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern-ireland", "Northern Ireland"


class HolidayKind(Coded):
    """Why a day is disregarded."""

    BANK_HOLIDAY = "bank-holiday"
    MOURNING = "mourning", "day of mourning"
    THANKSGIVING = "thanksgiving", "day of thanksgiving"


class AfterPollStep(Coded):
    """What is settled about one person after a poll."""

    RESULT = "result"
    OFFICE = "office"
    TERM = "term"
    NOMINATION = "nomination"
    MEMBERSHIP = "membership"
    ROLE_STATEMENT = "role-statement"
    NEW_COUNCILLOR = "new-councillor"
    STRANGERS = "strangers"
