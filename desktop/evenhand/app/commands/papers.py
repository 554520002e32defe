"""Commands that read a partnership file: lists and papers."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from evenhand.app.clock import now
from evenhand.app.commands.opening import opened
from evenhand.app.commands.questions import print_json
from evenhand.domain.refusals import Trouble
from evenhand.domain.vocabulary import Level
from evenhand.services import papers
from evenhand.services.listing import rows_of


def listing(given: Namespace) -> int:
    """Print the rows of one kind."""
    with opened(given.file, given.passphrase_file) as partnership:
        rows = rows_of(partnership, given.kind, today=now().date(), as_at=given.as_at)
    if given.json:
        print_json(rows)
        return 0
    for row in rows:
        print("  ".join(_cells(row)))
    return 0


def report(given: Namespace) -> int:
    """Write a paper to a file, or to standard output."""
    moment = now()
    order = papers.PaperOrder(
        paper=given.paper,
        as_at=given.as_at or given.ends or moment.date(),
        starts=given.starts,
        ends=given.ends,
        level=Level(given.level),
        large_print=given.large_print,
        election_id=given.election,
        printed_at=moment,
    )
    with opened(given.file, given.passphrase_file) as partnership:
        if given.format == "json":
            content = papers.as_json(partnership, order).encode()
        else:
            content = papers.draw(partnership, order)
    _write(given.out, content)
    return 0


def _write(out: str, content: bytes) -> None:
    if out == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        Path(out).write_bytes(content)
    except OSError as fault:
        why = fault.strerror or "the place cannot be written to"
        raise Trouble(
            f"{out} could not be written ({why.lower()}). The partnership file is as it was."
        ) from None


def _cells(row: dict[str, Any]) -> list[str]:
    """The row's key first, then what it says, leaving out what is empty."""
    shown = [str(row["id"])]
    shown += [_said(value) for name, value in row.items() if name != "id" and value not in (None, "", False)]
    return shown


def _said(value: Any) -> str:
    return "yes" if value is True else str(value)
