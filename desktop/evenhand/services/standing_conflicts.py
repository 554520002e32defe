"""The conflicts of interest that stand in what an item of an agenda, or a decision in writing, is about (PP2)."""

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.saving import kept

STANDS = (ConflictState.CONFIRMED, ConflictState.FOUND_LATE)


def conflicts_in(session: Session, about: str) -> list[GrantConflict]:
    """The conflicts that stand in what an item is about."""
    kind, _, key = about.partition(":")
    if not key.isdigit() or kind not in ("application", "grant_round"):
        return []
    row = ROWS[GrantConflict]
    if kind == "application":
        return all_of(session, GrantConflict, row.application_id == int(key), row.state.in_(STANDS))
    of_round = all_of(session, Application, ROWS[Application].round_id == int(key))
    ids = [one.id for one in of_round]
    return all_of(session, GrantConflict, row.application_id.in_(ids), row.state.in_(STANDS))


def abouts_of(session: Session, application_id: int) -> tuple[str, str]:
    """What an item says to be about where it is about an application or its round."""
    round_id = kept(session, Application, application_id).round_id
    return f"application:{application_id}", f"grant_round:{round_id}"


@keeps("PP2")
def refuse_confirmed(session: Session, about: str, person_id: int, says: str) -> None:
    """Keep an interest that a confirmed conflict wrote down (PP2).

    Raises:
        Refusal: the conflict stands; it is answered anew where it was answered.
    """
    for one in conflicts_in(session, about):
        if (one.person_id, one.path) == (person_id, says):
            raise Refusal(
                "This conflict of interest was confirmed. Answer it anew among the conflicts of the application.",
                clause="PP2",
            )
