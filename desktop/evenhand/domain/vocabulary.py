"""The coded values of the record, in the words of the trade.

Each value is stored and printed in JSON as written here, and said on screen and paper by `label`.
"""

from enum import StrEnum
from typing import Self


class Coded(StrEnum):
    """A coded value whose label is its own words with a capital, or the words written beside it."""

    _value_: str
    label: str

    def __new__(cls, value: str, words: str = "") -> Self:
        """The value as stored, and as a person reads it; `words` where its own text does not say that well."""
        member = str.__new__(cls, value)
        member._value_ = value
        said = words or value.replace("-", " ")
        member.label = said[0].upper() + said[1:]
        return member


class Capacity(Coded):
    """In which capacity somebody sits on the partnership (PP3)."""

    RESIDENT = "resident"
    COUNCILLOR = "councillor"
    ORGANISATION = "organisation", "organisation's representative"
    CO_OPTED = "co-opted", "co-opted member"
    MP = "mp", "MP’s seat"
    ADVISER = "adviser"
    LTO_WORKER = "lto-worker", "LTO worker"
    OBSERVER = "observer"


class Office(Coded):
    """An office of the partnership itself."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair", "vice-chair"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    OTHER = "other"


class PublicOffice(Coded):
    """A public office, or an office in a party that is publicly declared."""

    COUNCILLOR = "councillor"
    MAYOR = "mayor"
    COMMISSIONER = "commissioner", "police and crime commissioner"
    PARTY_OFFICER = "party-officer"


class MeetingKind(Coded):
    BOARD = "board", "board meeting"
    EXTRAORDINARY = "extraordinary", "extraordinary meeting"
    ANNUAL = "annual", "annual general meeting"
    SUB_GROUP = "sub-group", "sub-group"
    OPEN = "open", "open meeting"


BOARD_MEETINGS = (MeetingKind.BOARD, MeetingKind.EXTRAORDINARY, MeetingKind.ANNUAL)
"""The meetings of the board itself; sub-groups and open meetings are none of them."""


class Planned(Coded):
    """Whether a meeting, event or engagement is ahead, over or off."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Presence(Coded):
    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class Outcome(Coded):
    """What became of a motion; a view is what a meeting without quorum may minute."""

    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"
    VIEW = "view", "view, not a decision"


class TermEnd(Coded):
    """How a Member of Parliament's term came to its end."""

    DISSOLUTION = "dissolution"
    RESIGNATION = "resignation"
    DEATH = "death"
    RECALL = "recall"


class Standing(Coded):
    """What is known of a former MP between dissolution and declaration."""

    STANDING = "standing"
    NOT_STANDING = "not-standing"
    NOT_KNOWN = "not-known"


class Kind(Coded):
    """The three kinds of engagement with an MP (MP6)."""

    INFORMING = "informing"
    PUBLICITY = "publicity"
    WORKING_TOGETHER = "working-together"


class Channel(Coded):
    """How an engagement with an MP took place (MP7 to MP12)."""

    EMAIL = "email"
    LETTER = "letter"
    TELEPHONE = "telephone"
    MEETING = "meeting"
    WALKABOUT = "walkabout"
    EVENT = "event"
    AWARD_PRESENTATION = "award-presentation"
    OPENING = "opening"
    WEBSITE_ARTICLE = "website-article"
    BLOG = "blog"
    SOCIAL_POST = "social-post"
    PRESS_QUOTE = "press-quote"
    PHOTO_OPPORTUNITY = "photo-opportunity"
    ADVICE = "advice"
    CASEWORK_REFERRAL = "casework-referral"
    PARLIAMENT = "parliament", "mention in Parliament"
    THROUGH_A_COUNCILLOR = "through-a-councillor"


class Stance(Coded):
    """How an MP is judged to regard the work (MP3); not known is a value."""

    SUPPORTIVE = "supportive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    NOT_KNOWN = "not-known"


class ApplicantKind(Coded):
    UNINCORPORATED = "unincorporated", "unincorporated group"
    CONSTITUTED = "constituted", "constituted group"
    CHARITY = "charity"
    COMPANY = "company"
    SCHOOL = "school"
    INDIVIDUAL = "individual"
    OTHER = "other"


class ApplicationStatus(Coded):
    RECEIVED = "received"
    APPROVED = "approved"
    REFUSED = "refused"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    RESCINDED = "rescinded"
    CLAWED_BACK = "clawed-back"


class PartyVerdict(Coded):
    """Whether a name is a party's, as far as the list can say (PP14)."""

    MATCH = "match"
    POSSIBLE = "possible"
    NO_MATCH = "no-match"


class PartyStanding(Coded):
    """Where an applicant stands with the party bar (PP14): the question is open until a person has answered."""

    CLEAR = "clear", "no match"
    OPEN = "open", "needs an answer"
    NOT_A_PARTY = "not-a-party", "answered: not a party"
    PARTY = "party", "barred: a political party"


class EventKind(Coded):
    AWARDS = "awards", "awards evening"
    OPENING = "opening"
    COMMUNITY = "community", "community event"
    LAUNCH = "launch"
    HUSTINGS = "hustings"
    OTHER = "other"


class ElectionKind(Coded):
    GENERAL = "general", "general election"
    PARLIAMENTARY_BY_ELECTION = "parliamentary-by-election", "parliamentary by-election"
    LOCAL = "local", "local elections"
    LOCAL_BY_ELECTION = "local-by-election", "local by-election"
    MAYOR = "mayor", "mayoral election"
    PCC = "pcc", "police and crime commissioner election"
    GLA = "gla", "Greater London Authority election"
    NEIGHBOURHOOD_REFERENDUM = "neighbourhood-referendum", "neighbourhood plan referendum"


class PollStatus(Coded):
    SCHEDULED = "scheduled"
    PUT_OFF = "put-off", "put off, no new day yet"
    CANCELLED = "cancelled"


class CandidateStatus(Coded):
    DECLARED = "declared"
    NOMINATED = "nominated"
    WITHDRAWN = "withdrawn"
    ELECTED = "elected"
    NOT_ELECTED = "not-elected"


class PublicityKind(Coded):
    PRESS_RELEASE = "press-release"
    NEWSLETTER = "newsletter"
    WEBSITE = "website"
    SOCIAL_POST = "social-post"
    LEAFLET = "leaflet"
    PHOTOGRAPH = "photograph"
    AWARD_ANNOUNCEMENT = "award-announcement", "announcement of awards"
    LAUNCH = "launch"
    OTHER = "other"


class PublicityStatus(Coded):
    DRAFT = "draft"
    PLANNED = "planned"
    HELD_BACK = "held-back"
    PUBLISHED = "published"
    DROPPED = "dropped"


class Answer(Coded):
    """What may be done on a date, least restrictive first."""

    GO_AHEAD = "go-ahead"
    TAKE_CARE = "take-care"
    HOLD = "hold"


class TextVerdict(Coded):
    """What a text says, least concern first; "ask" means that a person must decide (PP4, PP7)."""

    CLEAR = "clear"
    ASK = "ask"
    TAKES_A_SIDE = "takes-a-side"


class Level(Coded):
    """Who a paper is for; public is the default and holds the least."""

    PUBLIC = "public"
    BOARD = "board"
    CONFIDENTIAL = "confidential"
