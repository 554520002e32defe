"""Letters that go alike to everybody who stands stay in the same words, whichever of them is corrected (PP5, PP7)."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.letters import check_same_words
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.records.reading.facts import all_of
from evenhand.services.saving import put


@keeps("PP5", "PP7")
def keep_alike(session: Session, letter: Letter) -> None:
    """Give the words of a draft to the other drafts that are to be alike to it.

    Raises:
        Refusal: one of them went already, in other words.
    """
    for one in others_alike(session, letter):
        if one.state is LetterState.SENT:
            check_same_words(letter, one)
        else:
            put(session, replace(one, subject=letter.subject, body=letter.body, because=letter.because))


def others_alike(session: Session, letter: Letter) -> tuple[Letter, ...]:
    """The other letters in the same words, the first begun first."""
    first = letter.alike_id or letter.id
    group = all_of(session, Letter) if first else []
    return tuple(one for one in group if one.id != letter.id and first in (one.id, one.alike_id))


@keeps("PP5", "PP7")
def hold_together(session: Session, leaving: Letter) -> None:
    """Keep the letters that were to be alike to a draft together once it is let go: the next one is their first."""
    if leaving.alike_id is not None:
        return
    next_one, *others = others_alike(session, leaving) or (None,)
    if next_one is not None:
        put(session, replace(next_one, alike_id=None))
        for one in others:
            put(session, replace(one, alike_id=next_one.id))
