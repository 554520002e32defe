"""What must be true of letters in every partnership file, whatever way they came in."""

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.letters import title_of
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of
from evenhand.services.member_invariants import check


def letter_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    letters = all_of(session, Letter)
    return [_days(letters), _alike(letters)]


def _days(letters: list[Letter]) -> Check:
    """A letter says on which day it went, and a draft that it has not gone."""
    faults = [
        f"letter {one.id}, “{title_of(one)}”, does not say whether it went"
        for one in letters
        if (one.state is LetterState.SENT) != (one.sent_on is not None)
    ]
    return check("letters-sent", faults, "Every letter that went says on which day.")


@keeps("PP5")
def _alike(letters: list[Letter]) -> Check:
    """What went alike to everybody who stands went in the same words (PP5)."""
    words = {one.id: (one.subject, one.body) for one in letters if one.state is LetterState.SENT}
    faults = [
        f"letter {one.id}, “{title_of(one)}”, went in other words than the one it was to be alike to"
        for one in letters
        if one.id in words and one.alike_id in words and words[one.id] != words[one.alike_id]
    ]
    return check("letters-alike", faults, "What went alike to all who stand went in the same words (PP5).")
