"""The coded values of the record, in the words of the trade.

Each value is stored and printed in JSON as written here, and said on screen and paper by `label`.
"""

from enum import StrEnum


class Coded(StrEnum):
    """A coded value whose label is its own words with a capital."""

    @property
    def label(self) -> str:
        """The value as a person reads it: "Co-opted member"."""
        words = self.said_otherwise() or self.value.replace("-", " ")
        return words[0].upper() + words[1:]

    def said_otherwise(self) -> str:
        """The words of a value that its own text does not say well; empty where it does."""
        return LABELS.get((type(self), self.value), "")


class Capacity(Coded):
    """In which capacity somebody sits on the partnership (PP3)."""

    RESIDENT = "resident"
    COUNCILLOR = "councillor"
    ORGANISATION = "organisation"
    CO_OPTED = "co-opted"
    MP = "mp"
    ADVISER = "adviser"
    LTO_WORKER = "lto-worker"
    OBSERVER = "observer"


class Office(Coded):
    """An office of the partnership itself."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    OTHER = "other"


class PublicOffice(Coded):
    """A public office, or an office in a party that is publicly declared."""

    COUNCILLOR = "councillor"
    MAYOR = "mayor"
    COMMISSIONER = "commissioner"
    PARTY_OFFICER = "party-officer"


class MeetingKind(Coded):
    BOARD = "board"
    EXTRAORDINARY = "extraordinary"
    ANNUAL = "annual"
    SUB_GROUP = "sub-group"
    OPEN = "open"


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
    VIEW = "view"


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
    PARLIAMENT = "parliament"
    THROUGH_A_COUNCILLOR = "through-a-councillor"


class Stance(Coded):
    """How an MP is judged to regard the work (MP3); not known is a value."""

    SUPPORTIVE = "supportive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    NOT_KNOWN = "not-known"


class ApplicantKind(Coded):
    UNINCORPORATED = "unincorporated"
    CONSTITUTED = "constituted"
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


class PartyVerdict(Coded):
    """Whether a name is a party's, as far as the list can say (PP14)."""

    MATCH = "match"
    POSSIBLE = "possible"
    NO_MATCH = "no-match"


class PartyStanding(Coded):
    """Where an applicant stands with the party bar (PP14): the question is open until a person has answered."""

    CLEAR = "clear"
    OPEN = "open"
    NOT_A_PARTY = "not-a-party"
    PARTY = "party"


class EventKind(Coded):
    AWARDS = "awards"
    OPENING = "opening"
    COMMUNITY = "community"
    LAUNCH = "launch"
    HUSTINGS = "hustings"
    OTHER = "other"


class ElectionKind(Coded):
    GENERAL = "general"
    PARLIAMENTARY_BY_ELECTION = "parliamentary-by-election"
    LOCAL = "local"
    LOCAL_BY_ELECTION = "local-by-election"
    MAYOR = "mayor"
    PCC = "pcc"
    GLA = "gla"
    NEIGHBOURHOOD_REFERENDUM = "neighbourhood-referendum"


class PollStatus(Coded):
    SCHEDULED = "scheduled"
    PUT_OFF = "put-off"
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
    AWARD_ANNOUNCEMENT = "award-announcement"
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


_SAID_OTHERWISE: tuple[tuple[Coded, str], ...] = (
    (Capacity.ORGANISATION, "organisation's representative"),
    (Capacity.CO_OPTED, "co-opted member"),
    (Capacity.MP, "MP"),
    (Capacity.LTO_WORKER, "LTO worker"),
    (Office.VICE_CHAIR, "vice-chair"),
    (PublicOffice.COMMISSIONER, "police and crime commissioner"),
    (MeetingKind.BOARD, "board meeting"),
    (MeetingKind.EXTRAORDINARY, "extraordinary meeting"),
    (MeetingKind.ANNUAL, "annual general meeting"),
    (MeetingKind.SUB_GROUP, "sub-group"),
    (MeetingKind.OPEN, "open meeting"),
    (Outcome.VIEW, "view, not a decision"),
    (Channel.PARLIAMENT, "mention in Parliament"),
    (ApplicantKind.UNINCORPORATED, "unincorporated group"),
    (ApplicantKind.CONSTITUTED, "constituted group"),
    (PartyStanding.CLEAR, "no match"),
    (PartyStanding.OPEN, "needs an answer"),
    (PartyStanding.NOT_A_PARTY, "answered: not a party"),
    (PartyStanding.PARTY, "barred: a political party"),
    (EventKind.AWARDS, "awards evening"),
    (EventKind.COMMUNITY, "community event"),
    (ElectionKind.GENERAL, "general election"),
    (ElectionKind.LOCAL, "local elections"),
    (ElectionKind.LOCAL_BY_ELECTION, "local by-election"),
    (ElectionKind.PARLIAMENTARY_BY_ELECTION, "parliamentary by-election"),
    (ElectionKind.MAYOR, "mayoral election"),
    (ElectionKind.PCC, "police and crime commissioner election"),
    (ElectionKind.GLA, "Greater London Authority election"),
    (ElectionKind.NEIGHBOURHOOD_REFERENDUM, "neighbourhood plan referendum"),
    (PollStatus.PUT_OFF, "put off, no new day yet"),
    (PublicityKind.AWARD_ANNOUNCEMENT, "announcement of awards"),
)

LABELS: dict[tuple[type[Coded], str], str] = {
    (type(value), value.value): words for value, words in _SAID_OTHERWISE
}
