"""What the file of a paper is called: it sorts by day and letter, and says level, version and size; no names of people.

2026-03-24_C_governance-report_board_v2-draft.pdf
"""

from evenhand.domain.meetings.facts import Meeting
from evenhand.services.papers.kinds import KINDS, kind_of
from evenhand.services.papers.order import PaperOrder


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
        _version(order),
        f"known-{order.known_on.isoformat()}" if order.known_on is not None else "",
        "large-print" if order.large_print else "",
        of,
    )
    return f"{'_'.join(part for part in parts if part)}.{ending}"


def part_name(order: PaperOrder, reference: str) -> str:
    """The name of a letter's or certificate's own file: by the reference of whom it is for, whoever that is."""
    large = "_large-print" if order.large_print else ""
    return f"{order.day.isoformat()}_{titled(order)}_{_safe(reference)}{large}.pdf"


def titled(order: PaperOrder) -> str:
    """The title of a paper as part of the name of a file."""
    return _safe(kind_of(order).title.lower())


def _version(order: PaperOrder) -> str:
    """Which version it is, and whether a draft still."""
    draft = KINDS[order.paper].is_drafted and order.approved_on is None
    return f"v{order.version}-draft" if draft else f"v{order.version}"


def _safe(words: str) -> str:
    """Words as part of the name of a file, whatever stands in them."""
    return "".join(one if one.isalnum() or one in "-." else "-" for one in words)
