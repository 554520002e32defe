"""The sheet that everybody signs who comes to a meeting: members by family name, then rows for others.

It holds the least: no party, no address, no interest, and in a copy for the public no name that may not be printed;
whoever is not named writes the name.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from evenhand.domain.blank_forms.facts import FOR_THE_SECRETARY, BlankForm, FormPart, side_by_side
from evenhand.domain.form_blocks import SignRows, WriteColumn, WriteField, WriteRow
from evenhand.domain.meetings.asked import BEGINS, CHAIRS, NAME, SITS_AS
from evenhand.domain.mp.addressing import surname_of
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_count

TITLE = "Sign-in sheet"
WHY = (
    "So that the minutes can say who was here. Please sign in your row; write a time only if you come late or leave "
    "early."
)
WHO_SEES_IT = (
    "Everybody at the table. The minutes name the members who came, and count the others; the secretary destroys this "
    "sheet once they are approved."
)
OTHERS = (
    "Nobody from the public has to write a name; a tick in a row is enough. Under “Here as” write public, observer or "
    "officer."
)
TYPED_IN = (
    "Mark the attendance of the meeting from this sheet: who signed was present; who did not was absent, unless they "
    "sent apologies."
)
NO_QUORUM = "No quorum is set for this meeting."
NO_MEETING = "Which meeting"
TIMES = (WriteColumn("Time in"), WriteColumn("Time out"))
MEMBERS = (WriteColumn(NAME, 5), WriteColumn(SITS_AS, 5), WriteColumn("Signature", 6), *TIMES)
VISITORS = (WriteColumn(NAME, 5), WriteColumn("Here as", 5), WriteColumn("Signature", 6), *TIMES)
ROWS_FOR_MEMBERS, ROWS_FOR_OTHERS = 12, 8


@dataclass(frozen=True, slots=True)
class ToSign:
    """Somebody who sits on the day: how they are called, in which capacity and office, and whether they sent apologies.

    `name` is without Cllr or MP; the sheet goes by it.
    """

    name: str
    called: str
    sits_as: str
    sent_apologies: bool = False

    @property
    def sorts_as(self) -> tuple[str, str]:
        """By family name, then the whole name."""
        return surname_of(self.name).casefold(), self.name.casefold()

    @property
    def told(self) -> str:
        """In which capacity they sit, and that they are not expected."""
        return f"{self.sits_as}; apologies sent" if self.sent_apologies else self.sits_as


@dataclass(frozen=True, slots=True)
class MeetingToSign:
    """The meeting: its place and hours as said, the quorum if one is set, and how many sit with a vote."""

    place: str
    hours: str
    quorum: int | None
    voting: int


def sign_in_form(
    occasion: Occasion, meeting: MeetingToSign | None, people: Iterable[ToSign], unnamed: int = 0
) -> BlankForm:
    """The sheet; `unnamed` members have an empty row each. Without a meeting there is a line for which it is."""
    return BlankForm(
        occasion,
        Level.BOARD,
        TITLE,
        _labels(meeting),
        (
            *_which(meeting),
            FormPart("Why this is asked", says=(WHY,)),
            FormPart("Who sees it", says=(WHO_SEES_IT,)),
            _members(sorted(people, key=_by_family_name), unnamed),
            FormPart("Others who are here", (SignRows(VISITORS, (), ROWS_FOR_OTHERS),), (OTHERS,)),
            FormPart(
                FOR_THE_SECRETARY,
                (side_by_side(CHAIRS, BEGINS), WriteRow((WriteField("Apologies", lines=2),))),
                (TYPED_IN,),
            ),
        ),
    )


def say_quorum(meeting: MeetingToSign) -> str:
    """How many must be here, in words: Six of the 11 members with a vote must be here."""
    if meeting.quorum is None:
        return NO_QUORUM
    needed = say_count(meeting.quorum, " ", " ").strip()
    with_vote = say_count(meeting.voting, "member")
    return f"{needed[:1].upper()}{needed[1:]} of the {with_vote} with a vote must be here."


def _labels(meeting: MeetingToSign | None) -> tuple[tuple[str, str], ...]:
    if meeting is None:
        return ()
    told = (("Place", meeting.place), ("Time", meeting.hours), ("Quorum", say_quorum(meeting)))
    return tuple((label, says) for label, says in told if says)


def _which(meeting: MeetingToSign | None) -> tuple[FormPart, ...]:
    """What is written by hand where the record holds no meeting ahead."""
    if meeting is not None:
        return ()
    asked = tuple(WriteField(label) for label in ("Meeting", "Day", "Place"))
    return (FormPart(NO_MEETING, (WriteRow(asked),)),)


def _members(people: list[ToSign], unnamed: int) -> FormPart:
    rows = tuple((one.called, one.told) for one in people)
    empty = unnamed if people or unnamed else ROWS_FOR_MEMBERS
    says = (
        (f"{_unnamed(unnamed)} not named in a copy for the public; please write in an empty row.",)
        if unnamed
        else ()
    )
    return FormPart("Members", (SignRows(MEMBERS, rows, empty),), says)


def _unnamed(count: int) -> str:
    said = say_count(count, "member")
    return f"{said[:1].upper()}{said[1:]} {'is' if count == 1 else 'are'}"


def _by_family_name(one: ToSign) -> tuple[str, str]:
    return one.sorts_as
