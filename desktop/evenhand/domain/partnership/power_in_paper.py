"""The power of the councillors as a confidential paper may tell it, where that is chosen: sentences alone (PP2)."""

from dataclasses import dataclass

from evenhand.domain.members.power_figures import PowerFigures


@dataclass(frozen=True, slots=True)
class PowerLine:
    """One attendance: what it is, who was there, and what these members could have settled."""

    title: str
    room: str
    says: str


@dataclass(frozen=True, slots=True)
class PowerInPaper:
    """The councillors' power if they voted together, beside one other member and as many others."""

    size: int
    voting: int
    says: tuple[str, ...]
    situations: tuple[PowerLine, ...]


def power_in_paper(figures: PowerFigures) -> PowerInPaper:
    """The figures in the words that a paper prints."""
    return PowerInPaper(
        figures.size,
        figures.voting,
        figures.says,
        tuple(PowerLine(one.title, one.room, one.says) for one in figures.situations[1:]),
    )
