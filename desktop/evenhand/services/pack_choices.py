"""The usual way in which the papers of a kind of meeting are put together: read, kept, and followed for a new one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.pack_choices import PackChoices, PackCopy, in_order
from evenhand.domain.meetings.record_facts import (
    AgendaItem,
    MeetingPaper,
    PackChoice,
    UsualCopy,
    UsualPaper,
)
from evenhand.domain.meetings.vocabulary import AgendaKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind
from evenhand.domain.words import say_count
from evenhand.records.reading.facts import all_of, those_of
from evenhand.records.rows.papers import PackChoiceRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.agendas import agenda
from evenhand.services.meeting_papers import papers, put_drawn
from evenhand.services.papers.kinds import KINDS
from evenhand.services.saving import found, kept, put, put_all
from evenhand.services.sealed import refuse_sealed

OF_ONE_RECORD = frozenset({"person_id", "application_id", "engagement_ids"})
"""What a paper asks for that is another for every meeting, so that it is usual for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """How the pack of one meeting is to be made; `left_out` are keys of its papers."""

    with_cover: bool
    copies: tuple[PackCopy, ...]
    left_out: tuple[int, ...] = ()


def usual(session: Session, kind: MeetingKind) -> PackChoices:
    """The usual way of a kind of meeting."""
    own = _own(session, kind)
    if own is None:
        return PackChoices()
    listed = those_of(session, UsualPaper, "pack_choice_id", own.id, order="position")
    copies = {
        PackCopy(one.level, one.large_print) for one in those_of(session, UsualCopy, "pack_choice_id", own.id)
    }
    return PackChoices(
        with_cover=own.with_cover,
        copies=in_order(copies),
        papers=tuple(one.draws for one in listed),
        left_out=frozenset(one.draws for one in listed if one.left_out),
    )


def usual_for(session: Session, meeting_id: int) -> Chosen:
    """The usual way of a meeting's kind as it applies to the papers of that meeting."""
    choices = usual(session, kept(session, Meeting, meeting_id).kind)
    return Chosen(
        with_cover=choices.with_cover,
        copies=choices.copies,
        left_out=choices.left_out_of(papers(session, meeting_id)),
    )


def keep_as_usual(partnership: Partnership, meeting_id: int, chosen: Chosen) -> None:
    """Keep how the pack of a meeting is made as the usual way of its kind, its papers that are drawn here with it.

    Raises:
        Refusal: no copy is chosen; `field` is "copies".
    """
    meeting = found(partnership, Meeting, meeting_id)
    if not chosen.copies:
        raise Refusal("Choose at least one copy.", field="copies")
    with partnership.change(f"Usual papers: {meeting.kind.label.lower()}") as unit:
        session = unit.session
        own = _own(session, meeting.kind)
        key = put(
            session,
            PackChoice(id=own.id if own else 0, meeting_kind=meeting.kind, with_cover=chosen.with_cover),
        )
        listed = _usual_papers(session, meeting_id, key, chosen.left_out)
        put_all(session, UsualPaper, "pack_choice_id", key, listed)
        copies = [
            UsualCopy(pack_choice_id=key, level=one.level, large_print=one.large_print)
            for one in in_order(chosen.copies)
        ]
        put_all(session, UsualCopy, "pack_choice_id", key, copies)


def add_usual_papers(partnership: Partnership, meeting_id: int, *, today: date) -> tuple[str, ...]:
    """Add the papers that usually go to a meeting of this kind and are not there yet; the titles of those added.

    Raises:
        Refusal: none is usual, all are there, papers were to go out before today, or the minutes are approved.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.reading() as session:
        choices = usual(session, meeting.kind)
        there = {one.paper.draws for one in papers(session, meeting_id)}
        missing = [one for one in choices.papers if one not in there]
    if not missing:
        raise Refusal(_nothing_to_add(meeting.kind, choices))
    with partnership.change(f"Add {say_count(len(missing), 'usual paper')}") as unit:
        refuse_sealed(unit.session, meeting_id)
        items = agenda(unit.session, meeting_id)
        for draws in missing:
            paper = MeetingPaper(
                meeting_id=meeting_id, position=0, title="", draws=draws, item_id=_item_for(draws, items)
            )
            put_drawn(unit.session, paper, today)
    return tuple(KINDS[one].title for one in missing)


def _own(session: Session, kind: MeetingKind) -> PackChoice | None:
    return next(iter(all_of(session, PackChoice, PackChoiceRow.meeting_kind == kind)), None)


def _usual_papers(
    session: Session, meeting_id: int, key: int, left_out: Collection[int]
) -> Sequence[UsualPaper]:
    """The papers of a meeting that are drawn here and could go to the next one, each kind once."""
    first: dict[str, MeetingPaper] = {}
    for one in papers(session, meeting_id):
        if one.paper.draws and not KINDS[one.paper.draws].asks & OF_ONE_RECORD:
            first.setdefault(one.paper.draws, one.paper)
    return [
        UsualPaper(pack_choice_id=key, draws=draws, position=place, left_out=paper.id in left_out)
        for place, (draws, paper) in enumerate(first.items(), start=1)
    ]


def _item_for(draws: str, items: Sequence[AgendaItem]) -> int | None:
    """The item that a paper belongs to by its kind or by its title; None where none is alike."""
    title = KINDS[draws].title.casefold()
    for item in items:
        if draws == "minutes" and item.kind is AgendaKind.MINUTES:
            return item.id
        if title in item.title.casefold():
            return item.id
    return None


def _nothing_to_add(kind: MeetingKind, choices: PackChoices) -> str:
    if choices.papers:
        return "The usual papers are all there."
    return f"No papers are usual for {_meetings(kind)} yet. Keep those of one meeting as usual first."


def _meetings(kind: MeetingKind) -> str:
    """A kind of meeting in the plural: board meetings, meetings of a sub-group."""
    said = kind.label.lower()
    return f"{said}s" if said.endswith("meeting") else "meetings of a sub-group"
