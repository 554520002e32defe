"""The coded values of grants in full: applicants, files, conflicts, decisions, returns and money."""

from evenhand.domain.vocabulary import Coded


class RegisteredAs(Coded):
    """What the number is under which an applicant is registered."""

    NONE = "none", "not registered"
    CHARITY = "charity", "charity number"
    COMPANY = "company", "company number"
    COMMUNITY_BENEFIT = "community-benefit", "mutuals register number"
    SCHOOL = "school", "unique reference number of a school"


class AliasKind(Coded):
    """What another name of an applicant is."""

    ALSO_KNOWN = "also-known", "also known as"
    FORMER = "former", "former name"
    SHORT = "short", "short name"
    PART_OF = "part-of", "part of"


class AnswerHow(Coded):
    """How somebody gave their word for an answer."""

    IN_PERSON = "in-person"
    EMAIL = "email"
    SIGNED_SLIP = "signed-slip"
    TELEPHONE = "telephone"


class FileKind(Coded):
    """What a file of an application is."""

    FORM = "form", "application form"
    CONSTITUTION = "constitution", "constitution or rules"
    ACCOUNTS = "accounts", "accounts or bank statement"
    QUOTE = "quote", "quotation"
    POLICY = "policy"
    PHOTOGRAPH = "photograph"
    OTHER = "other"


class ConflictState(Coded):
    """What a person said of a conflict that was suggested, or found by themselves."""

    CONFIRMED = "confirmed"
    SET_ASIDE = "set-aside"
    FOUND_LATE = "found-late", "found after the vote"


class Recommends(Coded):
    """What the assessors recommend to the board."""

    APPROVE = "approve", "approve in full"
    APPROVE_IN_PART = "approve-in-part"
    DEFER = "defer"
    REFUSE = "refuse"


class DecidedAs(Coded):
    """What was decided on an application, or happened to it."""

    APPROVED = "approved", "approved in full"
    APPROVED_IN_PART = "approved-in-part"
    DEFERRED = "deferred"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RESCINDED = "rescinded"
    CLAWED_BACK = "clawed-back"


class DecidedHow(Coded):
    """By what power it was decided: without one of these nothing is awarded."""

    MEETING = "meeting", "by a quorate meeting"
    IN_WRITING = "in-writing", "by a decision between meetings"
    DELEGATED = "delegated", "under delegated power"
    EARLIER = "earlier", "before this file was begun"
    APPLICANT = "applicant", "by the applicant"
    PARTY_BAR = "party-bar", "by the bar on parties"


class Stage(Coded):
    """How far an application has come. It follows from what is recorded and is never typed."""

    RECEIVED = "received"
    SCREENED = "screened"
    ASSESSED = "assessed"
    RECOMMENDED = "recommended"
    DEFERRED = "deferred"
    APPROVED = "approved", "approved in full"
    APPROVED_IN_PART = "approved-in-part"
    REFUSED = "refused"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    IN_PAYMENT = "in-payment"
    REPORTING = "reporting"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    RESCINDED = "rescinded"
    CLAWED_BACK = "clawed-back"


class BackBecause(Coded):
    """Why money of an award came back."""

    UNSPENT = "unspent"
    CLAWED_BACK = "clawed-back"
    PAID_IN_ERROR = "paid-in-error"


class AssuranceCovers(Coded):
    """What a confirmation of the LTO covers (PP12)."""

    BATCH = "batch", "a batch of payments"
    YEAR = "year", "a year"
