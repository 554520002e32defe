"""The days at the edges of what is drawn."""

from datetime import date

from evenhand.screens.mp.timeline.drawing import Drawing

FIRST, LAST = date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal()


def day_at(time: float) -> date:
    """The day of a time, kept within the years that can be recorded."""
    return date.fromordinal(max(FIRST, min(int(time), LAST)))


def first_day(drawing: Drawing) -> date:
    """The first day in view."""
    return day_at(drawing.first)


def last_day(drawing: Drawing) -> date:
    """The last day in view."""
    return day_at(drawing.last)
