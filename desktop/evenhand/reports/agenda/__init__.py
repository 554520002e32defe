"""The agenda on paper: one page where it can be, with the quorum as squares and the items as they are read out.

Nobody refers to its paragraphs, so that they have no numbers; items have, the same at every level and in every size.
"""

from evenhand.domain.meetings.agenda_sheet import AgendaSheet
from evenhand.domain.meetings.called import say_hours, say_kind
from evenhand.domain.meetings.vocabulary import MeetingFormat
from evenhand.domain.occasion import as_known
from evenhand.domain.papers import Front, Paper
from evenhand.domain.words import say_count, say_day, say_long_day
from evenhand.reports.agenda.items import parts
from evenhand.reports.agenda.notes import notes
from evenhand.reports.agenda.quorum import quorum
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper

REMOTELY = "By video or telephone"


def blocks(sheet: AgendaSheet) -> Paper:
    """The agenda as neutral blocks; it holds what its level may see and nothing else."""
    return Paper(front_of(sheet), (*quorum(sheet), *parts(sheet), *notes(sheet)))


def draw(sheet: AgendaSheet, look: Look) -> bytes:
    """The agenda as a PDF."""
    return print_paper(blocks(sheet), look)


def front_of(sheet: AgendaSheet) -> Front:
    """The head of the agenda."""
    hours = say_hours(sheet.starts_at, sheet.ends_at)
    day = say_long_day(sheet.held_on)
    occasion, sent_on = sheet.occasion, sheet.sent.sent_on
    head = Front(
        body=occasion.body,
        title="Agenda: meeting cancelled" if sheet.cancelled else "Agenda",
        subtitle=f"{day}, {hours}" if hours else day,
        level=sheet.level,
        as_at=occasion.as_at,
        printed=occasion.printed,
        version=occasion.version,
        draft=False,
        labels=_labels(sheet),
        meeting=say_kind(sheet.kind, sheet.body),
        letter=occasion.letter,
        stands=f"sent out {say_day(sent_on)}" if sent_on is not None else "",
    )
    return as_known(head, sheet.occasion)


def _labels(sheet: AgendaSheet) -> tuple[tuple[str, str], ...]:
    """Where, who is in the chair, when it went out; what nobody has said yet is left out."""
    labels = (
        ("Place", _place(sheet)),
        ("In the chair", sheet.chair),
        ("Called by", sheet.called_by),
        ("To join", sheet.joining),
        *_sent(sheet),
    )
    return tuple((label, words) for label, words in labels if words)


def _place(sheet: AgendaSheet) -> str:
    if sheet.format is MeetingFormat.REMOTE:
        return REMOTELY
    if sheet.format is MeetingFormat.BOTH:
        return f"{sheet.place}, and by video or telephone" if sheet.place else REMOTELY
    return sheet.place


def _sent(sheet: AgendaSheet) -> tuple[tuple[str, str], ...]:
    sent = sheet.sent
    if sent.sent_on is None:
        return (("To be sent by", say_day(sent.send_by)),) if sent.send_by is not None else ()
    before = say_count(sent.days_before, "day") if sent.days_before else ""
    return (("Sent out", f"{say_day(sent.sent_on)}, {before} before" if before else say_day(sent.sent_on)),)
