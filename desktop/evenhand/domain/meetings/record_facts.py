"""What is kept about a meeting beside its day and decisions: agenda, replies, papers, the room, votes, minutes.

`about` names a record that something concerns, such as "application:12" or "meeting:5", and is empty where it
concerns none. Times are those of the clock on the wall, to the minute.
"""

from dataclasses import dataclass
from datetime import date, time

from evenhand.domain.meetings.vocabulary import (
    AgendaKind,
    AgendaPurpose,
    Cast,
    Circulated,
    ConflictHandling,
    ConflictNature,
    MeetingFormat,
    MinutesState,
    MomentKind,
    PaperTiming,
    ReplyAnswer,
    SentHow,
    Treatment,
    VoteMethod,
)
from evenhand.domain.vocabulary import Level, MeetingKind, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """How a meeting is held: its end, where people are, how to join, which sub-group, who called it."""

    id: int = 0
    meeting_id: int
    ends_at: str = ""
    format: MeetingFormat = MeetingFormat.IN_PERSON
    joining: str = ""
    body: str = ""
    called_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateItem:
    """One item of the partnership's own template for the agendas of a kind of meeting; `minutes` it usually takes."""

    id: int = 0
    meeting_kind: MeetingKind
    position: int
    title: str
    kind: AgendaKind = AgendaKind.BUSINESS
    purpose: AgendaPurpose = AgendaPurpose.NONE
    led_by: str = ""
    minutes: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of one agenda, and what was noted for the minutes when it was taken.

    `position` counts from 1 through the whole agenda; items in private come last, as part 2.
    """

    id: int = 0
    meeting_id: int
    position: int
    title: str
    kind: AgendaKind = AgendaKind.BUSINESS
    purpose: AgendaPurpose = AgendaPurpose.NONE
    led_by: str = ""
    starts_at: time | None = None
    in_private: bool = False
    about: str = ""
    treatment: Treatment = Treatment.OPEN
    taken_at: time | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaper:
    """A paper of a meeting: attached, by the digest of the file that is kept, or drawn here (`draws`, a kind of paper).

    `about` names the record that a drawn paper is about. A late or tabled paper carries its reason, and the day on
    which the chair agreed to take it.
    """

    id: int = 0
    meeting_id: int
    item_id: int | None = None
    position: int
    title: str
    draws: str = ""
    about: str = ""
    level: Level = Level.BOARD
    file_name: str = ""
    digest: str = ""
    pages: int | None = None
    timing: PaperTiming = PaperTiming.WITH_NOTICE
    late_because: str = ""
    chair_agreed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What one person answered to the notice of a meeting."""

    id: int = 0
    meeting_id: int
    person_id: int
    answer: ReplyAnswer
    heard_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation:
    """That something was sent to somebody: which edition of it, when and how. `to_whom` names who is no person here."""

    id: int = 0
    meeting_id: int
    what: Circulated
    edition: int
    sent_on: date
    how: SentHow
    person_id: int | None = None
    to_whom: str = ""
    digest: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that happened in the room; of two at the same minute the one entered first came first."""

    id: int = 0
    meeting_id: int
    at: time
    kind: MomentKind
    person_id: int | None = None
    item_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredInterest:
    """An interest that a member declared in an item, and how it was handled (PP2).

    `interest_id` is the entry of the register that it rests on; `because` says why it was handled otherwise than the
    rule book says.
    """

    id: int = 0
    meeting_id: int
    item_id: int
    person_id: int
    interest_id: int | None = None
    nature: ConflictNature
    says: str
    declared_at: time | None = None
    handling: ConflictHandling
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord:
    """How a decision was made: under which item, when, how, who chaired, and how the casting vote was used.

    `worded_because` is the answer of the person who let a motion stand that names a politician or a party (PP7).
    """

    id: int = 0
    decision_id: int
    item_id: int | None = None
    decided_at: time | None = None
    method: VoteMethod = VoteMethod.SHOW_OF_HANDS
    chaired_by_id: int | None = None
    casting: Cast | None = None
    worded_because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """How one person voted on a decision, where the vote was recorded."""

    id: int = 0
    decision_id: int
    person_id: int
    cast: Cast


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescission:
    """Which later decision rescinded a decision; the day and the reason stand with the decision itself."""

    id: int = 0
    decision_id: int
    by_decision_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDecision:
    """A decision between meetings, asked for in writing, then reported to a meeting and ratified by it.

    `why_now` says why it could not wait. `concluded_on` is the day on which the answers were counted.
    """

    id: int = 0
    wording: str
    proposed_by_id: int | None = None
    why_now: str = ""
    about: str = ""
    sent_on: date
    closes_on: date
    how: SentHow = SentHow.EMAIL
    worded_because: str = ""
    concluded_on: date | None = None
    outcome: Outcome | None = None
    reported_at_id: int | None = None
    ratified_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAnswer:
    """What one person answered to a decision between meetings."""

    id: int = 0
    written_id: int
    person_id: int
    cast: Cast
    answered_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenInterest:
    """An interest that a member declared in a decision between meetings, and how it was handled (PP2).

    Whoever does not vote by its handling is not asked: they are no part of the answers nor of what they are counted
    against. `because` says why it was handled otherwise than the rule book says.
    """

    id: int = 0
    written_id: int
    person_id: int
    interest_id: int | None = None
    nature: ConflictNature
    says: str
    declared_on: date
    handling: ConflictHandling
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAction:
    """That an action was agreed at a meeting: under which item, and by which decision, if by one."""

    id: int = 0
    action_id: int
    meeting_id: int
    item_id: int | None = None
    decision_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesVersion:
    """Minutes of a meeting as they were written or circulated; `digest` is the SHA-256 of the text, in hexadecimal."""

    id: int = 0
    meeting_id: int
    number: int
    text: str
    state: MinutesState
    kept_on: date
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSeal:
    """The approval of minutes: which version, at which meeting, by which decision, signed by whom.

    `record` is the whole record of the meeting as it stood then, in canonical JSON; `digest` is the SHA-256 over the
    text of the version and over that record, so that a later change of either shows.
    """

    id: int = 0
    meeting_id: int
    version_id: int
    approved_on: date
    approved_at_id: int | None = None
    decision_id: int | None = None
    signed_by_id: int | None = None
    record: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesCorrection:
    """A dated correction to approved minutes, which stand beside it unaltered. `digest` runs on from the one before."""

    id: int = 0
    meeting_id: int
    number: int
    made_on: date
    says: str
    because: str
    agreed_at_id: int | None = None
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackChoice:
    """How the pack of a kind of meeting is made up: with a cover of its own, or behind the agenda alone."""

    id: int = 0
    meeting_kind: MeetingKind
    with_cover: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualPaper:
    """A paper that usually goes to a kind of meeting, at a place among the others, or is usually left out."""

    id: int = 0
    pack_choice_id: int
    draws: str
    position: int
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualCopy:
    """A copy of the pack that is made for a kind of meeting: for whom, and in which size of print."""

    id: int = 0
    pack_choice_id: int
    level: Level
    large_print: bool = False
