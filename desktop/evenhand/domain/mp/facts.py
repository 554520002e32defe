"""Members of Parliament, terms, engagements and stances as facts."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import Channel, Kind, Planned, Stance, Standing, TermEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Mp:
    """What is known of a person as an MP, present or former."""

    id: int = 0
    person_id: int
    prefers: str = ""
    skills: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MpTerm:
    """A term in Parliament; `ends` is the last day on which the person is an MP."""

    id: int = 0
    mp_id: int
    constituency_id: int
    party: str = ""
    starts: date
    ends: date | None = None
    ended_by: TermEnd | None = None
    standing_again: Standing = Standing.NOT_KNOWN
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """One engagement with an MP, of one or more of the three kinds (MP6)."""

    id: int = 0
    mp_id: int
    on: date
    status: Planned
    title: str
    informing: bool = False
    publicity: bool = False
    working_together: bool = False
    channel: Channel
    summary: str = ""
    outcome: str = ""
    led_from_id: int | None = None
    note: str = ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds it is of, in the order of the note."""
        flags = (self.informing, self.publicity, self.working_together)
        return tuple(kind for kind, is_so in zip(Kind, flags, strict=True) if is_so)


@keeps("MP12")
def said_of(engagement: Engagement) -> str:
    """The engagement as a paper or a finding may name it: a resident's referral is never more than that (MP12)."""
    return Channel.CASEWORK_REFERRAL.label if is_casework(engagement) else engagement.title


@keeps("MP12")
def is_casework(engagement: Engagement) -> bool:
    """Whether an engagement is a resident's own case; only a referral makes one, and it stays one (MP12)."""
    return engagement.channel is Channel.CASEWORK_REFERRAL


@keeps("MP12")
def can_be_told(engagement: Engagement, day: date) -> bool:
    """Whether an engagement may be chosen for a case study: held by the day, and no resident's own case (MP12)."""
    return engagement.status is Planned.HELD and engagement.on <= day and not is_casework(engagement)


def by_day(engagement: Engagement) -> tuple[date, int]:
    """The key that sorts engagements in the order of time."""
    return engagement.on, engagement.id


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceAssessment:
    """A dated judgement of how an MP regards the work (MP3), with who judged and what was seen."""

    id: int = 0
    mp_id: int
    judged_on: date
    stance: Stance
    judged_by: str = ""
    evidence: str = ""
