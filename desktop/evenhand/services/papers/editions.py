"""Which edition of its paper a copy is: papers about the same thing are counted up as what they say changes."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.meetings.minutes_paper import MinutesPaper
from evenhand.domain.meetings.pack import PackOfPapers
from evenhand.domain.partnership.editions import edition_after
from evenhand.domain.partnership.facts import IssuedRecord
from evenhand.domain.vocabulary import Level
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.papers import IssuedRecordRow
from evenhand.records.rows.partnership import IssuedPaperRow
from evenhand.services.elections import read_elections
from evenhand.services.papers.election_chosen import chosen
from evenhand.services.papers.kinds import KINDS, kind_of
from evenhand.services.papers.meeting_chosen import meeting_in
from evenhand.services.papers.order import PaperOrder

ABOUT = ("election_id", "meeting_id", "person_id", "mp_id", "round_id", "application_id")


def subject_of(session: Session, order: PaperOrder) -> str:
    """What a paper is about, in a form by which its editions find each other: governance/2025-04-15/2026-04-14.

    Drafts for one meeting are editions of one paper, on whatever day they are drawn: governance/to-meeting-32.

    Raises:
        Refusal: there is no such meeting or election.
    """
    kind, order = KINDS[order.paper], _resolved(session, order)
    to = [] if order.going_to is None else [f"to-meeting-{order.going_to}"]
    named = [f"{one.removesuffix('_id')}-{key}" for one in ABOUT if (key := getattr(order, one)) is not None]
    if order.engagement_ids:
        named.append(f"engagements-{','.join(map(str, order.engagement_ids))}")
    days = [order.first_day.isoformat()] if "starts" in kind.asks and not to else []
    if days or not (named or to):
        days.append(order.day.isoformat())
    power = ["with-power"] if order.with_power else []
    short = ["one-page"] if order.one_page else []
    known = [f"known-{order.known_on.isoformat()}"] if order.known_on is not None else []
    return "/".join(
        part for part in (order.paper, order.form, *named, *to, *days, *power, *short, *known) if part
    )


def _resolved(session: Session, order: PaperOrder) -> PaperOrder:
    """The order with the meeting or election that it is about where none was chosen."""
    meeting = meeting_in(session, order)
    if meeting is not None:
        return replace(order, meeting_id=meeting.id)
    if "election_id" in KINDS[order.paper].asks:
        election = chosen(read_elections(session), order.election_id, order.day)
        return replace(order, election_id=election.id)
    return order


def editions_before(session: Session, subject: str, level: Level) -> list[IssuedRecord]:
    """What was issued of a paper in copies of a level, the latest last."""
    of_level = select(IssuedPaperRow.id).where(IssuedPaperRow.level == level)
    same = IssuedRecordRow.subject == subject
    return all_of(session, IssuedRecord, same, IssuedRecordRow.issued_paper_id.in_(of_level))


def with_edition(session: Session, order: PaperOrder, compiled: Any) -> Any:
    """A compiled paper that says which edition it is, and that it was approved; minutes count for themselves."""
    kind = kind_of(order)
    before = [] if kind.counts_itself else editions_before(session, subject_of(session, order), order.level)
    if not before:
        return compiled
    edition = edition_after(before, kind.digits(compiled), at_least=version_of(compiled))
    if isinstance(compiled, PackOfPapers):
        return replace(compiled, version=edition.number)
    told = {"version": edition.number, "approved_on": edition.approved_on}
    return replace(compiled, occasion=replace(compiled.occasion, **told))


def in_edition(order: PaperOrder, compiled: Any) -> PaperOrder:
    """The order with the version and the approval that its paper bears, by which its file is named and it is kept."""
    approved_on = compiled.occasion.approved_on if KINDS[order.paper].is_drafted else None
    return replace(order, version=version_of(compiled), approved_on=approved_on)


def version_of(compiled: Any) -> int:
    """The version that a compiled paper bears."""
    match compiled:
        case PackOfPapers():
            return compiled.version
        case MinutesPaper():
            return compiled.counted
        case _:
            return compiled.occasion.version
