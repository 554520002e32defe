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
    first = letter.alike_id or letter.id
    if not first:
        return
    others = [
        one for one in all_of(session, Letter) if one.id != letter.id and first in (one.id, one.alike_id)
    ]
    for one in others:
        if one.state is LetterState.SENT:
            check_same_words(letter, one)
        else:
            put(session, replace(one, subject=letter.subject, body=letter.body, because=letter.because))
