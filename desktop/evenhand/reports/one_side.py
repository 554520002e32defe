"""A report on one side of paper, for who chairs.

It is the report's own sections 1 and 2 and a table of how things stand, with the numbers of the whole report. What does
not fit is shed in a stated order (`SHED`), the least pressing first. Large print has the same words on as many sides as
they take, so that a room can follow together.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Ask,
    Block,
    Cell,
    Column,
    Decision,
    Front,
    Mark,
    Notice,
    Notices,
    Paper,
    Paragraph,
    Run,
    Section,
    Table,
    Text,
    text,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count, shortened
from evenhand.reports.findings import MOST_NOTICED
from evenhand.reports.look import Look
from evenhand.reports.pieces import Stack
from evenhand.reports.press import story
from evenhand.reports.wording import how_many, opening

ON_ONE_PAGE, IN_SHORT = " on one page", " in short"
WHOLE = "in the whole report"
NO_ROOM = "This paper does not fit on one page even at its shortest. Shorten the name of the partnership."


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What there is room for: evidence and next steps of findings, what changed, how many findings, rows and requests.

    `letters` is how long any one text may be.
    """

    evidence: bool = True
    steps: bool = True
    changes: bool = True
    notices: int = MOST_NOTICED
    rows: int = 12
    asks: int = 12
    letters: int = 600


Less: TypeAlias = dict[str, Any]
SHED: tuple[Less, ...] = (
    {"evidence": False},
    {"changes": False},
    {"steps": False},
    {"rows": 6},
    {"rows": 5},
    {"rows": 4},
    {"rows": 3},
    {"notices": 3},
    {"notices": 2},
    {"asks": 6},
    {"letters": 160},
    {"asks": 4},
    {"letters": 120},
    {"notices": 1},
    {"asks": 3},
    {"letters": 80},
)
"""What is shed first, second, and so on, each step on top of those before it.

The headline of a finding stays longer than the rows of what stands better than others.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: what it is about, what is so with its paragraph in the whole report, and how that stands.

    The lower its `rank`, the longer it stays.
    """

    about: str
    says: str
    rank: int
    mark: Mark | None = None
    stands: Cell | None = None


def on_one_page(front: Front) -> Front:
    """The front of the whole report as that of its edition on one page."""
    return replace(front, title=f"{front.title}{ON_ONE_PAGE}")


def in_short(paper: Paper) -> Paper:
    """The edition in large print, which takes more than a side: it says the same, and is called the report in short."""
    title = f"{paper.front.title.removesuffix(ON_ONE_PAGE)}{IN_SHORT}"
    return replace(paper, front=replace(paper.front, title=title))


def on_one_side(made: Callable[[Room], Paper], shed: Sequence[Less] = SHED) -> Paper:
    """The fullest edition that fits one side in standard print.

    Raises:
        Refusal: even the shortest does not fit.
    """
    look = Look.standard()
    for room in _rooms(shed):
        paper = made(room)
        if Stack(story(paper, look), look.height).wrap(look.width, look.height)[1] <= look.height:
            return paper
    raise Refusal(NO_ROOM)


def _rooms(shed: Sequence[Less]) -> Iterator[Room]:
    """Ever less room, in the order in which things are shed."""
    room = Room()
    yield room
    for less in shed:
        room = replace(room, **less)
        yield room


def asked_in(section: Section, room: Room) -> Section:
    """Section 1 with as many requests as there is room for; one line stands for the others."""
    boxes = [_box(one, room) for one in section.blocks if isinstance(one, Decision)]
    return replace(section, blocks=tuple(boxes))


def _box(box: Decision, room: Room) -> Decision:
    kept = tuple(replace(one, words=_cut(one.words, room)) for one in box.asks[: room.asks])
    rest = box.asks[room.asks :]
    if not rest:
        return replace(box, asks=kept)
    more = opening(how_many(len(rest), "more stands", "more stand"))
    return replace(
        box, asks=(*kept, Ask(rest[0].letter, text(f"{more} in the whole report."), _last_letter(rest)))
    )


def _last_letter(asks: Sequence[Ask]) -> str:
    last = asks[-1].last or asks[-1].letter
    return "" if last == asks[0].letter else last


def noticed_in(
    section: Section, found: int, withheld: int, room: Room, *, number: str, elsewhere: str = WHOLE
) -> Section:
    """Section 2 with the findings there is room for, how many more there are elsewhere, and what else stands in it."""
    shown = [one for block in section.blocks if isinstance(block, Notices) for one in block.items]
    notices = tuple(_notice(one, room) for one in shown[: room.notices])
    blocks: list[Block] = (
        [Notices(notices)] if notices else [one for one in section.blocks[:1] if not withheld]
    )
    if room.changes:
        others = (one for one in section.blocks if isinstance(one, Paragraph) and one.number != number)
        blocks += [replace(one, words=_cut(one.words, room)) for one in others]
    rest = _rest(found - len(notices), withheld, elsewhere)
    return replace(section, blocks=(*blocks, *([Paragraph(number, text(rest))] if rest else ())))


def _notice(notice: Notice, room: Room) -> Notice:
    return replace(
        notice,
        headline=shortened(notice.headline, room.letters),
        evidence=shortened(notice.evidence, room.letters) if room.evidence else "",
        next_step=shortened(notice.next_step, room.letters) if room.steps else "",
    )


def _rest(more: int, withheld: int, elsewhere: str) -> str:
    """How many findings are told elsewhere, and how many this copy withholds."""
    told = f"{opening(say_count(more, 'more finding'))} {elsewhere}." if more > 0 else ""
    kept_back = how_many(withheld, "finding is", "findings are")
    return " ".join(
        filter(None, (told, f"{opening(kept_back)} withheld from this copy." if withheld else ""))
    )


def table_of(title: str, heads: Sequence[str], lines: Sequence[Line], note: str, room: Room) -> Section:
    """How things stand, a row for each, in the order of the whole report."""
    ranked = sorted(range(len(lines)), key=[one.rank for one in lines].__getitem__)
    kept = sorted(ranked[: room.rows])
    shed = len(lines) - len(kept)
    left_out = (
        f"{opening(how_many(shed, 'more line stands', 'more lines stand'))} there alone. " if shed else ""
    )
    table = Table(
        0,
        "",
        tuple(Column(head) for head in heads),
        tuple(_row(lines[place], room) for place in kept),
        NONE_IN_THE_PERIOD,
        note=text(f"Numbers are those of the whole report. {left_out}{note}"),
        dense=True,
    )
    return Section(0, title, (table,))


def _row(line: Line, room: Room) -> tuple[Cell, ...]:
    named = Cell(text(line.about), line.mark)
    return (named, Cell(text(shortened(line.says, room.letters))), *([line.stands] if line.stands else ()))


def _cut(words: Text, room: Room) -> Text:
    """Words whose runs are cut where they are too long; the space before a run stays."""
    return tuple(Run(_cut_run(run.words, room), run.strong) for run in words)


def _cut_run(words: str, room: Room) -> str:
    if len(words) <= room.letters:
        return words
    space = words[: len(words) - len(words.lstrip())]
    return space + shortened(words, room.letters)
