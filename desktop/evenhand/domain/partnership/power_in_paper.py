"""The power of the councillors as a confidential paper may tell it, where that is chosen (PP2)."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.figures import PowerShare
from evenhand.domain.members.power import CastingVote, Power
from evenhand.domain.members.power_figures import PowerFigures, Situation
from evenhand.domain.members.power_words import to_a_tenth

NOBODY_TO_COMPARE = PowerShare(None, "–")


@dataclass(frozen=True, slots=True)
class PowerLine:
    """One attendance: so many votes there, `size` of them the councillors', who decides a tie, and three shares.

    The `shares` are those of the councillors together, of as many others together and of one other member; `held_on`
    is the day of a meeting, None for what is no single meeting.
    """

    voting: int
    size: int
    casting: str
    held_on: date | None
    shares: tuple[PowerShare, PowerShare, PowerShare]


@dataclass(frozen=True, slots=True)
class PowerInPaper:
    """The councillors' power if they voted together, beside one other member (`whom`) and as many others.

    `situations` begin with everybody there, and are empty where no councillor has a vote.
    """

    size: int
    voting: int
    whom: str
    says: tuple[str, ...]
    situations: tuple[PowerLine, ...]


def power_in_paper(figures: PowerFigures) -> PowerInPaper:
    """The figures as a paper prints them."""
    situations = tuple(_line(one) for one in figures.situations) if figures.size else ()
    return PowerInPaper(figures.size, figures.voting, figures.whom, figures.says, situations)


def _line(one: Situation) -> PowerLine:
    together = (one.of_bloc, one.of_unaligned) if one.size else (None, None)
    bloc, others = (_share(power) for power in together)
    shares = (bloc, others, _share(one.of_one))
    return PowerLine(one.game.voters, one.size, _say_casting(one.game.casting), one.held_on, shares)


def _share(power: Power | None) -> PowerShare:
    if power is None:
        return NOBODY_TO_COMPARE
    return PowerShare(round(1000 * power.banzhaf), to_a_tenth(power.banzhaf))


def _say_casting(casting: CastingVote | None) -> str:
    if casting is None:
        return "no casting vote"
    return "councillor’s casting vote" if casting.in_bloc else "another’s casting vote"
