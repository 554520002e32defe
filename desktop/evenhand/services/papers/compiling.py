"""Compiling a paper that was ordered: its read model, from which it is drawn, told, shared and compared."""

from dataclasses import dataclass
from typing import Any

from evenhand.domain.papers import Paper
from evenhand.records.reading.facts import read_once
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers.editions import in_edition, with_edition
from evenhand.services.papers.kinds import KINDS, kind_of
from evenhand.services.papers.known import reading_for, refuse_unsaid
from evenhand.services.papers.order import PaperOrder


def compiled(partnership: Partnership, order: PaperOrder) -> Any:
    """The read model of the paper, which knows its edition.

    Raises:
        Refusal: it cannot be compiled as asked, such as without an election.
    """
    kind = KINDS[order.paper]
    order.refuse_misfits(kind.asks)
    refuse_unsaid(kind, order)
    with reading_for(partnership, order) as session, read_once(session):
        report = kind.compile_report(session, order)
    with partnership.reading() as session:
        return with_edition(session, order, report)


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that was compiled: its order with the version and approval it bears, its blocks if any, its digits."""

    order: PaperOrder
    report: Any
    paper: Paper | None
    digits: str


def made(partnership: Partnership, order: PaperOrder) -> Made:
    """Compile a paper for what is asked of it beside its pages.

    Raises:
        Refusal: it cannot be compiled as asked, such as without an election.
    """
    kind, report = kind_of(order), compiled(partnership, order)
    paper = kind.blocks(report) if kind.blocks is not None else None
    return Made(in_edition(order, report), report, paper, kind.digits(report))


def paper_of(partnership: Partnership, order: PaperOrder) -> Paper | None:
    """The paper as neutral blocks, the same that are printed; None for what is drawn otherwise: cards, letters, packs.

    Raises:
        Refusal: it cannot be compiled as asked, such as without an election.
    """
    blocks = kind_of(order).blocks
    return None if blocks is None else blocks(compiled(partnership, order))


def digits_of(partnership: Partnership, order: PaperOrder) -> str:
    """The check digits that a copy of the paper bears, or is compared by where it bears none, without drawing it.

    Raises:
        Refusal: it cannot be compiled as asked, such as without an election.
    """
    return kind_of(order).digits(compiled(partnership, order))
