"""A blank form, to be printed and filled in by hand: why it is asked, who sees it, and what there is to fill in."""

from dataclasses import dataclass

from evenhand.domain.asked_fields import Answer, AskedField
from evenhand.domain.form_blocks import FormBlock, TickChoices, WriteField, WriteRow
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

ROOM_FOR_NOTES = 4
FOR_THE_SECRETARY = "For the secretary"


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of a form under its own heading: sentences to read, then what to fill in."""

    title: str
    blocks: tuple[FormBlock, ...] = ()
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form of one partnership; `labels` stand in its head: for whom it is, to whom it is given.

    `filled_in` is who may read it when somebody has written in it.
    """

    occasion: Occasion
    filled_in: Level
    title: str
    labels: tuple[tuple[str, str], ...]
    parts: tuple[FormPart, ...]


def to_fill_in(asked: AskedField) -> FormBlock:
    """A field of the screen as it stands on a sheet: boxes where there is a choice, else a line."""
    if asked.options:
        return TickChoices(asked.label, asked.options, asked.paper_hint)
    return side_by_side(asked)


def side_by_side(*asked: AskedField) -> WriteRow:
    """Fields to write in, beside one another."""
    return WriteRow(tuple(_written(one) for one in asked))


def _written(asked: AskedField) -> WriteField:
    lines = max(asked.lines, ROOM_FOR_NOTES) if asked.answer is Answer.NOTES else 1
    return WriteField(asked.label, asked.paper_hint, lines)
