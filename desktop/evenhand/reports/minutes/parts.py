"""The sections of the minutes: lists of people as tables, items with numbered paragraphs, what was settled in boxes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evenhand.domain.meetings.minutes_paper import MinutesPaper, MinutesPart, is_list
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Paragraph,
    Resolved,
    Section,
    Table,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import Level
from evenhand.reports.wording import in_words, opening

NOBODY = "Nobody."
UNNAMED = "Who has not agreed to be named in public is “a member” in this copy. Councillors are always named."
MOTION = re.compile(
    r"(?P<lead>(?:Decision|View|Motion) \d+:) (?P<words>.*?)(?P<rest> (?:Moved by|Seconded by|This rescinds) .*)?"
)
RESULT = re.compile(
    r"(On a show of hands|In a recorded vote|By ballot|Carried|Lost|View, not|This is the view|The motion was deferred"
    r"|For: |Against: |Abstained: )"
)
ACTION = re.compile(r"(?P<lead>Action\b[^:]*:) (?P<words>.*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Paragraphs that stand together: a motion with its result, actions one after the other, or one plain paragraph."""

    kind: str
    paragraphs: tuple[str, ...]


def parts(minutes: MinutesPaper) -> tuple[Section, ...]:
    """Every section in order; the first has its title on the front, and lists stand on one another's lines."""
    head, *rest = minutes.parts if minutes.parts else (MinutesPart(number="", title="", paragraphs=()),)
    lists = [one for one in rest if is_list(one)]
    others = [one for one in rest if not is_list(one)]
    found = [Section(0, "", _blocks(head))] if head.paragraphs else []
    found += [_people(one, lists, minutes) for one in lists]
    return (*found, *(_section(one) for one in others))


def _people(part: MinutesPart, lists: Sequence[MinutesPart], minutes: MinutesPaper) -> Section:
    """A list of people: name at the left, capacity and hours at the right."""
    unnamed = dict(minutes.unnamed)
    rows = _rows(part, unnamed.get(part.title, 0))
    level_with = tuple(
        row for one in lists if one is not part for row in _rows(one, unnamed.get(one.title, 0))
    )
    title, _, without = part.title.partition(", ")
    head = (Column(title), Column(opening(without) if without else "Capacity"))
    is_noted = minutes.level is Level.PUBLIC and part is lists[-1]
    note = text(UNNAMED) if is_noted else None
    return Section(0, "", (Table(0, "", head, rows, NOBODY, dense=True, level_with=level_with, note=note),))


def _rows(part: MinutesPart, unnamed: int) -> tuple[tuple[Cell, ...], ...]:
    named = [line.partition(", ")[::2] for line in part.paragraphs]
    rows = [
        (Cell(text(name)), Cell(text(opening(capacity) if capacity else "–"))) for name, capacity in named
    ]
    if unnamed:
        others = "other member" if rows else "member"
        who = f"{opening(in_words(unnamed))} {others}{'' if unnamed == 1 else 's'}"
        rows.append((Cell(text(who)), Cell(text("Not named in this copy"))))
    return tuple(rows)


def _section(part: MinutesPart) -> Section:
    number = int(part.number) if part.number.isdecimal() else 0
    title = part.title if number or not part.number else f"{part.number}. {part.title}"
    if part.withheld:
        return Section(number, title, (withheld(f"{number}.1" if number else ""),))
    return Section(number, title, _blocks(part, number) or (Paragraph("", text("Nothing was said.")),))


def _blocks(part: MinutesPart, number: int = 0) -> tuple[Block, ...]:
    """Paragraphs with their numbers; motions and actions in boxes among them."""
    found: list[Block] = []
    count = 0
    for piece in pieces(part.paragraphs):
        if piece.kind == "motion":
            found.append(Resolved(_motion(piece.paragraphs)))
        elif piece.kind == "action":
            found.append(Resolved(tuple(map(_action, piece.paragraphs)), light=True))
        else:
            count += 1
            found.append(Paragraph(f"{number}.{count}" if number else "", text(*piece.paragraphs)))
    return tuple(found)


def pieces(paragraphs: Sequence[str]) -> list[Piece]:
    """What stands together: a motion takes its result along, and actions their neighbours."""
    found: list[Piece] = []
    for words in paragraphs:
        before = found[-1] if found else None
        if MOTION.fullmatch(words):
            found.append(Piece("motion", (words,)))
        elif before and before.kind == "motion" and RESULT.match(words):
            found[-1] = Piece("motion", (*before.paragraphs, words))
        elif ACTION.fullmatch(words):
            joins = before is not None and before.kind == "action"
            found[-1:] = (
                [Piece("action", (*found[-1].paragraphs, words))]
                if joins
                else [*found[-1:], Piece("action", (words,))]
            )
        else:
            found.append(Piece("", (words,)))
    return found


def _motion(paragraphs: Sequence[str]) -> tuple[Text, ...]:
    """The motion in strong words, who moved it, and the result, whose first sentence is strong."""
    first, *results = paragraphs
    match = MOTION.fullmatch(first)
    words = text(strong(f"{match['lead']} {match['words']}"), match["rest"] or "") if match else text(first)
    return (words, *(_result(one, place == 0) for place, one in enumerate(results)))


def _result(words: str, is_first: bool) -> Text:
    sentence, dot, rest = words.partition(". ")
    return text(strong(f"{sentence}{dot.rstrip()}"), f" {rest}" if rest else "") if is_first else text(words)


def _action(words: str) -> Text:
    match = ACTION.fullmatch(words)
    return text(strong(match["lead"]), f" {match['words']}") if match else text(words)
