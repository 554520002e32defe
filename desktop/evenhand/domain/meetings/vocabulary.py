"""The coded values of meetings in full: agenda, replies, papers, what happens in the room, votes and minutes."""

from evenhand.domain.vocabulary import Coded


class MeetingFormat(Coded):
    """Where people are while they meet."""

    IN_PERSON = "in-person"
    REMOTE = "remote", "by video or telephone"
    BOTH = "both", "in person, and by video or telephone"


class AgendaKind(Coded):
    """What an item of an agenda is; the standing items come from the template of every meeting."""

    APOLOGIES = "apologies"
    DECLARATIONS = "declarations", "declarations of interest"
    MINUTES = "minutes", "minutes of an earlier meeting"
    MATTERS_ARISING = "matters-arising"
    BETWEEN_MEETINGS = "between-meetings", "decisions between meetings"
    BUSINESS = "business"
    OTHER_BUSINESS = "other-business", "any other business"
    NEXT_MEETING = "next-meeting"


class AgendaPurpose(Coded):
    """What the board is asked to do with an item."""

    NONE = "none", "nothing is asked"
    DECLARE = "declare"
    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class Treatment(Coded):
    """What became of an item at the meeting."""

    OPEN = "open", "not taken yet"
    TAKEN = "taken"
    NOT_REACHED = "not-reached"


class ReplyAnswer(Coded):
    """What somebody answered to the notice of a meeting; who has no answer has not been heard from."""

    COMING = "coming"
    APOLOGIES = "apologies"


class Circulated(Coded):
    """What was sent to people about a meeting."""

    NOTICE = "notice"
    AGENDA = "agenda"
    PACK = "pack", "agenda and papers"
    DRAFT_MINUTES = "draft-minutes"
    MINUTES = "minutes", "approved minutes"


class SentHow(Coded):
    """How something was sent."""

    EMAIL = "email"
    POST = "post"
    BY_HAND = "by-hand"
    WEBSITE = "website", "put on the website"
    NOTICE_BOARD = "notice-board", "put on the notice board"


class PaperTiming(Coded):
    """When a paper reached the members."""

    WITH_NOTICE = "with-notice", "sent in time"
    LATE = "late", "sent late"
    TABLED = "tabled", "tabled at the meeting"

    @property
    def said(self) -> str:
        """What is said of it beside the paper: sent late; nothing where it came in time."""
        return {PaperTiming.LATE: "sent late", PaperTiming.TABLED: "tabled"}.get(self, "")

    @property
    def added(self) -> str:
        """What is said of it at the end of a line, behind a comma."""
        return f", {self.said}" if self.said else ""

    @property
    def was(self) -> str:
        """What is said of it in a sentence; nothing where it came in time."""
        return {PaperTiming.LATE: "was sent late", PaperTiming.TABLED: "is tabled at the meeting"}.get(
            self, ""
        )


class MomentKind(Coded):
    """What happened in the room at a moment: each changes who is there, who chairs, or whether the meeting goes on."""

    OPENED = "opened", "meeting opened"
    ARRIVED = "arrived"
    LEFT = "left"
    BACK = "back", "came back"
    CHAIRS = "chairs", "took the chair"
    ADJOURNED = "adjourned", "meeting adjourned"
    RESUMED = "resumed", "meeting went on"
    CLOSED = "closed", "meeting closed"


class ConflictNature(Coded):
    """The nature of an interest declared in an item."""

    DIRECT_FINANCIAL = "direct-financial"
    INDIRECT_FINANCIAL = "indirect-financial", "indirect financial, through somebody close"
    LOYALTY = "loyalty", "loyalty to another body"
    OTHER = "other"


class ConflictHandling(Coded):
    """What somebody with an interest did in that item, in the words of the rule book."""

    DECLARED = "declared", "declared it and took part"
    DID_NOT_VOTE = "did-not-vote", "stayed and did not vote"
    LEFT_THE_ROOM = "left-the-room"


class VoteMethod(Coded):
    """How the board decided."""

    CONSENSUS = "consensus"
    SHOW_OF_HANDS = "show-of-hands"
    RECORDED_VOTE = "recorded-vote"
    BALLOT = "ballot"


class Cast(Coded):
    """One vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class MinutesState(Coded):
    """How far the minutes of a meeting have come; what was written from the record is kept beside what was edited."""

    WRITTEN = "written", "written from the record"
    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"


class Certainty(Coded):
    """How sure it is that somebody has an interest in an item, the surest first; the member answers, not the list."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
