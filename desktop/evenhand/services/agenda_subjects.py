"""What an item of an agenda may be about: a record of another room, or a rule of the rule book that it would change."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.notice import RULE_REF
from evenhand.records.reading.facts import all_of
from evenhand.services.agenda_candidates import all_candidates
from evenhand.services.agendas import agenda
from evenhand.services.rules import rule_book
from evenhand.services.saving import kept


@dataclass(frozen=True, slots=True)
class AgendaSubject:
    """Something that an item may be about: `about` names its record, `says` is how it is found in a list."""

    about: str
    says: str


def subjects(session: Session, meeting_id: int, day: date) -> tuple[AgendaSubject, ...]:
    """What the items of a meeting are about already, what waits for the board, the rounds of grants, and every rule."""
    meeting = kept(session, Meeting, meeting_id)
    book = rule_book(session, meeting.held_on)
    found = [AgendaSubject(item.about, item.title) for item in agenda(session, meeting_id) if item.about]
    found += [AgendaSubject(one.about, one.title) for one in all_candidates(session, meeting_id, day)]
    found += [AgendaSubject(f"grant_round:{one.id}", f"Grants: {one.name}") for one in all_of(session, Round)]
    found += [
        AgendaSubject(f"{RULE_REF}{rule.key}", f"Change of a rule: {rule.label}")
        for rule in book.rules.values()
    ]
    return tuple({one.about: one for one in reversed(found)}.values())[::-1]
