"""What is kept beside MPs and engagements: the office, posts, taking part, what came of it, referrals and letters."""

from dataclasses import dataclass
from datetime import date, time

from evenhand.domain.mp.vocabulary import (
    AfterTerm,
    Brought,
    CancelledBy,
    CaseCategory,
    CaseOutcome,
    CaseRoute,
    Confidence,
    ContactKind,
    Direction,
    ElectedBy,
    LetterBy,
    LetterState,
    PostKind,
    QuoteFor,
    Side,
)
from evenhand.domain.vocabulary import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Says that whom engagements are kept with is no MP but an LTO, an officer, a representative or a funder."""

    id: int = 0
    mp_id: int
    kind: ContactKind
    organisation: str = ""
    role: str = ""
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MpProfile:
    """How an MP is addressed and reached (MP1); `title` is Mr, Ms, Dr, Sir or Dame, `known_as` the name in "Dear"."""

    id: int = 0
    mp_id: int
    title: str = ""
    right_honourable: bool = False
    after_name: str = ""
    known_as: str = ""
    interests: str = ""
    office_address: str = ""
    office_email: str = ""
    office_telephone: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MpPost:
    """A post that an MP holds or held, with its days where they are known."""

    id: int = 0
    mp_id: int
    kind: PostKind
    title: str
    starts: date | None = None
    ends: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MpStaff:
    """Somebody in an MP's office, such as a caseworker."""

    id: int = 0
    mp_id: int
    name: str
    role: str = ""
    email: str = ""
    telephone: str = ""
    reached: str = ""
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillForTheme:
    """A theme of the plan that a skill of the MP could serve, and how (MP8, MP13)."""

    id: int = 0
    mp_id: int
    theme_id: int
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDetail:
    """By what election a term began, and what the next vote made of whoever held it."""

    id: int = 0
    term_id: int
    elected_by: ElectedBy
    after_term: AfterTerm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementSeries:
    """Engagements that come round, such as a quarterly meeting (MP8)."""

    id: int = 0
    mp_id: int
    title: str
    channel: Channel
    informing: bool = False
    publicity: bool = False
    working_together: bool = False
    months_apart: int
    starts: date
    ends: date | None = None
    at: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementDetail:
    """How an engagement was arranged, called off or answered; one for each engagement at most."""

    id: int = 0
    engagement_id: int
    direction: Direction
    at: time | None = None
    place: str = ""
    confirmed_on: date | None = None
    cancelled_by: CancelledBy | None = None
    rearranged_to_id: int | None = None
    reply_wanted: bool = False
    replied_on: date | None = None
    series_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who took part, by record or by name, and in what capacity."""

    id: int = 0
    engagement_id: int
    person_id: int | None = None
    name: str = ""
    side: Side
    capacity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementTheme:
    """A theme of the plan that an engagement was about."""

    id: int = 0
    engagement_id: int
    theme_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtBack:
    """One thing that an engagement brought back; `number` where it can be counted, such as applicants (MP14)."""

    id: int = 0
    engagement_id: int
    what: Brought
    number: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementLink:
    """A page on the web, or an attached file known by its digest."""

    id: int = 0
    engagement_id: int
    title: str
    address: str = ""
    file_name: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What is to be done after an engagement, by whom and by when (MP7)."""

    id: int = 0
    engagement_id: int
    what: str
    person_id: int | None = None
    due_on: date | None = None
    done_on: date | None = None
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceEvidence:
    """How sure a judgement of stance was, who of the record made it, and the engagement it was seen at (MP3)."""

    id: int = 0
    stance_id: int
    confidence: Confidence
    engagement_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misconception:
    """Something mistaken that was said about the work, the facts sent in answer, and whether it is settled (MP5)."""

    id: int = 0
    mp_id: int | None = None
    engagement_id: int | None = None
    heard_on: date
    heard_where: str = ""
    said: str
    facts: str = ""
    sent_on: date | None = None
    answer_id: int | None = None
    settled_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteScope:
    """What a permission to quote is for, until when, and the engagement it came from (MP10)."""

    id: int = 0
    quote_id: int
    scope: QuoteFor
    until: date | None = None
    engagement_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Advice asked of an MP or another contact, by topic, and what came of it (MP11)."""

    id: int = 0
    mp_id: int
    engagement_id: int | None = None
    theme_id: int | None = None
    topic: str
    asked_on: date
    question: str = ""
    given_on: date | None = None
    given: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A resident's problem taken to the MP (MP12).

    `resident`, `matter`, `consent_how`, `consent_for` and `outcome_note` may tell of a person; erasing empties them.
    """

    id: int = 0
    reference: str
    mp_id: int
    engagement_id: int | None = None
    category: CaseCategory
    route: CaseRoute
    opened_on: date
    resident: str = ""
    matter: str = ""
    consent_on: date | None = None
    consent_how: str = ""
    consent_for: str = ""
    withdrawn_on: date | None = None
    sent_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None
    outcome: CaseOutcome | None = None
    outcome_note: str = ""
    erase_by: date | None = None
    erased_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter or email as drafted or as it went (MP15); `alike_id` is the first of letters sent alike to several.

    `body` is the text between salutation and close; `because` is why words of which the screen asks may stand.
    """

    id: int = 0
    mp_id: int | None = None
    person_id: int
    template: str = ""
    goes_by: LetterBy
    state: LetterState
    written_on: date
    sent_on: date | None = None
    address: str = ""
    salutation: str
    subject: str
    body: str
    close: str = ""
    because: str = ""
    reply_wanted: bool = False
    engagement_id: int | None = None
    referral_id: int | None = None
    alike_id: int | None = None
