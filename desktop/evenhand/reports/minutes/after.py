"""What stands after the minutes: lines to sign while they are a draft, then the approval, seal and corrections."""

from collections.abc import Mapping

from evenhand.domain.meetings.minutes_paper import CorrectionLine, MinutesPaper
from evenhand.domain.papers import BLANK, Cell, Column, Paragraph, Section, Signature, Table, text
from evenhand.domain.words import say_cell_day, say_day
from evenhand.reports.cells import NONE, cells
from evenhand.reports.wording import opening

FULL = "The seal is over the full text and the whole record of the meeting, which the secretary holds."

NOT_KEPT = (
    "They are not kept here; these pages say what the record holds of it, in other words than those approved."
)


def after(minutes: MinutesPaper, pages: Mapping[int, int]) -> tuple[Section, ...]:
    """The approval, or the lines for it; then the corrections with the pages to which they belong."""
    if minutes.approved_elsewhere is not None:
        words = f"Minutes of this meeting were approved on {say_day(minutes.approved_elsewhere)}. {NOT_KEPT}"
        return (Section(0, "Approval", (Paragraph("", text(words)),)),)
    if minutes.is_draft:
        return (_to_sign(),)
    found = [Section(0, "Approval", _approval(minutes))]
    if minutes.corrections:
        found.append(_corrections(minutes, pages))
    return tuple(found)


def _to_sign() -> Section:
    lines = (
        text("Approved as a true record at the meeting of ", BLANK),
        text("Signed, in the chair ", BLANK, BLANK),
        text("Date ", BLANK),
    )
    return Section(0, "To be signed once they are approved", (Signature(lines),))


def _approval(minutes: MinutesPaper) -> tuple[Paragraph, ...]:
    on = say_day(minutes.approved_on) if minutes.approved_on else ""
    signed = f" They were signed by {minutes.signed_by}." if minutes.signed_by else ""
    return (
        Paragraph("", text(f"Approved as a true record at the meeting of {on}.{signed}")),
        Paragraph("", text(f"Sealed on approval: check {minutes.check_digits}. {FULL}")),
    )


def _corrections(minutes: MinutesPaper, pages: Mapping[int, int]) -> Section:
    columns = (Column("Made on", tabular=True), Column("Belongs to"), Column("Correction"), Column("Why"))
    table = Table(
        0,
        "",
        columns,
        tuple(_row(one, pages) for one in minutes.corrections),
        NONE,
        note=text(
            "The minutes above stand as they were approved; each correction is dated and sealed after them."
        ),
    )
    return Section(0, "Annex: corrections since they were approved", (table,))


def _row(one: CorrectionLine, pages: Mapping[int, int]) -> tuple[Cell, ...]:
    where = f"Item {one.item}" if one.item is not None else NONE
    page = pages.get(one.item or 0)
    agreed = f" Agreed on {say_day(one.agreed_on)}." if one.agreed_on else ""
    return cells(
        say_cell_day(one.made_on),
        f"{where}, page {page}" if page else where,
        opening(one.says),
        f"{opening(one.because.rstrip('.'))}.{agreed}",
    )
