"""The papers of a pack each by itself: as files of their own, and kept when the pack goes out, so that the board can
approve them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evenhand.domain.meetings.circulating import AGENDA_LETTER
from evenhand.domain.meetings.pack import PackOfPapers
from evenhand.services.papers import look_of
from evenhand.services.papers.editions import in_edition
from evenhand.services.papers.issued import GoneOut
from evenhand.services.papers.kinds import kind_of
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.pack import agenda_order


@dataclass(frozen=True, slots=True)
class Alone:
    """A paper of a pack by itself, before it is drawn: its letter and title, and its order with its version."""

    letter: str
    title: str
    order: PaperOrder
    report: Any

    def draw(self) -> GoneOut:
        """The paper as it goes out."""
        kind = kind_of(self.order)
        pdf = kind.draw(self.report, look_of(self.order))
        return GoneOut(self.order, pdf, kind.digits(self.report))


def papers_alone(pack: PackOfPapers, order: PaperOrder) -> Iterator[Alone]:
    """The agenda and the drawn papers of a pack, or the papers of a supplement; attached ones stay as they came."""
    supplement = order.paper == "supplement"
    if not supplement:
        of_agenda = in_edition(agenda_order(order), pack.agenda)
        yield Alone(AGENDA_LETTER, kind_of(of_agenda).title, of_agenda, pack.agenda)
    for one in pack.came_last if supplement else pack.papers:
        if one.drawn is not None:
            told = in_edition(one.drawn.asked, one.drawn.report)
            yield Alone(one.line.letter, one.line.title, told, one.drawn.report)
