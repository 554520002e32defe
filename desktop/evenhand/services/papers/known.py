"""Whether a paper is drawn from the file as it is now, or as it was known at the end of an earlier day."""

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from evenhand.domain.refusals import Refusal
from evenhand.records.as_known import reading_as_known
from evenhand.records.unit_of_work import Partnership
from evenhand.services.papers.kinds import PaperKind
from evenhand.services.papers.order import PaperOrder


@contextmanager
def reading_for(partnership: Partnership, order: PaperOrder) -> Generator[Session]:
    """A session on what the order is drawn from.

    Raises:
        Refusal: the file was begun after the day as of which it is asked for, or that day is to come.
    """
    if order.known_on is None:
        with partnership.reading() as session:
            yield session
        return
    with reading_as_known(partnership, order.known_on) as session:
        yield session


def can_say_as_known(kind: PaperKind) -> bool:
    """Whether a paper can say on its pages as of which day it is known; packs, letters, cards and forms cannot."""
    return kind.blocks is not None and "form" not in kind.asks


def refuse_unsaid(kind: PaperKind, order: PaperOrder) -> None:
    """Refuse to draw as of an earlier day what cannot say so.

    Raises:
        Refusal: it is such a paper.
    """
    if order.known_on is not None and not can_say_as_known(kind):
        says = f"{kind.title}: this paper is drawn as things are now alone. Leave the day out as of which it is known."
        raise Refusal(says, field="known_on")
