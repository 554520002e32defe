"""One share over time: its sentence, its drawn line, and the days on which it changed as a table."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.members.balance_lines import Line, Step
from evenhand.domain.words import say_cell_day, say_day
from evenhand.screens.theme import Role
from evenhand.screens.widgets.announce import announce
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.pane import Pane
from evenhand.screens.widgets.step_line import DrawnStep, StepLine
from evenhand.screens.widgets.table import Column, TableModel
from evenhand.screens.widgets.table_view import SortableTable

NOT_TOLD = "What makes up the count became another"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that changed on a day, with the share from that day on; `place` is its place among all."""

    place: int
    starts: date
    share: str
    size: float
    words: str


def rows_of(line: Line) -> list[ChangeRow]:
    """Everything that changed, the first day first."""
    told = [(step, words) for step in line.steps for words in step.changed or (NOT_TOLD,)]
    return [
        ChangeRow(place, step.starts, step.says, _height(step) or 0.0, words)
        for place, (step, words) in enumerate(told)
    ]


class BalancePane(Pane):
    """Shows a line; the table is what a screen reader reads."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The share over time")
        self.says = Label(role=Role.LEAD, wrap=True)
        self.drawn = StepLine("Line from the first to the last day")
        columns: tuple[Column[ChangeRow], ...] = (
            Column("From", _day, sort_key=_place, accessible=_full_day),
            Column("Share", _share, sort_key=_size),
            Column("What changed", _words, tooltip=_words),
        )
        self.table = SortableTable("Days on which the share changed", TableModel(columns, _place))
        self.add(self.says)
        self.add(self.drawn)
        self.add(self.table, 1)

    def show_line(self, line: Line, *, goes_on: bool) -> None:
        """Show one share; the sentence is read out."""
        says = line.says(goes_on=goes_on)
        self.says.setText(says)
        limit = line.steps[-1].limit
        self.drawn.show_steps(
            _drawn(line),
            first=say_cell_day(line.starts),
            last=say_cell_day(line.ends),
            limit_says=limit.short if limit is not None else "",
            says=says,
        )
        self.table.set_rows(rows_of(line))
        announce(self, says)


def _drawn(line: Line) -> list[DrawnStep]:
    """The steps along the width; a period of one day is all of it."""
    whole = max((line.ends - line.starts).days + 1, 1)
    return [
        DrawnStep(
            (step.starts - line.starts).days / whole,
            _height(step),
            step.limit.percent / 100 if step.limit is not None else None,
        )
        for step in line.steps
    ]


def _height(step: Step) -> float | None:
    return step.share.part / step.share.whole if step.share.whole else None


def _place(row: ChangeRow) -> int:
    return row.place


def _size(row: ChangeRow) -> float:
    return row.size


def _day(row: ChangeRow) -> str:
    return say_cell_day(row.starts)


def _full_day(row: ChangeRow) -> str:
    return say_day(row.starts)


def _share(row: ChangeRow) -> str:
    return row.share


def _words(row: ChangeRow) -> str:
    return row.words
