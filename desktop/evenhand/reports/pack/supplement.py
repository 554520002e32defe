"""The page before the papers of a supplement: which they are, why they came late, and that the chair agreed."""

from dataclasses import replace

from evenhand.domain.meetings.agenda_sheet import AgendaSheet
from evenhand.domain.meetings.called import say_kind
from evenhand.domain.meetings.supplements import Supplement
from evenhand.domain.papers import Contents, Paper, Paragraph, Section, text
from evenhand.domain.words import say_long_day
from evenhand.reports.agenda import front_of
from evenhand.reports.agenda.notes import why_late
from evenhand.reports.pack.cover import contents_line

GOES_ON = "The pages of this supplement go on from those of the agenda and papers that were sent before."


def blocks(supplement: Supplement, sheet: AgendaSheet) -> Paper:
    """The page as neutral blocks; papers whose pages are known stand in its contents."""
    front = replace(
        front_of(sheet),
        title=supplement.title,
        subtitle=f"{say_kind(sheet.kind, sheet.body)}, {say_long_day(sheet.held_on)}",
        meeting="",
        letter="",
        labels=(),
        stands="",
    )
    papers = supplement.papers_of(sheet)
    lines = tuple(contents_line(one, one.page) for one in papers if one.page is not None)
    why = (Paragraph("", text(why_late(one))) for one in papers)
    opening = Section(0, "", (*why, Paragraph("", text(GOES_ON))))
    return Paper(front, (opening, Section(0, "Contents", (Contents(lines),))) if lines else (opening,))
