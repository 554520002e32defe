"""The words of the command line, in one table."""

import argparse
from collections.abc import Iterable
from typing import TypeAlias

from evenhand import __version__
from evenhand.app.commands.words import HouseParser, day, key, keys, one_of, place
from evenhand.domain.blank_forms import TITLES as FORMS
from evenhand.domain.vocabulary import ElectionKind, Level
from evenhand.services.exports import KINDS as EXPORT_KINDS
from evenhand.services.imports import KINDS as IMPORT_KINDS
from evenhand.services.listing import KINDS as LIST_KINDS
from evenhand.services.papers import PAPERS
from evenhand.services.party_lists_loaded import KIND as PARTY_LIST
from evenhand.services.rules import RULE_BOOKS

LEVELS = tuple(level.value for level in Level)
FORMATS = ("pdf", "json", "csv", "xlsx", "svg", "png")
REPORT = "evenhand report PAPER FILE --out PATH [options]"
MAP = 'which column is which: [columns] and lines such as "How much" = "asked"; answers below [answers]'
# argparse gives no public name to what `add_subparsers` returns.
Commands: TypeAlias = "argparse._SubParsersAction[HouseParser]"  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def build() -> argparse.ArgumentParser:
    """The parser; each command sets `command` to its name."""
    parser = HouseParser(
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
    sample.add_argument("file", metavar="FILE", type=place)
    new = _command(commands, "new", "make an empty partnership")
    new.add_argument("file", metavar="FILE", type=place)
    new.add_argument("--name", required=True, help="the partnership's name")
    new.add_argument(
        "--rulebook",
        type=one_of("rule book", RULE_BOOKS),
        metavar="NAME",
        default=RULE_BOOKS[0],
        help=_each(RULE_BOOKS),
    )
    verify = _command(commands, "verify", "check a file in every way known")
    verify.add_argument("file", metavar="FILE", type=place)
    verify.add_argument("--json", action="store_true")
    backup = _command(commands, "backup", "make a backup that was opened and checked")
    backup.add_argument("file", metavar="FILE", type=place)
    backup.add_argument("--to", type=place, metavar="FOLDER")
    restore = _command(commands, "restore", "make a file from a backup; never overwrites")
    restore.add_argument("backup", type=place)
    restore.add_argument("--to", type=place, metavar="FILE", required=True)
    bring_in = _command(commands, "import", "bring in a spreadsheet")
    _kind(bring_in, "import", (*IMPORT_KINDS, PARTY_LIST))
    bring_in.add_argument("source", type=place)
    bring_in.add_argument("--into", type=place, metavar="FILE", required=True)
    bring_in.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    bring_in.add_argument("--map", type=place, metavar="MAP.toml", help=MAP)
    bring_in.add_argument(
        "--accept-valid", action="store_true", help="bring in the good rows, leave the others"
    )
    bring_in.add_argument("--json", action="store_true")


def _lists_and_papers(commands: Commands) -> None:
    export = _command(commands, "export", "write what other programs read")
    _kind(export, "export", tuple(EXPORT_KINDS))
    export.add_argument("file", metavar="FILE", type=place)
    export.add_argument("--out", type=place, metavar="PATH", required=True, help="- is standard output")
    export.add_argument("--as-at", type=day, metavar="DATE", help="default: today")
    listing = _command(commands, "list", "list what a file holds")
    _kind(listing, "list", tuple(LIST_KINDS))
    listing.add_argument("file", metavar="FILE", type=place)
    listing.add_argument("--as-at", type=day, metavar="DATE")
    listing.add_argument("--json", action="store_true")
    _report(_command(commands, "report", "print a paper"))
    publish = _command(commands, "may-i-publish", "what may be published on a day, and why")
    publish.add_argument("file", metavar="FILE", type=place)
    publish.add_argument("--on", type=day, metavar="DATE", help="default: today")
    publish.add_argument("--json", action="store_true")


def _report(report: argparse.ArgumentParser) -> None:
    """A paper: which, of what, as at when, for whom, and in which form; what one cannot use is refused."""
    report.usage = REPORT
    report.add_argument("paper", metavar="PAPER", type=one_of("paper", PAPERS), help=_each(PAPERS))
    report.add_argument(
        "--form",
        type=one_of("form", FORMS),
        metavar="NAME",
        help=f"“report form NAME FILE” for short; {_each(FORMS)}",
    )
    report.add_argument("file", metavar="FILE", type=place)
    report.add_argument(
        "--out",
        required=True,
        type=_written_place,
        metavar="PATH",
        help="where to write it; - is standard output",
    )
    report.add_argument(
        "--as-at",
        type=day,
        metavar="DATE",
        help="the day on which its figures stand; default: the last day of the period given by --to, else today",
    )
    report.add_argument(
        "--as-known-on",
        type=day,
        metavar="DATE",
        help="from what the file held at the end of that day, its figures standing on --as-at; default: now",
    )
    report.add_argument(
        "--from",
        type=day,
        metavar="DATE",
        dest="starts",
        help="the first day of the period, of a paper that covers one; default: twelve months before its last; "
        "of the year planner any day of its first month",
    )
    report.add_argument(
        "--to",
        type=day,
        metavar="DATE",
        dest="ends",
        help="the last day of the period, on which its figures stand; default: the as-at date",
    )
    report.add_argument(
        "--level",
        type=one_of("level", LEVELS),
        metavar="LEVEL",
        default=Level.PUBLIC.value,
        help=f"who will read it; {_each(LEVELS)}; default: {Level.PUBLIC.value}",
    )
    report.add_argument("--large-print", action="store_true", help="18 point")
    report.add_argument(
        "--format",
        type=one_of("format", FORMATS),
        metavar="FORMAT",
        default="pdf",
        help=f"{_each(FORMATS)}; csv writes its tables, svg and png its figures, a file for each, and --out is then "
        "a folder; default: pdf",
    )
    report.add_argument("--election", type=key, metavar="ID", help="default: the next or current one")
    report.add_argument(
        "--meeting",
        type=key,
        metavar="ID",
        help="of a paper or form of a meeting; default: the next one, or the last one held",
    )
    report.add_argument("--person", type=key, metavar="ID", help="whose two-hats card it is")
    report.add_argument(
        "--mp",
        type=key,
        metavar="ID",
        help="with whom the relationship is: an id that “evenhand list mps” or “evenhand list contacts” shows; "
        "default: the MP of the day",
    )
    report.add_argument(
        "--engagements", type=keys, metavar="ID,..", default=(), help="the entries that a case study tells"
    )
    report.add_argument(
        "--round",
        type=key,
        metavar="ID",
        help="the grant round: an id that “evenhand list rounds” shows; default: the round that closed last",
    )
    report.add_argument("--application", type=key, metavar="ID", help="whose dossier it is")
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


def _questions(commands: Commands) -> None:
    timetable = _command(commands, "timetable", "the statutory dates of an election")
    _kind(timetable, "election", tuple(kind.value for kind in ElectionKind))
    timetable.add_argument("poll_date", type=day, metavar="POLL_DATE")
    timetable.add_argument(
        "--nominations-close",
        type=day,
        metavar="DATE",
        help="the day that the returning officer fixed or published",
    )
    timetable.add_argument("--ics", type=place, metavar="PATH", help="write a calendar file as well")
    timetable.add_argument("--json", action="store_true")
    check = _command(commands, "check-applicant", "whether names are like a political party's")
    check.add_argument("names", nargs="+", metavar="NAME")
    check.add_argument("--register", type=place, metavar="CSV", help="a list of parties to compare with")
    check.add_argument("--partnership", type=place, metavar="FILE", help="whose list of parties is used")
    check.add_argument("--json", action="store_true")
    screen = _command(commands, "screen", "whether a public text names politicians or takes a side")
    screen.add_argument(
        "path", type=place, metavar="PATH", help="text, Word, OpenDocument, email or PDF; - is standard input"
    )
    screen.add_argument("--partnership", type=place, metavar="FILE", help="whose people and parties it knows")
    screen.add_argument("--on", type=day, metavar="DATE", help="default: today")
    screen.add_argument("--json", action="store_true")


def _kind(command: argparse.ArgumentParser, what: str, words: tuple[str, ...]) -> None:
    command.add_argument("kind", metavar="KIND", type=one_of(f"kind of {what}", words), help=_each(words))


def _each(words: Iterable[str]) -> str:
    return f"one of: {', '.join(words)}"


def _written_place(text: str) -> str:
    return str(place(text))


def _command(commands: Commands, name: str, says: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")
    if name != "timetable":
        command.add_argument(
            "--passphrase-file", type=place, metavar="PATH", help="holds the file's passphrase"
        )
    return command
