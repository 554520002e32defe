"""Between dissolution and declaration nobody is called MP, in no paper, letter, list or export of those days.

The papers, lists, templates and exports are those that there are: a new one is asked as well, without being named
here. Papers and letters are read on the first, a middle and the last of those days, the lists on more.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.members.facts import Membership
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.papers import Cell, Run
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.rows.elections import CandidateRow
from evenhand.records.rows.members import PersonRow
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.look import Look
from evenhand.services import exports, letters, members, papers
from evenhand.services import mp as mps
from evenhand.services.letter_templates import templates
from evenhand.services.listing import KINDS, Row, rows_of
from evenhand.services.sample import SAMPLE_DAY
from evenhand.services.saving import listed
from tests.reports.reading import words_of
from tests.shared_sample import a_copy_opened

DISSOLVED, DECLARED = date(2024, 5, 30), date(2024, 7, 5)
BETWEEN = [DISSOLVED + timedelta(days=one) for one in range((DECLARED - DISSOLVED).days)]
SAMPLED = (BETWEEN[0], date(2024, 6, 12), BETWEEN[-1])
NAMES = ("Ruth Calloway", "Calloway", "Owen Marchetti", "Marchetti")
CALLED_MP = re.compile(rf"(?:{'|'.join(NAMES)})(?:, the)? (?:MP|Member of Parliament)\b")


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Partnership]:
    """The sample with its outgoing MP on the board as well, and both typed with the letters MP, as old files may be."""
    opened = a_copy_opened(sample_file, tmp_path_factory.mktemp("between"))
    with opened.change("Typed with MP") as unit:
        for name in ("Ruth Calloway", "Owen Marchetti"):
            for kind in (PersonRow, CandidateRow):
                for row in unit.session.query(kind).filter(kind.name == name):
                    row.name = f"{name} MP"
    sits = Membership(
        person_id=_person(opened, "Ruth Calloway"),
        capacity=Capacity.MP,
        votes=False,
        starts=date(2023, 9, 12),
    )
    members.save_membership(opened, sits, today=SAMPLE_DAY)
    yield opened
    opened.close()


def _person(opened: Partnership, name: str) -> int:
    people = mps.relationship(opened).people
    return next(key for key, one in people.items() if one.name == name)


def called_mp(text: str) -> list[str]:
    """Where a text calls one of the two an MP, with the words around it."""
    return [text[max(0, one.start() - 60) : one.end() + 20] for one in CALLED_MP.finditer(text)]


def words(value: Any) -> Iterator[str]:
    """Every text in a structure, a sentence in runs as one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(words(one) for one in value.values())
    elif isinstance(value, tuple | list):
        if value and all(isinstance(one, Run) for one in value):
            yield "".join(one.words for one in value)
        else:
            yield from chain.from_iterable(words(one) for one in value)
    elif is_dataclass(value):
        yield from chain.from_iterable(words(getattr(value, one.name)) for one in fields(value))


def beside_mp(value: Any) -> Iterator[str]:
    """Where a row of a table, or one object of figures, has a cell with one of the names and one that says "MP"."""
    inner = _inner(value)
    cells = [text for text in map(_cell, inner) if text]
    if any("MP" in text.split(", ") for text in cells) and any(
        name in text for text in cells for name in NAMES
    ):
        yield " | ".join(cells)
    for one in inner:
        yield from beside_mp(one)


def _inner(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return list(value.values())
    if is_dataclass(value):
        return [getattr(value, one.name) for one in fields(value)]
    return list(value) if isinstance(value, tuple | list) else []


def _cell(value: Any) -> str:
    """The text of a cell, or of a field that is one."""
    if isinstance(value, str):
        return str(value)
    return "".join(words(value)) if isinstance(value, Cell) else ""


def _told(kind: str, rows: list[Row]) -> list[Row]:
    """The rows of a list without the words of public items, which somebody wrote and the text screen reads."""
    return [{**one, "title": "", "text": ""} for one in rows] if kind == "publicity" else rows


def orders(sample: Partnership, day: date) -> Iterator[papers.PaperOrder]:
    """Every paper of the record that can be asked for on a day, at both ends, about both MPs where it is about one."""
    told = tuple(one.id for one in listed(sample, Engagement) if one.on <= day)
    for name, kind in papers.KINDS.items():
        if "form" in kind.asks:
            continue
        for mp_id in mps.relationship(sample).parliamentary if "mp_id" in kind.asks else (None,):
            for level in (Level.PUBLIC, Level.CONFIDENTIAL):
                yield papers.PaperOrder(
                    paper=name,
                    as_at=day,
                    printed_at=datetime.combine(day, time(9)),
                    level=level,
                    mp_id=mp_id,
                    person_id=_person(sample, "Ruth Calloway") if "person_id" in kind.asks else None,
                    engagement_ids=told if "engagement_ids" in kind.asks else (),
                )


def called_in(sample: Partnership, order: papers.PaperOrder) -> list[str]:
    """Where a paper or its figures call one of the two an MP."""
    text, structures = told_by(sample, order)
    figures = chain.from_iterable(words(one) for one in structures)
    beside = chain.from_iterable(beside_mp(one) for one in structures)
    return [*called_mp(text), *called_mp(" | ".join(figures)), *beside]


def printed(sample: Partnership, order: papers.PaperOrder) -> str:
    """The words that a paper prints; none where there is nothing to print it from that day."""
    return told_by(sample, order)[0]


def told_by(sample: Partnership, order: papers.PaperOrder) -> tuple[str, list[Any]]:
    """The words that a paper prints, and the blocks and figures as they are structured, which its JSON holds too."""
    kind = papers.KINDS[order.paper]
    try:
        with sample.reading() as session:
            report = kind.compile_report(session, order)
        if kind.blocks is None:
            return words_of(papers.draw(sample, order)), [report]
    except Refusal:
        return "", []
    figures = kind.figures(report, Look.standard()) if kind.laid_out_first else report
    blocks = kind.blocks(figures)
    return " | ".join(words(blocks)), [blocks, figures]


@pytest.mark.clause("MP1")
def test_no_paper_calls_anybody_mp(sample: Partnership) -> None:
    found = {
        f"{order.paper} {order.level} {day}": told
        for day in SAMPLED
        for order in orders(sample, day)
        if (told := called_in(sample, order))
    }
    assert found == {}, "\n".join(f"{a}: {b}" for a, b in found.items())


@pytest.mark.clause("MP1")
def test_no_list_and_no_export_calls_anybody_mp(sample: Partnership) -> None:
    kinds = [kind for kind in KINDS if kind != "findings"]
    found: dict[str, list[str]] = {}
    for day in sorted({*BETWEEN[::5], *SAMPLED}):
        for kind in (*kinds, *(("findings",) if day in SAMPLED else ())):
            rows = rows_of(sample, kind, today=SAMPLE_DAY, as_at=day)
            positions = [str(row["position"]) for row in rows if row.get("position") == "MP"]
            told = _told(kind, rows)
            found[f"{kind} {day}"] = positions + called_mp(" | ".join(words(told))) + list(beside_mp(told))
    for day in SAMPLED:
        for kind in exports.KINDS:
            text = exports.export(sample, kind, day).decode().replace("\r\n ", "")
            found[f"{kind} {day}"] = called_mp(text)
    assert {where: told for where, told in found.items() if told} == {}


@pytest.mark.clause("MP1", "MP15")
def test_no_letter_calls_anybody_mp(sample: Partnership) -> None:
    found: dict[str, list[str]] = {}
    begun = 0
    for day in SAMPLED:
        for mp_id in mps.relationship(sample).parliamentary:
            for template in templates():
                with sample.reading() as session:
                    try:
                        letter = letters.draft(session, template.key, mp_id=mp_id, day=day)
                    except Refusal:
                        continue
                begun += 1
                found[f"{template.key} {mp_id} {day}"] = called_mp(" | ".join(words(letter)))
    assert {where: told for where, told in found.items() if told} == {}
    assert begun


@pytest.mark.clause("MP1")
def test_the_same_eyes_see_the_mp_on_the_day_before_and_on_that_of_the_declaration(
    sample: Partnership,
) -> None:
    for day, name in ((DISSOLVED - timedelta(days=1), "Ruth Calloway MP"), (DECLARED, "Owen Marchetti MP")):
        order = next(one for one in orders(sample, day) if one.paper == "mp")
        assert name in printed(sample, order)
        ledger = next(one for one in orders(sample, day) if one.paper == "even-handedness")
        assert any(name.removesuffix(" MP") in row for row in called_in(sample, ledger))
