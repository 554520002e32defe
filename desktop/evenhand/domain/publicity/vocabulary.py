"""The coded values of publicity in full: sign-offs, consents to pictures and quotes. Said in words of its own."""

from evenhand.domain.vocabulary import Coded


class PublicityCoded(Coded):
    """A coded value of this room."""

    def said_otherwise(self) -> str:
        """The words of a value that its own text does not say well; empty where it does."""
        return LABELS.get((type(self), self.value), "")


class SignOffDecision(PublicityCoded):
    """What a person decided about a public item (PP4)."""

    APPROVE = "approve"
    CHANGE = "change"
    HOLD = "hold"
    REFUSE = "refuse"


class SignOffHow(PublicityCoded):
    """How the decision was given; a record of what happened, not a control."""

    IN_PERSON = "in-person"
    EMAIL = "email"
    TELEPHONE = "telephone"
    IN_WRITING = "in-writing"
    AT_A_MEETING = "at-a-meeting"


class Permission(PublicityCoded):
    """Whether somebody agreed to be quoted or pictured."""

    GIVEN = "given"
    ASKED = "asked"
    REFUSED = "refused"
    NOT_ASKED = "not-asked"


class ItemStanding(PublicityCoded):
    """Where a public item stands on its way out, worked out from its words, decisions and postings."""

    TAKES_A_SIDE = "takes-a-side"
    REFUSED = "refused"
    TO_BE_CHANGED = "to-be-changed"
    HELD = "held"
    NEEDS_SIGN_OFF = "needs-sign-off"
    READY = "ready"
    OUT = "out"
    OUT_UNDECIDED = "out-undecided"
    DROPPED = "dropped"


_SAID_OTHERWISE: tuple[tuple[PublicityCoded, str], ...] = (
    (SignOffDecision.CHANGE, "to be changed first"),
    (SignOffDecision.HOLD, "hold until a day"),
    (SignOffHow.EMAIL, "by email"),
    (SignOffHow.TELEPHONE, "by telephone"),
    (Permission.ASKED, "asked, no answer yet"),
    (Permission.NOT_ASKED, "not asked yet"),
    (ItemStanding.OUT, "published"),
    (ItemStanding.OUT_UNDECIDED, "published without a decision"),
)

LABELS: dict[tuple[type[Coded], str], str] = {
    (type(value), value.value): words for value, words in _SAID_OTHERWISE
}
