"""The templates from which agendas begin: the shipped one of each kind of meeting, or the partnership's own."""

from functools import cache

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.meetings.agenda import as_template, read_templates
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, TemplateItem
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import MeetingKind
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import AgendaItemRow, TemplateItemRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, put


@cache
def shipped() -> dict[MeetingKind, tuple[TemplateItem, ...]]:
    """The templates that Evenhand ships."""
    return read_templates(shelf.read_toml("meetings/agenda.toml"))


def own_template(session: Session, kind: MeetingKind) -> tuple[TemplateItem, ...]:
    """The partnership's own template for a kind of meeting; empty where it has none."""
    return tuple(all_of(session, TemplateItem, TemplateItemRow.meeting_kind == kind, order="position"))


def template_for(session: Session, kind: MeetingKind) -> tuple[TemplateItem, ...]:
    """The template with which a meeting of that kind begins."""
    return own_template(session, kind) or shipped()[kind]


def save_as_template(partnership: Partnership, meeting_id: int) -> None:
    """Keep the agenda of a meeting as the template of its kind, in place of an earlier one.

    Items about one record, such as an application, are left out.

    Raises:
        Refusal: the meeting has no agenda.
    """
    meeting = found(partnership, Meeting, meeting_id)
    with partnership.change(f"Template of agendas: {meeting.kind.label}") as unit:
        session = unit.session
        items = all_of(session, AgendaItem, AgendaItemRow.meeting_id == meeting_id, order="position")
        template = as_template(items, meeting.kind)
        if not template:
            raise Refusal("This agenda has no items that another meeting could begin with. Add some first.")
        _forget(session, meeting.kind)
        for one in template:
            put(session, one)


def back_to_shipped(partnership: Partnership, kind: MeetingKind) -> None:
    """Let meetings of that kind begin with the shipped template again."""
    with partnership.change(f"Template of agendas as shipped: {kind.label}") as unit:
        _forget(unit.session, kind)


def _forget(session: Session, kind: MeetingKind) -> None:
    for one in own_template(session, kind):
        session.delete(session.get_one(TemplateItemRow, one.id))
