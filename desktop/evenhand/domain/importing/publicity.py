"""One row of a list of public items: what it is, its words, when it went out or is to, and who is in it.

Lists with one column of dates are read as well as those that keep the planned day and the day of publishing apart.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.lexicon import loose
from evenhand.domain.importing.names import AFTER_NAME
from evenhand.domain.publicity.naming import NAMED, PICTURED, QUOTED, say_ways
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityKind, PublicityStatus
from evenhand.domain.words import quoted, say_day

WENT_OUT, DID_NOT = "went-out", "did-not"
SAY_KIND = (
    "Write press release, newsletter, website, social post, leaflet, photograph, award announcement, launch or "
    "other."
)
SAY_STATUS = "Write draft, planned, held back, published or dropped."
BETWEEN_NAMES = re.compile(r"\s*(?:[,;/&+\n]|\band\b)\s*")
BEHIND_NAME = re.compile(r"\s+(?:MP|MS|MSP|MBE|OBE|CBE|JP)\b\.?$|\s*\([^)]*\)$")
LONGEST_TITLE = 80
LONGEST_SHOWN = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicityDraft:
    """A public item as read; `shown` says by name how somebody is in it ("named, quoted").

    `kind_said` and `status_said` tell whether the row says so or an answer does.
    """

    number: int
    title: str
    kind: PublicityKind
    kind_said: bool
    channel: str
    text: str
    planned_on: date | None
    published_on: date | None
    status: PublicityStatus
    status_said: bool
    shown: Mapping[str, str]


def read_publicity_row(cells: Cells, answers: Mapping[str, str], today: date) -> PublicityDraft | None:
    """Read one row, None where something in it stands in the way."""
    text = cells.passage("text")
    title = cells.text("title") or _title_from(text)
    if not title:
        cells.reading.refuse(cells.column("title"), "The title is missing.")
    kind = cells.coded("kind", cells.lexicon.publicity_kind, SAY_KIND)
    said = cells.coded("status", cells.lexicon.publicity_status, SAY_STATUS)
    status, planned_on, published_on = _standing(cells, said, answers, today)
    if cells.reading.problems:
        return None
    return PublicityDraft(
        number=cells.line.number,
        title=title,
        kind=kind or _answered_kind(cells, answers),
        kind_said=kind is not None,
        channel=cells.text("channel"),
        text=text,
        planned_on=planned_on,
        published_on=published_on,
        status=status,
        status_said=said is not None or published_on is not None,
        shown=_shown(cells),
    )


def publicity_values(draft: PublicityDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label."""
    said = [
        ("Title", draft.title),
        ("Kind", draft.kind.label),
        ("Channel", draft.channel),
        ("Text", _shortened(draft.text, LONGEST_SHOWN)),
        ("Planned for", say_day(draft.planned_on) if draft.planned_on else ""),
        ("Published on", say_day(draft.published_on) if draft.published_on else ""),
        ("Status", draft.status.label),
        ("Who is in it", ", ".join(f"{name} ({how})" for name, how in draft.shown.items())),
    ]
    return tuple((label, words) for label, words in said if words)


def names_in(text: str) -> list[str]:
    """The names in a cell, however they are joined, without titles behind them and what stands in brackets."""
    names: list[str] = []
    for part in BETWEEN_NAMES.split(text):
        name = BEHIND_NAME.sub("", BEHIND_NAME.sub("", part.strip(" ."))).strip()
        if name and not AFTER_NAME.fullmatch(name):
            names.append(name)
    return names


def _title_from(text: str) -> str:
    """The first line of the words stands for a title that is missing."""
    first = text.strip().partition("\n")[0]
    return _shortened(first, LONGEST_TITLE)


def _shortened(text: str, longest: int) -> str:
    """A text on one line, cut between words where it is longer."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    kept = line[:longest]
    return (kept.rpartition(" ")[0] or kept).rstrip(",;:–- ") + "…"


def _answered_kind(cells: Cells, answers: Mapping[str, str]) -> PublicityKind:
    """The kind of a row that does not say, from the answer for all such rows."""
    cells.reading.gaps.add("kind")
    answer = answers.get("kind", PublicityKind.OTHER.value)
    if loose(answer) not in cells.lexicon.publicity_kind:
        raise Refusal(f"{quoted(answer)} is no kind of public item. {SAY_KIND}", field="kind")
    return cells.lexicon.publicity_kind[loose(answer)]


def _standing(
    cells: Cells, said: PublicityStatus | None, answers: Mapping[str, str], today: date
) -> tuple[PublicityStatus, date | None, date | None]:
    """As what the item stands, for which day it is planned, and on which it went out."""
    planned, published, on = cells.day("planned_on"), cells.day("published_on"), cells.day("on")
    if published and said not in (None, PublicityStatus.PUBLISHED):
        cells.reading.refuse(
            cells.column("status"),
            f"It has a day on which it went out, and is said to be {said.label.lower()}. Empty one of the two.",
        )
    if on and not published and _has_gone_out(cells, said, on, answers, today):
        published = on
    elif on and not planned:
        planned = on
    if said is not None:
        return said, planned, published
    if published:
        return PublicityStatus.PUBLISHED, planned, published
    return (PublicityStatus.PLANNED if planned else PublicityStatus.DRAFT), planned, None


def _has_gone_out(
    cells: Cells, said: PublicityStatus | None, on: date, answers: Mapping[str, str], today: date
) -> bool:
    """Whether the one day that a row gives is the day on which it went out; of a past one it is asked."""
    if said is not None or on >= today:
        return said is PublicityStatus.PUBLISHED
    cells.reading.gaps.add("went_out")
    return answers.get("went_out", WENT_OUT) == WENT_OUT


def _shown(cells: Cells) -> dict[str, str]:
    """Who is in it and how, by the name as it is written first."""
    ways: dict[str, set[str]] = {}
    for field, way in (("named", NAMED), ("quoted", QUOTED), ("pictured", PICTURED)):
        for name in names_in(cells.passage(field)):
            ways.setdefault(name, set()).add(way)
    return {name: say_ways(told) for name, told in ways.items()}
