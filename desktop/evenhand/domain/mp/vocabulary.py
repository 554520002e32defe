"""The coded values of the MP relationship in full: who else there is, engagements, referrals, letters, quotes."""

from evenhand.domain.vocabulary import Coded


class ContactKind(Coded):
    """Who, beside an MP, the partnership keeps in touch with."""

    LTO = "lto", "locally trusted organisation"
    COUNCIL_OFFICER = "council-officer"
    REPRESENTATIVE = "representative", "programme representative"
    FUNDER = "funder"
    OTHER = "other"


class PostKind(Coded):
    """What sort of post an MP holds."""

    GOVERNMENT = "government", "government post"
    OPPOSITION = "opposition", "opposition post"
    COMMITTEE = "committee"
    GROUP = "group", "all-party group"
    OTHER = "other"


class ElectedBy(Coded):
    """The election by which a term began."""

    GENERAL = "general", "general election"
    BY_ELECTION = "by-election", "by-election"


class AfterTerm(Coded):
    """What the vote after a dissolution made of the person whose term had ended."""

    RETURNED = "returned", "elected again"
    DEFEATED = "defeated"
    STOOD_DOWN = "stood-down"


class Direction(Coded):
    """Who began an engagement."""

    OURS = "ours", "we approached them"
    THEIRS = "theirs", "they approached us"
    BOTH = "both", "arranged between us"


class CancelledBy(Coded):
    """Who called an engagement off."""

    US = "us", "by us"
    THEM = "them", "by them"
    OTHERS = "others", "by somebody else"


class Side(Coded):
    """On whose side somebody took part."""

    OURS = "ours", "on our side"
    THEIRS = "theirs", "on their side"


class Brought(Coded):
    """What an engagement brought back (MP14)."""

    CHALLENGE = "challenge"
    INFORMATION = "information"
    CONNECTION = "connection"
    PUBLICITY = "publicity"
    ADVICE = "advice"
    CASEWORK = "casework"
    FUNDING = "funding"
    VOLUNTEERS = "volunteers"
    APPLICANTS = "applicants"
    ENDORSEMENT = "endorsement", "endorsement of the plan"


class Confidence(Coded):
    """How sure whoever judged a stance was."""

    SURE = "sure"
    FAIRLY_SURE = "fairly-sure"
    UNSURE = "unsure"


class QuoteFor(Coded):
    """What a permission to quote is for (MP10)."""

    ANYWHERE = "anywhere", "anything we publish"
    OUR_OWN = "our-own", "our own pages and papers, not the press"
    ONCE = "once", "the one item it was asked for"


class CaseCategory(Coded):
    """What a resident's problem is about, in the widest words that will do (MP12)."""

    HOUSING = "housing"
    HEALTH = "health"
    WELFARE = "welfare"
    OTHER = "other"


class CaseRoute(Coded):
    """How a resident's problem reaches the MP: the resident writes, or the partnership does with consent."""

    SIGNPOSTED = "signposted", "signposted: the resident writes"
    REFERRED = "referred", "referred: we write, with consent"


class CaseOutcome(Coded):
    """What became of a referral."""

    SETTLED = "settled"
    SETTLED_IN_PART = "settled-in-part"
    NOT_SETTLED = "not-settled"
    NOT_KNOWN = "not-known"
    WITHDRAWN = "withdrawn", "withdrawn by the resident"


class LetterBy(Coded):
    """How a letter goes."""

    POST = "post", "by post"
    EMAIL = "email", "by email"


class LetterState(Coded):
    """Whether a letter has gone."""

    DRAFT = "draft"
    SENT = "sent"
