"""The minutes on paper: who was there, each item under its number, decisions and actions in boxes, then the approval.

The number of a section is that of its item, the same at every level and in every size of print.
"""

from evenhand.domain.check_digits import check_digits
from evenhand.domain.meetings.called import say_kind
from evenhand.domain.meetings.minutes_paper import MinutesPaper
from evenhand.domain.meetings.minutes_words import UNCONFIRMED
from evenhand.domain.occasion import as_known
from evenhand.domain.papers import Front, Paper
from evenhand.domain.words import say_day, say_long_day
from evenhand.reports.look import Look
from evenhand.reports.minutes.after import after
from evenhand.reports.minutes.parts import parts
from evenhand.reports.press import pages_of_sections, print_paper
from evenhand.reports.wording import opening

BRIEFLY = "subject to confirmation"
FROM_THE_RECORD = "written from the record"


def blocks(minutes: MinutesPaper, pages: dict[int, int] | None = None) -> Paper:
    """The minutes as neutral blocks; `pages` are those of the numbered sections, once they are known."""
    return Paper(_front(minutes), (*parts(minutes), *after(minutes, pages or {})))


def draw(minutes: MinutesPaper, look: Look) -> bytes:
    """The minutes as a PDF; corrections tell the page to which they belong, so that these are laid out twice."""
    paper = blocks(minutes)
    if not any(one.item is not None for one in minutes.corrections):
        return print_paper(paper, look)
    placed = blocks(minutes, pages_of_sections(paper, look))
    return print_paper(placed, look, digits=check_digits(paper))


def _front(minutes: MinutesPaper) -> Front:
    approved = minutes.approved_on
    stands = (
        f"approved {say_day(approved)}" if approved else UNCONFIRMED if minutes.is_draft else FROM_THE_RECORD
    )
    head = Front(
        body=minutes.occasion.body,
        title="Draft minutes" if minutes.is_draft else "Minutes" if approved else "Minutes from the record",
        subtitle=say_long_day(minutes.held_on),
        level=minutes.level,
        as_at=minutes.occasion.as_at,
        printed=minutes.occasion.printed,
        version=minutes.counted,
        draft=minutes.is_draft,
        labels=_labels(minutes),
        meeting=say_kind(minutes.kind, minutes.body),
        letter=minutes.occasion.letter,
        stands=stands,
        stands_briefly=BRIEFLY if minutes.is_draft else "",
    )
    return as_known(head, minutes.occasion)


def _labels(minutes: MinutesPaper) -> tuple[tuple[str, str], ...]:
    """Where, who was in the chair, for whom the copy is, and how far the minutes have come."""
    labels = (
        ("Place", minutes.place),
        ("In the chair", opening(minutes.chair) if minutes.chair else ""),
        ("Classification", minutes.level.label),
        ("Status", _status(minutes)),
    )
    return tuple((label, words) for label, words in labels if words)


def _status(minutes: MinutesPaper) -> str:
    if minutes.approved_on:
        return f"Approved {say_day(minutes.approved_on)}"
    return f"Draft {minutes.counted}" if minutes.is_draft else "Written from the record"
