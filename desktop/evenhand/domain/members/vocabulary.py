"""The coded values of membership in full: consents, interests, groups and actions. Said in words of its own."""

from evenhand.domain.vocabulary import Coded


class DepartureSource(Coded):
    """How the partnership learnt that a membership ends."""

    TEXT_MESSAGE = "text-message"
    EMAIL = "email"
    LETTER = "letter"
    IN_PERSON = "in-person", "said in person"
    AT_A_MEETING = "at-a-meeting", "said at a meeting"
    DECISION = "decision", "decision of the board"
    TERM_OVER = "term-over", "end of the term"
    DEATH = "death"


class ResidenceProof(Coded):
    """What shows that a resident member lives in the area."""

    ADDRESS = "address", "address seen"
    STATEMENT = "statement", "signed statement"


class ContactUse(Coded):
    """One use of contact details, each consented to by itself."""

    EMAIL = "email", "to be written to by email"
    TELEPHONE = "telephone", "to be telephoned"
    POST = "post", "to be written to by post"
    SHARED_WITH_MEMBERS = "shared-with-members", "details shared with other members"
    SHARED_WITH_LTO = "shared-with-lto", "details shared with the LTO"
    PHOTOGRAPH = "photograph", "to be photographed"


class InterestKind(Coded):
    """What kind of interest is declared; the last is a conflict of loyalty."""

    EMPLOYMENT = "employment"
    OFFICE = "office"
    TRUSTEESHIP = "trusteeship"
    PROPERTY = "property", "property or land"
    CONTRACT = "contract"
    GIFT = "gift"
    LOYALTY = "loyalty", "loyalty to another body"


class InterestHolder(Coded):
    """Whose interest it is: a member's own, or that of somebody close."""

    OWN = "own", "the member's own"
    RELATIVE = "relative", "a close relative's"
    FRIEND = "friend", "a close friend's"


class GroupKind(Coded):
    """What holds a group together that the secretary keeps by name (PP8)."""

    HOUSEHOLD = "household"
    NAMED_SET = "named-set"


class ActionKind(Coded):
    RECRUITMENT = "recruitment"
    MEETING = "meeting", "agreed at a meeting"
    OTHER = "other"


class ActionOutcome(Coded):
    """What came of an action."""

    ACHIEVED = "achieved"
    IN_PART = "in-part", "achieved in part"
    NOT_ACHIEVED = "not-achieved"
    DROPPED = "dropped"
