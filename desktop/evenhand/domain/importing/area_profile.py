"""One row of the area's profile: a category of a dimension, such as an age band, and how many people are in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.importing.cells import Cells
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_day, quoted, say_day

WHOLE = re.compile(r"\d{1,3}(?:[, ]\d{3})+|\d+(?:\.0+)?")
TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b.*|all\b.*|everyone|everybody", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryDraft:
    """A category with its people, and of what, from where and as of when the count is."""

    number: int
    dimension: str
    category: str
    people: int
    source: str
    as_of: date

    @property
    def is_total(self) -> bool:
        """Whether the row only adds up the categories beside it."""
        return bool(TOTAL.fullmatch(self.category))


def read_category(cells: Cells, answers: Mapping[str, str]) -> CategoryDraft | None:
    """Read one row, None where something in it stands in the way."""
    category = _written(cells, "category")
    if not category:
        cells.reading.refuse(cells.column("category"), "The category is missing.")
    people = _people(cells)
    dimension = _said(cells, answers, "dimension", "Say by what the people are counted, such as age band.")
    source = _said(cells, answers, "source", "Say where the counts are from, such as Census 2021.")
    as_of = _as_of(cells, answers)
    if cells.reading.problems or people is None or as_of is None:
        return None
    return CategoryDraft(
        number=cells.line.number,
        dimension=dimension,
        category=category,
        people=people,
        source=source,
        as_of=as_of,
    )


def category_values(draft: CategoryDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label."""
    return (
        ("By", draft.dimension),
        ("Category", draft.category),
        ("People", f"{draft.people:,}"),
        ("Source", draft.source),
        ("Date of the counts", say_day(draft.as_of)),
    )


def read_people(text: str) -> int:
    """A number of people, as census tables write it: 1204, 1,204, 1 204.

    Raises:
        Refusal: it is no whole number.
    """
    bare = text.strip()
    if not WHOLE.fullmatch(bare):
        raise Refusal(f"{quoted(bare)} is not a whole number of people. Give one like 1,204.", field="people")
    return int(bare.partition(".")[0].replace(",", "").replace(" ", ""))


def _written(cells: Cells, field: str) -> str:
    """The text of a cell as it stands: "None" is a category like others."""
    return " ".join(" ".join(cells.line.cells[place] for place in cells.matching.places(field)).split())


def _people(cells: Cells) -> int | None:
    text = cells.text("people")
    if not text:
        cells.reading.refuse(cells.column("people"), "The number of people is missing.")
        return None
    try:
        return read_people(text)
    except Refusal as refusal:
        cells.reading.refuse(cells.column("people"), refusal.says)
        return None


def _said(cells: Cells, answers: Mapping[str, str], field: str, needed: str) -> str:
    """What a row says, else the answer for all rows that do not say."""
    if said := _written(cells, field):
        return said
    cells.reading.gaps.add(field)
    if given := answers.get(field, "").strip():
        return given
    cells.reading.refuse(cells.column(field), needed)
    return ""


def _as_of(cells: Cells, answers: Mapping[str, str]) -> date | None:
    if cells.text("as_of"):
        return cells.day("as_of")
    cells.reading.gaps.add("as_of")
    if given := answers.get("as_of"):
        return parse_day(given, field="as_of")
    cells.reading.refuse(cells.column("as_of"), "Give the day that the counts are of.")
    return None
