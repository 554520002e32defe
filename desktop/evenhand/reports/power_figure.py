"""The councillors' voting power as two papers print it where it was chosen: its sentences and its figure."""

from evenhand.domain.figures import PowerChart, PowerCharts, PowerShare
from evenhand.domain.papers import Block, Figure, Paragraph, text
from evenhand.domain.partnership.power_in_paper import NOBODY_TO_COMPARE, PowerInPaper, PowerLine
from evenhand.domain.words import say_cell_day, say_day
from evenhand.reports.wording import how_many, in_words, opening


def power_told(power: PowerInPaper, paragraph: str, figure: int, period: str) -> list[Block]:
    """The sentences in a numbered paragraph, then the figure where a councillor has a vote."""
    lead = f"All {power.voting} voting members, and {in_words(power.size)} of them councillors. "
    if not power.situations:
        return [Paragraph(paragraph, text(lead, " ".join(power.says)))]
    shows = f" Figure {figure} shows how often each would decide the result."
    says = Paragraph(paragraph, text(lead, " ".join(power.says), shows))
    return [says, _figure(power, figure, period)]


def _figure(power: PowerInPaper, number: int, period: str) -> Figure:
    charts = tuple(PowerChart(_head(one, place), one.shares) for place, one in enumerate(power.situations))
    return Figure(
        number,
        "How often each would decide the result, in every 100 possible votes",
        _alternative(power),
        PowerCharts(_labels(power), charts),
        text(_note(power, period)),
    )


def _head(one: PowerLine, place: int) -> tuple[str, str, str]:
    """Who is there, how many of them councillors, and who decides a tie."""
    if one.held_on:
        day, month, _ = say_cell_day(one.held_on).split()
        present = f"{one.voting} present ({day} {month})"
    else:
        present = f"{one.voting} present (usual)" if place else f"All {one.voting} present"
    return f"{present},", f"{how_many(one.size, 'councillor', 'councillors')},", one.casting


def _labels(power: PowerInPaper) -> tuple[str, str, str]:
    """The three rows; they say how many where it is as many in every attendance."""
    last = f"One {power.whom}" + (" member" if power.whom == "resident" else "")
    if len({one.size for one in power.situations}) > 1:
        return "Councillors together", "As many others together", last
    if power.size == 1:
        return "The one councillor", "Any one other member", last
    number = in_words(power.size)
    return f"{opening(number)} councillors together", f"Any {number} others together", last


def _alternative(power: PowerInPaper) -> str:
    """The meeting's three values in a sentence, then the others in the same order."""
    ordered = sorted(enumerate(power.situations), key=_meeting_first)
    (place, first), *rest = ordered
    bloc, others, one = (_spoken(share) for share in first.shares)
    labels = [label[:1].lower() + label[1:] for label in _labels(power)]
    says = (
        f"{_when(first, place)}, {labels[0]} would decide {bloc} of every 100 possible votes, "
        f"{labels[1]} {others}, {labels[2]} {one}."
    )
    if not rest:
        return says
    told = (f"{_when(line, at).lower()} {', '.join(map(_spoken, line.shares))}" for at, line in rest)
    return f"{says} In the same order: {'; '.join(told)}."


def _meeting_first(numbered: tuple[int, PowerLine]) -> tuple[bool, int]:
    place, one = numbered
    return one.held_on is None, place


def _when(one: PowerLine, place: int) -> str:
    if one.held_on:
        return f"With the {one.voting} present on {say_day(one.held_on)}"
    return f"With the usual {one.voting}" if place else f"With all {one.voting} present"


def _spoken(share: PowerShare) -> str:
    return "not to be said" if share == NOBODY_TO_COMPARE else share.says


def _note(power: PowerInPaper, period: str) -> str:
    """How the bars are to be read, by which method they are reckoned, and from what."""
    others = "one other member" if power.size == 1 else "as many other members who agreed to vote together"
    labels = _labels(power)
    notes = [
        f"Hatched: the councillors. Dotted: {others}, the councillors then voting each for themselves.",
        f"White: {labels[2].lower()}, the councillors voting together.",
    ]
    if any(NOBODY_TO_COMPARE in one.shares for one in power.situations):
        notes.append("A dash: not so many were there.")
    notes.append("Method: Banzhaf power, exact, more than half of the votes cast.")
    return " ".join([*notes, f"Source: minutes, {period}."])
