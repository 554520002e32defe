"""The papers that can be printed: each is compiled from the file as a read model and drawn from that alone."""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, cast

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services.listing import plain
from evenhand.services.papers.compiling import compiled, digits_of, paper_of
from evenhand.services.papers.issued import described
from evenhand.services.papers.kinds import KINDS, kind_of
from evenhand.services.papers.meeting_chosen import meeting_in
from evenhand.services.papers.naming import file_name, part_name
from evenhand.services.papers.order import PaperOrder

if TYPE_CHECKING:
    from evenhand.reports.look import Look

__all__ = [
    "KINDS",
    "PAPERS",
    "PaperOrder",
    "as_json",
    "described",
    "digits_of",
    "draw",
    "draw_singly",
    "file_name",
    "look_of",
    "meeting_of",
    "paper_of",
]

PAPERS = tuple(KINDS)


def draw(partnership: Partnership, order: PaperOrder, reach: Callable[[], None] | None = None) -> bytes:
    """The paper as a PDF; `reach` is called before it is drawn and after each page, and may call it off by raising.

    Raises:
        Refusal: it cannot be drawn as asked, such as without an election.
    """
    from evenhand.reports.pace import told_of_pages

    report = compiled(partnership, order)
    if reach is not None:
        reach()
    with told_of_pages(reach):
        return kind_of(order).draw(report, look_of(order))


def draw_singly(
    partnership: Partnership, order: PaperOrder, reach: Callable[[], None] | None = None
) -> list[tuple[str, bytes]]:
    """Each part of a paper, such as a letter, as a PDF of its own, by the name of its file; no names of people.

    `reach` is called after each page, and may call it off by raising.

    Raises:
        Refusal: it cannot be drawn as asked, or is no paper of parts.
    """
    from evenhand.reports.pace import told_of_pages

    kind = KINDS[order.paper]
    if not kind.singly:
        raise Refusal(
            f"{kind.title}: this paper is one piece. Only letters and certificates have single files."
        )
    parts = kind.draw_singly(compiled(partnership, order), look_of(order))
    with told_of_pages(reach):
        return [(part_name(order, reference), pdf) for reference, pdf in parts]


def as_json(partnership: Partnership, order: PaperOrder) -> str:
    """The paper's figures, the same that are printed, as JSON."""
    kind, report = KINDS[order.paper], compiled(partnership, order)
    figures = kind.figures(report, look_of(order)) if kind.laid_out_first else report
    return json.dumps(_plain(figures), ensure_ascii=False, indent=2)


def look_of(order: PaperOrder) -> "Look":
    """The measures of the size that was asked for."""
    from evenhand.reports.look import Look  # ReportLab is slow to load

    return Look.large_print() if order.large_print else Look.standard()


def meeting_of(partnership: Partnership, order: PaperOrder) -> Meeting | None:
    """The meeting that a paper is about; None for a paper that is about none.

    Raises:
        Refusal: there is no such meeting.
    """
    with partnership.reading() as session:
        return meeting_in(session, order)


def _plain(value: Any) -> Any:
    """A read model as JSON has it."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in cast("Sequence[Any]", value)]
    return plain(value)
