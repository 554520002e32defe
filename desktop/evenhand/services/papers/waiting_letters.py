"""Letters that wait for an answer, as papers tell of them."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.chasing import unanswered
from evenhand.domain.mp.facts import said_of
from evenhand.domain.mp.mp_report import WaitingLetter
from evenhand.domain.mp.relations import Relations
from evenhand.services import rules
from evenhand.services.mp_findings import chase_marks


def waiting_letters(
    session: Session, relations: Relations, mp_ids: Iterable[int], day: date
) -> tuple[WaitingLetter, ...]:
    """The letters to these people that have waited on a day for as long as the rule book says, longest first."""
    wanted = frozenset(mp_ids)
    own = [one for one in relations.engagements if one.mp_id in wanted]
    found = unanswered(own, relations.details, day, chase_marks(rules.rule_book(session, day)))
    return tuple(
        WaitingLetter(
            engagement_id=one.engagement.id,
            sent_on=one.engagement.on,
            title=said_of(one.engagement),
            to_whom=relations.name(one.engagement.mp_id, day),
            days=one.days,
        )
        for one in found
    )
