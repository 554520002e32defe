"""Small ways of saying parts on paper."""

from collections.abc import Sequence

from evenhand.domain.figures import ShareBar, Shares
from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figure, Figures
from evenhand.domain.papers import Figure as PaperFigure
from evenhand.domain.papers import text
from evenhand.domain.words import say_count, say_list, say_percent
from evenhand.reports.wording import opening


def named_parts(figures: Sequence[Figure]) -> str:
    """Parts by name within a sentence: turns in the chair and motions moved."""
    return say_list([one.measure.label.lower() for one in figures])


def shares_figure(found: Figures, number: int, caption: str, period: str) -> PaperFigure:
    """All parts of one whom, a bar each, beside their share of the seats and the mark."""
    mark = found.of(Measure.MOVED).mark
    seats = found.seats.met
    bars = tuple(ShareBar(one.measure.label, one.part, one.whole, one.over) for one in found.figures)
    return PaperFigure(
        number,
        caption,
        _in_words(found),
        Shares(
            bars,
            (seats.part, seats.whole),
            None if mark is None else mark.permille,
            suggested=mark is None or not mark.adopted,
        ),
        text(_note(found, period)),
    )


def _in_words(found: Figures) -> str:
    values = [
        f"{one.measure.label.lower()} {say_percent(one.part, one.whole)}"
        for one in found.figures
        if one.whole
    ]
    return f"{found.named}: {', '.join(values)}. Share of the seats: {found.seats.met.percent}."


def _note(found: Figures, period: str) -> str:
    reading = "Solid bar and triangle: above a mark that the board adopted. " if found.over else ""
    at = "" if found.seats.steady else "The line is their share of the seats when the board met. "
    met = opening(say_count(found.meetings, "meeting"))
    return f"{reading}{at}{met} of the board, {period}. Source: minutes."
