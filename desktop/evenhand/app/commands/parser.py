"""The words of the command line, in one table."""

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

from evenhand import __version__
from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ElectionKind, Level
from evenhand.domain.words import parse_day
from evenhand.services.exports import KINDS as EXPORT_KINDS
from evenhand.services.imports import KINDS as IMPORT_KINDS
from evenhand.services.listing import KINDS as LIST_KINDS
from evenhand.services.papers import PAPERS
from evenhand.services.party_lists_loaded import KIND as PARTY_LIST
from evenhand.services.rules import RULE_BOOKS

# argparse gives no public name to what `add_subparsers` returns.
MAP = 'which column is which: [columns] and lines such as "How much" = "asked"; answers below [answers]'
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def build() -> argparse.ArgumentParser:
    """The parser; each command sets `command` to its name."""
    parser = argparse.ArgumentParser(
        prog="evenhand",
        description="The record of a community partnership. Without a command it opens the window: evenhand [FILE].",
    )
    parser.add_argument("--version", action="version", version=f"evenhand {__version__}")
    parser.add_argument("--self-test", action="store_true", help="try everything once with a temporary file")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _files(commands)
    _lists_and_papers(commands)
    _questions(commands)
    return parser


def with_form_named(arguments: list[str]) -> list[str]:
    """“report form NAME FILE” as the parser reads it, to which the name of a form is an option."""
    match arguments:
        case ["report", "form", str(name), *rest] if name in FORMS or (rest and rest[0][:1] not in ("", "-")):
            return ["report", "form", f"--form={name}", *rest]
        case _:
            return arguments


def _files(commands: Commands) -> None:
    sample = _command(commands, "sample", "write the sample partnership")
    sample.add_argument("file", type=Path)
    new = _command(commands, "new", "make an empty partnership")
    new.add_argument("file", type=Path)
    new.add_argument("--name", required=True, help="the partnership's name")
    new.add_argument("--rulebook", choices=RULE_BOOKS, default=RULE_BOOKS[0])
    verify = _command(commands, "verify", "check a file in every way known")
    verify.add_argument("file", type=Path)
    verify.add_argument("--json", action="store_true")
    backup = _command(commands, "backup", "make a backup that was opened and checked")
    backup.add_argument("file", type=Path)
    backup.add_argument("--to", type=Path, metavar="FOLDER")
    restore = _command(commands, "restore", "make a file from a backup; never overwrites")
    restore.add_argument("backup", type=Path)
    restore.add_argument("--to", type=Path, metavar="FILE", required=True)
    bring_in = _command(commands, "import", "bring in a spreadsheet")
    bring_in.add_argument("kind", choices=(*IMPORT_KINDS, PARTY_LIST))
    bring_in.add_argument("source", type=Path)
    bring_in.add_argument("--into", type=Path, metavar="FILE", required=True)
    bring_in.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    bring_in.add_argument("--map", type=Path, metavar="MAP.toml", help=MAP)
    bring_in.add_argument(
        "--accept-valid", action="store_true", help="bring in the good rows, leave the others"
    )
    bring_in.add_argument("--json", action="store_true")


def _lists_and_papers(commands: Commands) -> None:
    export = _command(commands, "export", "write what other programs read")
    export.add_argument("kind", choices=tuple(EXPORT_KINDS))
    export.add_argument("file", type=Path)
    export.add_argument("--out", type=Path, metavar="PATH", required=True, help="- is standard output")
    export.add_argument("--as-at", type=_day, metavar="DATE", help="default: today")
    listing = _command(commands, "list", "list what a file holds")
    listing.add_argument("kind", choices=tuple(LIST_KINDS))
    listing.add_argument("file", type=Path)
    listing.add_argument("--as-at", type=_day, metavar="DATE")
    listing.add_argument("--json", action="store_true")
    report = _command(commands, "report", "print a paper")
    report.add_argument("paper", choices=PAPERS)
    report.add_argument("--form", choices=tuple(FORMS), help="which form: “report form NAME FILE” for short")
    report.add_argument("file", type=Path)
    report.add_argument(
        "--out", required=True, metavar="PATH", help="where to write it; - is standard output"
    )
    report.add_argument("--as-at", type=_day, metavar="DATE", help="default: today, or the day as known")
    report.add_argument(
        "--as-known-on",
        type=_day,
        metavar="DATE",
        help="as the file stood at the end of that day; default: now",
    )
    report.add_argument(
        "--from", type=_day, metavar="DATE", dest="starts", help="default: twelve months before"
    )
    report.add_argument("--to", type=_day, metavar="DATE", dest="ends", help="default: the as-at date")
    report.add_argument("--level", choices=[level.value for level in Level], default=Level.PUBLIC.value)
    report.add_argument("--large-print", action="store_true")
    report.add_argument(
        "--format",
        choices=("pdf", "json", "csv", "xlsx", "svg", "png"),
        default="pdf",
        help="csv writes its tables, svg and png its figures, a file for each; --out is then a folder",
    )
    report.add_argument("--election", type=int, metavar="ID", help="default: the next or current one")
    report.add_argument(
        "--meeting", type=int, metavar="ID", help="default: the next one, or the last one held"
    )
    report.add_argument("--person", type=int, metavar="ID", help="whose two-hats card it is")
    report.add_argument(
        "--mp",
        type=int,
        metavar="ID",
        help="with whom the relationship is: an id that “evenhand list mps” or “evenhand list contacts” shows; "
        "default: the MP of the day",
    )
    report.add_argument(
        "--engagements", type=_keys, metavar="ID,..", default=(), help="the entries that a case study tells"
    )
    report.add_argument(
        "--round",
        type=int,
        metavar="ID",
        help="the grant round: an id that “evenhand list rounds” shows; default: the round that closed last",
    )
    report.add_argument("--application", type=int, metavar="ID", help="whose dossier it is")
    report.add_argument(
        "--single-files",
        action="store_true",
        help="a file for each letter or certificate; --out is then a folder",
    )
    report.add_argument(
        "--one-page",
        action="store_true",
        help="the edition on one page, for who chairs: of the governance or the election-period report",
    )
    report.add_argument(
        "--with-power",
        action="store_true",
        help="add voting power to a confidential governance report or influence review, and there the recount",
    )
    publish = _command(commands, "may-i-publish", "what may be published on a day, and why")
    publish.add_argument("file", type=Path)
    publish.add_argument("--on", type=_day, metavar="DATE", help="default: today")
    publish.add_argument("--json", action="store_true")


def _questions(commands: Commands) -> None:
    timetable = _command(commands, "timetable", "the statutory dates of an election")
    timetable.add_argument("kind", choices=[kind.value for kind in ElectionKind])
    timetable.add_argument("poll_date", type=_day, metavar="POLL_DATE")
    timetable.add_argument(
        "--nominations-close",
        type=_day,
        metavar="DATE",
        help="the day that the returning officer fixed or published",
    )
    timetable.add_argument("--ics", type=Path, metavar="PATH", help="write a calendar file as well")
    timetable.add_argument("--json", action="store_true")
    check = _command(commands, "check-applicant", "whether names are like a political party's")
    check.add_argument("names", nargs="+", metavar="NAME")
    check.add_argument("--register", type=Path, metavar="CSV", help="a list of parties to compare with")
    check.add_argument("--partnership", type=Path, metavar="FILE", help="whose list of parties is used")
    check.add_argument("--json", action="store_true")
    screen = _command(commands, "screen", "whether a public text names politicians or takes a side")
    screen.add_argument(
        "path", type=Path, metavar="PATH", help="text, Word, OpenDocument, email or PDF; - is standard input"
    )
    screen.add_argument("--partnership", type=Path, metavar="FILE", help="whose people and parties it knows")
    screen.add_argument("--on", type=_day, metavar="DATE", help="default: today")
    screen.add_argument("--json", action="store_true")


def _command(commands: Commands, name: str, says: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")
    if name != "timetable":
        command.add_argument(
            "--passphrase-file", type=Path, metavar="PATH", help="holds the file's passphrase"
        )
    return command


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except Refusal as refusal:
        raise argparse.ArgumentTypeError(refusal.says) from None


def _keys(text: str) -> tuple[int, ...]:
    """Ids with commas between them, each once and in the order given: 4,9,12."""
    try:
        return tuple(dict.fromkeys(int(one) for one in text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no list of ids. Give ids like 4,9,12.") from None
