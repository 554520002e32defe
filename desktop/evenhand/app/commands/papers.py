"""Commands that read a partnership file: lists, papers, and what may be published."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from evenhand.app.clock import now
from evenhand.app.commands.opening import opened
from evenhand.app.commands.questions import print_json
from evenhand.app.commands.writing import write_bytes
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import exports, papers
from evenhand.services.listing import Row, rows_of
from evenhand.services.may_i_publish import as_json, said
from evenhand.services.papers import PaperOrder, sharing
from evenhand.services.papers.singly import write_singly
from evenhand.services.sweep import windows_today

LONGEST_CELL = 60
IN_A_FOLDER = ("csv", "svg", "png")
NO_FOLDER = "Several files are written. Give --out and the name of a folder."
PDF = "pdf"
SINGLY_PDF = "Single files are PDFs. Leave out --single-files, or the format."
ONE_PAGE_JSON = (
    "The edition on one page has no figures of its own. Leave out --one-page, or ask for another format."
)
WHICH = "Choose the entries. Give --engagements and the ids that “evenhand list engagements” shows, such as 4,9,12."
WHOSE = "Choose the person whose paper it is. Give --person and the id that “evenhand list people” shows."
WHOSE_DOSSIER = (
    "Choose the application. Give --application and the id that “evenhand list applications” shows."
)


def listing(given: Namespace) -> int:
    """Print the rows of one kind."""
    with opened(given.file, given.passphrase_file) as partnership:
        rows = rows_of(partnership, given.kind, today=now().date(), as_at=given.as_at)
    if given.json:
        print_json(rows)
        return 0
    print("\n".join(_table(rows)))
    return 0


def report(given: Namespace) -> int:
    """Write a paper to a file, or to standard output."""
    if "person_id" in papers.KINDS[given.paper].asks and given.person is None:
        raise Refusal(WHOSE)
    if "engagement_ids" in papers.KINDS[given.paper].asks and not given.engagements:
        raise Refusal(WHICH)
    if "application_id" in papers.KINDS[given.paper].asks and given.application is None:
        raise Refusal(WHOSE_DOSSIER)
    if given.single_files and given.format != PDF:
        raise Refusal(SINGLY_PDF)
    if given.one_page and given.format == "json":
        raise Refusal(ONE_PAGE_JSON)
    moment = now()
    order = papers.PaperOrder(
        paper=given.paper,
        as_at=given.as_at or given.ends or given.as_known_on or moment.date(),
        starts=given.starts,
        ends=given.ends,
        level=Level(given.level),
        large_print=given.large_print,
        election_id=given.election,
        person_id=given.person,
        meeting_id=given.meeting,
        mp_id=given.mp,
        engagement_ids=given.engagements,
        round_id=given.round,
        application_id=given.application,
        with_power=given.with_power,
        form=given.form or "",
        one_page=given.one_page,
        known_on=given.as_known_on,
        printed_at=moment,
    )
    with opened(given.file, given.passphrase_file) as partnership:
        if given.single_files or given.format in IN_A_FOLDER:
            write_singly(_folder(given.out), _files(partnership, order, given.format))
        else:
            content = _content(partnership, order, given.format)
            write_bytes(Path(given.out), content, opened=partnership.path)
    return 0


def _folder(out: str) -> Path:
    """The folder that several files go into.

    Raises:
        Refusal: standard output was asked for.
    """
    if out == "-":
        raise Refusal(NO_FOLDER)
    return Path(out)


def _files(partnership: Partnership, order: PaperOrder, as_: str) -> list[tuple[str, bytes]]:
    """The tables, the figures or the parts of a paper, a file for each."""
    match as_:
        case "csv":
            return sharing.tables(partnership, order, as_)
        case "svg" | "png":
            return sharing.figures(partnership, order, as_)
        case _:
            return papers.draw_singly(partnership, order)


def _content(partnership: Partnership, order: PaperOrder, as_: str) -> bytes:
    """The paper in one file."""
    match as_:
        case "json":
            return papers.as_json(partnership, order).encode()
        case "xlsx":
            ((_, workbook),) = sharing.tables(partnership, order, as_)
            return workbook
        case _:
            return papers.draw(partnership, order)


def export(given: Namespace) -> int:
    """Write what a file holds as other programs read it."""
    with opened(given.file, given.passphrase_file) as partnership:
        content = exports.export(partnership, given.kind, given.as_at or now().date())
    write_bytes(given.out, content, opened=given.file)
    return 0


def may_i_publish(given: Namespace) -> int:
    """Print what may be published on a day, activity by activity."""
    day = given.on or now().date()
    with opened(given.file, given.passphrase_file) as partnership:
        found = windows_today(partnership, day)
    if given.json:
        print_json(as_json(found, day))
    else:
        print("\n".join(said(found, day)))
    return 0


def _table(rows: Sequence[Row]) -> list[str]:
    """The rows below the names of their columns; a column in which nothing stands is left out."""
    names = [
        name for name in (rows[0] if rows else ()) if any(row[name] not in (None, "", []) for row in rows)
    ]
    lines = [
        [name.removesuffix("_pence").replace("_", " ") for name in names],
        *([_cell(name, row[name]) for name in names] for row in rows),
    ]
    widths = [max(len(line[place]) for line in lines) for place in range(len(names))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _cell(name: str, value: Any) -> str:
    """A value of a column; money is kept in pence and read in pounds."""
    return say_pence(value) if name.endswith("_pence") and isinstance(value, int) else _said(value)


def _item(value: Any) -> str:
    """One of several in a cell; of something that has parts, such as a follow-up, its first words."""
    if isinstance(value, Mapping):
        parts = cast("Mapping[str, Any]", value).values()
        return next((part for part in parts if isinstance(part, str) and part), "")
    return str(value)


def _said(value: Any) -> str:
    """A value as read in a terminal; a long text is cut, and stands whole in the JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        value = ", ".join(map(_item, cast("Sequence[Any]", value)))
    said = str(value).replace("\n", " ")
    return said if len(said) <= LONGEST_CELL else f"{said[: LONGEST_CELL - 1].rstrip()}…"
