"""The coded values of publicity in full: sign-offs, consents to pictures and quotes. Said in words of its own."""

from evenhand.domain.vocabulary import Coded


class SignOffDecision(Coded):
    """What a person decided about a public item (PP4)."""

    APPROVE = "approve"
    CHANGE = "change", "to be changed first"
    HOLD = "hold", "hold until a day"
    REFUSE = "refuse"


class SignOffHow(Coded):
    """How the decision was given; a record of what happened, not a control."""

    IN_PERSON = "in-person"
    EMAIL = "email", "by email"
    TELEPHONE = "telephone", "by telephone"
    IN_WRITING = "in-writing"
    AT_A_MEETING = "at-a-meeting"


class Permission(Coded):
    """Whether somebody agreed to be quoted or pictured."""

    GIVEN = "given"
    ASKED = "asked", "asked, no answer yet"
    REFUSED = "refused"
    NOT_ASKED = "not-asked", "not asked yet"


class ItemStanding(Coded):
    """Where a public item stands on its way out, worked out from its words, decisions and postings."""

    TAKES_A_SIDE = "takes-a-side"
    REFUSED = "refused"
    TO_BE_CHANGED = "to-be-changed"
    HELD = "held"
    NEEDS_SIGN_OFF = "needs-sign-off"
    READY = "ready"
    OUT = "out", "published"
    OUT_UNDECIDED = "out-undecided", "published without a decision"
    DROPPED = "dropped"
