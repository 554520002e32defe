"""What the file of a paper is called: it sorts by day and letter, and says level, version and size; no names of people.

2026-03-24_C_governance-report_board_v2-draft.pdf
"""

from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.partnership.facts import IssuedPaper
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers.issued import issued_records
from evenhand.services.papers.kinds import KINDS, kind_of
from evenhand.services.papers.order import PaperOrder
from evenhand.services.saving import found

LARGE = "large-print"


def file_name(
    order: PaperOrder, meeting: Meeting | None = None, *, letter: str = "", of: str = "", ending: str = "pdf"
) -> str:
    """The name of a paper's file; it begins with the day of its meeting, where it is about one or goes to one.

    `letter` is the one that it bears there; `of` names a part of the paper, such as "table-3". One as known on an
    earlier day names that too, so that it does not stand in for the paper of now.
    """
    day = meeting.held_on if meeting is not None else order.day
    parts = (
        day.isoformat(),
        letter,
        titled(order),
        order.level.value,
        _version(order.paper, order.version, order.approved_on),
        _known(order.known_on),
        LARGE if order.large_print else "",
        of,
    )
    return f"{'_'.join(filter(None, parts))}.{ending}"


def issued_name(partnership: Partnership, paper: IssuedPaper) -> str:
    """The name of a paper's file as it went out; one of which no version was counted names none."""
    record = issued_records(partnership).get(paper.id)
    at = record.meeting_id if record is not None else None
    day = found(partnership, Meeting, at).held_on if at is not None else paper.as_at
    name, _, _ = paper.title.partition(", ")
    parts = (
        day.isoformat(),
        _safe(name.lower()),
        paper.level.value,
        _version(paper.paper, record.edition, record.approved_on) if record is not None else "",
        _known(record.known_on) if record is not None else "",
        LARGE if paper.large_print else "",
    )
    return f"{'_'.join(filter(None, parts))}.pdf"


def part_name(order: PaperOrder, reference: str) -> str:
    """The name of a letter's or certificate's own file: by the reference of whom it is for, whoever that is."""
    large = "_large-print" if order.large_print else ""
    return f"{order.day.isoformat()}_{titled(order)}_{_safe(reference)}{large}.pdf"


def titled(order: PaperOrder) -> str:
    """The title of a paper as part of the name of a file."""
    return _safe(kind_of(order).title.lower())


def _version(paper: str, number: int, approved_on: date | None) -> str:
    """Which version it is, and whether a draft still."""
    drafted = paper in KINDS and KINDS[paper].is_drafted and approved_on is None
    return f"v{number}-draft" if drafted else f"v{number}"


def _known(day: date | None) -> str:
    """The earlier day as of which the file was read, where it was one."""
    return f"known-{day.isoformat()}" if day is not None else ""


def _safe(words: str) -> str:
    """Words as part of the name of a file, whatever stands in them."""
    return "".join(one if one.isalnum() or one in "-." else "-" for one in words)
