"""What the award gate looks at, and what a condition of it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.elections.activities import ActivityAnswer
from evenhand.domain.grants.awarding import Amounts, Purse
from evenhand.domain.grants.decided_by import MeetingStands
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.grants.record_facts import ApplicationDetail, RegisterLook, RoundDetail
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.vocabulary import Planned


class Stands(StrEnum):
    """How a condition stands, those in the way first."""

    NEEDS_ANSWER = "needs-answer"
    NOT_MET = "not-met"
    MET_WITH_CARE = "met-with-care"
    MET = "met"


class Asks(StrEnum):
    """What a condition asks for, in the order in which the conditions are met in life."""

    PARTY = "party"
    LOOK = "look"
    PURPOSE = "purpose"
    LATE = "late"
    AMOUNT = "amount"
    RETROSPECTIVE = "retrospective"
    INTERESTS = "interests"
    SCORES = "scores"
    MONEY = "money"
    BREACH = "breach"
    MEETING = "meeting"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `verb` is what a person can do about it, `short` the reason in two or three words for a list.

    `opens` is the record in which it is settled, such as "meeting:5", empty where it is settled in the room itself.
    """

    asks: Asks
    stands: Stands
    title: str
    detail: str = ""
    clause: str = ""
    verb: str = ""
    short: str = ""
    opens: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it stands in the way."""
        return self.stands in (Stands.NEEDS_ANSWER, Stands.NOT_MET)


@dataclass(frozen=True, slots=True)
class OnAgenda:
    """A meeting to come on whose agenda an application or its round is, and at which item."""

    meeting: Meeting
    position: int


@dataclass(frozen=True, slots=True)
class PurposeStands:
    """How the words of an application stand with party politics: which phrases wait, which are party politics."""

    unanswered: tuple[str, ...] = ()
    political: tuple[str, ...] = ()
    answered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GateFacts:
    """What the gate looks at: one application with its round, and the day on which it is looked at.

    `answer` is the latest answer to the party question; `look` the latest look at the public register; `list_days` how
    old the list of parties may be; `paths` are the conflicts that nobody has settled, in words, `settled` how many
    were; `had_pence` is what the applicant was awarded in the year; `breaches` are what stands open against the
    applicant, `breach_in` the application of the first; `decided` is what meetings decided about it, the latest first,
    `written` what was carried between meetings; `announcing` is what the election windows say of announcing an award
    on that day; `earlier` says that it can have been decided before the file was begun.
    """

    application: Application
    applicant: Applicant
    grant_round: Round
    purse: Purse
    announcing: ActivityAnswer
    day: date
    answer: PartyAnswer | None = None
    look: RegisterLook | None = None
    list_days: int | None = None
    round_detail: RoundDetail | None = None
    detail: ApplicationDetail | None = None
    purpose: PurposeStands = PurposeStands()
    paths: tuple[str, ...] = ()
    settled: int = 0
    criteria: int = 0
    assessors: int = 0
    assessed: bool = False
    recommended: bool = False
    had_pence: int = 0
    earlier_awards: int = 0
    earlier: bool = False
    breaches: tuple[str, ...] = ()
    breach_in: int | None = None
    decided: tuple[MeetingStands, ...] = ()
    written: tuple[WrittenDecision, ...] = ()
    agenda: OnAgenda | None = None
    meetings: tuple[Meeting, ...] = ()

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings held by the day, the first first."""
        held = (one for one in self.meetings if one.status is Planned.HELD and one.held_on <= self.day)
        return tuple(sorted(held, key=_by_day))

    @property
    def amounts(self) -> Amounts:
        """What an award is held against."""
        most = self.round_detail.per_applicant_pence if self.round_detail is not None else None
        return Amounts(
            grant_round=self.grant_round,
            asked_pence=self.application.asked_pence,
            left_pence=self.purse.left_pence,
            applicant_left_pence=None if most is None else max(most - self.had_pence, 0),
        )

    @property
    def delegated_pence(self) -> int | None:
        """Up to what delegated power goes in the round, None where nothing is delegated."""
        return self.round_detail.delegated_limit_pence if self.round_detail is not None else None


def _by_day(meeting: Meeting) -> tuple[date, int]:
    return meeting.held_on, meeting.id
