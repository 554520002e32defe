"""Reading what a public copy may tell of interests: the entries of the register that anybody may read."""

from sqlalchemy.orm import Session

from evenhand.domain.meetings.public_interests import InterestsTold
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder
from evenhand.records.reading.facts import all_of


def read_interests_told(session: Session) -> InterestsTold:
    """The public entries of members' own interests."""
    own = [one for one in all_of(session, Interest) if one.whose is InterestHolder.OWN]
    return InterestsTold(frozenset(one.id for one in own if one.is_public))
