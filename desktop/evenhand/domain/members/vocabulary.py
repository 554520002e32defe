"""The coded values of membership in full: consents, interests, groups and actions. Said in words of its own."""

from evenhand.domain.vocabulary import Coded


class MemberCoded(Coded):
    """A coded value of this room."""

    def said_otherwise(self) -> str:
        """The words of a value that its own text does not say well; empty where it does."""
        return LABELS.get((type(self), self.value), "")


class DepartureSource(MemberCoded):
    """How the partnership learnt that a membership ends."""

    TEXT_MESSAGE = "text-message"
    EMAIL = "email"
    LETTER = "letter"
    IN_PERSON = "in-person"
    AT_A_MEETING = "at-a-meeting"
    DECISION = "decision"
    TERM_OVER = "term-over"
    DEATH = "death"


class ResidenceProof(MemberCoded):
    """What shows that a resident member lives in the area."""

    ADDRESS = "address"
    STATEMENT = "statement"


class ContactUse(MemberCoded):
    """One use of contact details, each consented to by itself."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    POST = "post"
    SHARED_WITH_MEMBERS = "shared-with-members"
    SHARED_WITH_LTO = "shared-with-lto"
    PHOTOGRAPH = "photograph"


class InterestKind(MemberCoded):
    """What kind of interest is declared; the last is a conflict of loyalty."""

    EMPLOYMENT = "employment"
    OFFICE = "office"
    TRUSTEESHIP = "trusteeship"
    PROPERTY = "property"
    CONTRACT = "contract"
    GIFT = "gift"
    LOYALTY = "loyalty"


class InterestHolder(MemberCoded):
    """Whose interest it is: a member's own, or that of somebody close."""

    OWN = "own"
    RELATIVE = "relative"
    FRIEND = "friend"


class GroupKind(MemberCoded):
    """What holds a group together that the secretary keeps by name (PP8)."""

    HOUSEHOLD = "household"
    NAMED_SET = "named-set"


class ActionKind(MemberCoded):
    RECRUITMENT = "recruitment"
    OTHER = "other"


class ActionOutcome(MemberCoded):
    """What came of an action."""

    ACHIEVED = "achieved"
    IN_PART = "in-part"
    NOT_ACHIEVED = "not-achieved"
    DROPPED = "dropped"


_SAID_OTHERWISE: tuple[tuple[MemberCoded, str], ...] = (
    (DepartureSource.IN_PERSON, "said in person"),
    (DepartureSource.AT_A_MEETING, "said at a meeting"),
    (DepartureSource.DECISION, "decision of the board"),
    (DepartureSource.TERM_OVER, "end of the term"),
    (ResidenceProof.ADDRESS, "address seen"),
    (ResidenceProof.STATEMENT, "signed statement"),
    (ContactUse.EMAIL, "to be written to by email"),
    (ContactUse.TELEPHONE, "to be telephoned"),
    (ContactUse.POST, "to be written to by post"),
    (ContactUse.SHARED_WITH_MEMBERS, "details shared with other members"),
    (ContactUse.SHARED_WITH_LTO, "details shared with the LTO"),
    (ContactUse.PHOTOGRAPH, "to be photographed"),
    (InterestKind.PROPERTY, "property or land"),
    (InterestKind.LOYALTY, "loyalty to another body"),
    (InterestHolder.OWN, "the member's own"),
    (InterestHolder.RELATIVE, "a close relative's"),
    (InterestHolder.FRIEND, "a close friend's"),
    (ActionOutcome.IN_PART, "achieved in part"),
)

LABELS: dict[tuple[type[Coded], str], str] = {
    (type(value), value.value): words for value, words in _SAID_OTHERWISE
}
