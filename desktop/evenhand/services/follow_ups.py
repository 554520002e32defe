"""What is still to be done after engagements, with an MP or anybody else the partnership keeps in touch with."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.facts import Engagement, said_of
from evenhand.domain.mp.follow_ups import check_closed, days_late, open_on, to_be_done
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.domain.mp.seat import titled
from evenhand.records.unit_of_work import Partnership
from evenhand.services.mp import Relationship, read_relationship
from evenhand.services.saving import kept, put


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """Something still to be done: after which engagement, with whom, by whom, and by how many days it is late."""

    follow_up: FollowUp
    engagement: Engagement
    with_whom: str
    owner: str
    days_late: int

    @property
    def what(self) -> str:
        """What is to be done, as it may be printed."""
        return to_be_done(self.engagement, self.follow_up)

    @property
    def after(self) -> str:
        """The engagement it follows, as it may be printed."""
        return said_of(self.engagement)


def open_follow_ups(session: Session, day: date) -> tuple[OpenFollowUp, ...]:
    """Everything still to be done on a day, first what is due first."""
    return open_in(read_relationship(session, day), day)


def open_in(relationship: Relationship, day: date) -> tuple[OpenFollowUp, ...]:
    """The same, of a relationship that was read already."""
    return tuple(
        OpenFollowUp(
            follow_up,
            engagement,
            with_whom(relationship, engagement.mp_id, day),
            _owner(relationship, follow_up),
            days_late(follow_up, day),
        )
        for engagement, follow_up in open_on(relationship.engagements, relationship.beside.follow_ups, day)
    )


def with_whom(relationship: Relationship, mp_id: int, day: date) -> str:
    """The name as it may stand on a day: with "MP" in a term alone."""
    name = relationship.people[relationship.mps[mp_id].person_id].name
    return titled(name, relationship.terms, mp_id, day)


def close_follow_up(
    partnership: Partnership, follow_up_id: int, *, done_on: date, done: str = "", today: date | None = None
) -> None:
    """Say on which day it was done, and what was done.

    Raises:
        Refusal: it was closed already, or the day does not fit.
    """
    with partnership.reading() as session:
        follow_up = kept(session, FollowUp, follow_up_id)
        engagement = kept(session, Engagement, follow_up.engagement_id)
    check_closed(follow_up, done_on, engagement, today or done_on)
    with partnership.change(f"Follow-up done: {said_of(engagement)}") as unit:
        put(unit.session, replace(follow_up, done_on=done_on, done=done))


def _owner(relationship: Relationship, follow_up: FollowUp) -> str:
    person = relationship.people.get(follow_up.person_id or 0)
    return person.name if person is not None else ""
