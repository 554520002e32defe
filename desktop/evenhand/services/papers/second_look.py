"""What is found out about a paper once it is drawn: which version it is, and what can be handed on apart from it."""

from dataclasses import dataclass

from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers.compiling import Made, made
from evenhand.services.papers.kinds import KINDS
from evenhand.services.papers.known import can_say_as_known
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.sharing import Shareable, shareable


@dataclass(frozen=True, slots=True)
class SecondLook:
    """The paper as compiled, its tables and figures, and whether it can be drawn as known on an earlier day."""

    made: Made
    parts: Shareable
    takes_known_on: bool


def second_look(partnership: Partnership, order: PaperOrder) -> SecondLook:
    """Look at a paper again; it is compiled once more, so that is for a thread beside the window.

    Raises:
        Refusal: the paper cannot be made as asked.
    """
    seen = made(partnership, order)
    return SecondLook(
        seen,
        shareable(seen.paper),
        can_say_as_known(KINDS[order.paper]),
    )
