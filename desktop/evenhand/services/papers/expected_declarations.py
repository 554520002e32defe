"""Compiling the sheet of expected declarations of a meeting from what the file holds."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from evenhand.domain.meetings.agenda import declared_under
from evenhand.domain.meetings.clock import starts_of
from evenhand.domain.meetings.expected import NOT_BUSINESS
from evenhand.domain.meetings.expected_sheet import ExpectedSheet, for_level, items_expected
from evenhand.domain.meetings.record_facts import Reply
from evenhand.domain.meetings.vocabulary import ReplyAnswer
from evenhand.domain.members.interest_facts import InterestsDeclaration
from evenhand.domain.vocabulary import Level
from evenhand.records.reading.facts import all_of
from evenhand.services.expected_declarations import expected
from evenhand.services.meeting_reading import Sitting, read_sitting
from evenhand.services.papers.meeting_chosen import next_meeting
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder


def compile_report(session: Session, order: PaperOrder) -> ExpectedSheet:
    """The sheet as a copy of the level asked for may hold it.

    Raises:
        Refusal: there is no such meeting, or none ahead.
    """
    sitting = read_sitting(session, next_meeting(session, order).id)
    declarations = expected(session, sitting.meeting.id)
    meeting, rules = sitting.meeting, sitting.rules
    items = items_expected(sitting.items, declarations, sitting.seats, _coming(sitting.replies), rules)
    named = {one.number for one in items}
    silent = _not_declared(session, sitting)
    whole = ExpectedSheet(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        meeting_id=meeting.id,
        kind=meeting.kind,
        body=sitting.plan.body,
        held_on=meeting.held_on,
        starts_at=starts_of(meeting),
        declared_under=declared_under(sitting.items),
        handling=rules.handling,
        conflicted_count=rules.conflicted_count,
        needed=rules.quorum,
        voting=sum(seat.votes for seat in sitting.seats),
        items=items,
        none_expected=tuple(
            one.position
            for one in sitting.items
            if one.kind not in NOT_BUSINESS and one.position not in named
        ),
        not_declared=silent,
        silent=len(silent),
    )
    return for_level(whole, order.level, declarations)


def _coming(replies: Sequence[Reply]) -> frozenset[int] | None:
    """Who has said that they come; None where nobody has answered."""
    if not replies:
        return None
    return frozenset(one.person_id for one in replies if one.answer is ReplyAnswer.COMING)


def _not_declared(session: Session, sitting: Sitting) -> tuple[str, ...]:
    """Those who sit on the day and of whom the register holds no declaration."""
    declared = {
        one.person_id for one in all_of(session, InterestsDeclaration) if one.declared_on <= sitting.day
    }
    seats = sitting.directory.seats_on(sitting.day)
    return tuple(seat.called for seat in seats if seat.person.id not in declared)
