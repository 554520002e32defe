"""The two tables of who was shown: how often each politician was, in the order of the alphabet, and the register."""

from evenhand.domain.guidance.findings import Part
from evenhand.domain.publicity.evenness import EvennessLine
from evenhand.domain.words import say_cell_day, say_day
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.table import RIGHT, Column, TableModel
from evenhand.services.photo_quote_register import RegisterLine

Numbered = tuple[int, RegisterLine]


def counts_model() -> TableModel[EvennessLine]:
    """How often each was named, quoted, pictured and at events; nobody is ranked: every column keeps the alphabet."""
    columns: tuple[Column[EvennessLine], ...] = (
        Column("Name", _name, sort_key=_surname),
        Column("In public life", _part, sort_key=_surname, stretch=True),
        Column("Named", _named, sort_key=_surname, alignment=RIGHT),
        Column("Quoted", _quoted, sort_key=_surname, alignment=RIGHT),
        Column("Pictured", _pictured, sort_key=_surname, alignment=RIGHT),
        Column("At events", _at_events, sort_key=_surname, alignment=RIGHT),
    )
    return TableModel(columns, _person)


def register_model() -> TableModel[Numbered]:
    """Every picture and quote, with what is known of the agreement."""
    columns: tuple[Column[Numbered], ...] = (
        Column("Day", _day, sort_key=_on, accessible=_full_day),
        Column("Kind", _kind),
        Column("Who", _who, tooltip=_who),
        Column("What", _what, tooltip=_what, stretch=True),
        Column("Where", _where, tooltip=_where),
        Column("Permission", _permission, tooltip=_permission, mark=_mark, strong=_lacks),
    )
    return TableModel(columns, _number)


def parts_of(line: EvennessLine) -> list[Part]:
    """What the counts of one politician are made of, the first first."""
    return [Part(one.what, one.shown, say_day(one.on)) for one in line.parts]


def _person(line: EvennessLine) -> int:
    return line.person_id


def _name(line: EvennessLine) -> str:
    return line.name


def _surname(line: EvennessLine) -> tuple[str, str]:
    return line.name.split()[-1].casefold(), line.name.casefold()


def _part(line: EvennessLine) -> str:
    return line.part


def _named(line: EvennessLine) -> str:
    return str(line.named)


def _quoted(line: EvennessLine) -> str:
    return str(line.quoted)


def _pictured(line: EvennessLine) -> str:
    return str(line.pictured)


def _at_events(line: EvennessLine) -> str:
    return str(line.at_events)


def _number(row: Numbered) -> int:
    return row[0]


def _day(row: Numbered) -> str:
    return say_cell_day(row[1].on) if row[1].on else "–"


def _full_day(row: Numbered) -> str:
    return say_day(row[1].on) if row[1].on else "no day"


def _on(row: Numbered) -> object:
    return row[1].on


def _kind(row: Numbered) -> str:
    return row[1].kind.capitalize()


def _who(row: Numbered) -> str:
    return row[1].who


def _what(row: Numbered) -> str:
    return row[1].what


def _where(row: Numbered) -> str:
    return row[1].where


def _permission(row: Numbered) -> str:
    return row[1].permission


def _lacks(row: Numbered) -> bool:
    return not row[1].agreed


def _mark(row: Numbered) -> Mark:
    return Mark.GO_AHEAD if row[1].agreed else Mark.ASK
