"""Compiling the sign-in sheet of a meeting: everybody who sits on its day, as a copy of the level may name them."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from evenhand.domain.blank_forms.facts import BlankForm
from evenhand.domain.blank_forms.sign_in import MeetingToSign, ToSign, sign_in_form
from evenhand.domain.meetings.called import say_hours
from evenhand.domain.meetings.clock import ends_of, starts_of
from evenhand.domain.meetings.record_facts import Reply
from evenhand.domain.meetings.vocabulary import ReplyAnswer
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level
from evenhand.services.directories import read_directory
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.papers.meeting_chosen import meeting_ahead
from evenhand.services.papers.occasion import at_meeting
from evenhand.services.papers.order import PaperOrder


def sign_in(session: Session, order: PaperOrder, of: Occasion) -> BlankForm:
    """The sheet of the meeting that was chosen, else of the next; with lines for which it is where none is ahead.

    Raises:
        Refusal: there is no such meeting.
    """
    meeting = meeting_ahead(session, order)
    if meeting is None:
        directory = read_directory(session)
        names = PrintedNames(directory, order.level, order.day)
        return sign_in_form(of, None, *_people(directory.seats_on(order.day), names, ()))
    sitting = read_sitting(session, meeting.id)
    names = PrintedNames(sitting.directory, order.level, sitting.day)
    people = _people(sitting.directory.seats_on(sitting.day), names, sitting.replies)
    return sign_in_form(at_meeting(of, meeting, sitting.plan, letter=""), _told(sitting), *people)


def _told(sitting: Sitting) -> MeetingToSign:
    """Where and when the meeting is, and its quorum."""
    starts = starts_of(sitting.meeting)
    return MeetingToSign(
        place=sitting.meeting.place,
        hours=say_hours(starts, ends_of(sitting.plan, starts)),
        quorum=sitting.rules.quorum,
        voting=sum(seat.votes for seat in sitting.seats),
    )


def _people(
    seats: Sequence[Seat], names: PrintedNames, replies: Sequence[Reply]
) -> tuple[tuple[ToSign, ...], int]:
    """Whom the copy names, and how many it does not; who sent apologies is for members."""
    told: Sequence[Reply] = () if names.level is Level.PUBLIC else replies
    away = {one.person_id for one in told if one.answer is ReplyAnswer.APOLOGIES}
    withheld = {one.id for one in names.withheld}
    sitting = {seat.person.id: seat for seat in reversed(seats)}
    named = tuple(
        _to_sign(seat, sent_apologies=key in away) for key, seat in sitting.items() if key not in withheld
    )
    return named, len(sitting) - len(named)


def _to_sign(seat: Seat, *, sent_apologies: bool) -> ToSign:
    label = seat.membership.capacity.label
    office = f" ({seat.office_words})" if seat.office_words else ""
    sits_as = f"{label}{office}" if seat.membership.votes else f"{label}{office}, no vote"
    return ToSign(seat.person.name, seat.called, sits_as, sent_apologies)
