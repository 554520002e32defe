"""Which election a paper is about: the one that was asked for, or the next."""

from datetime import date

from evenhand.domain.elections.facts import Election
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PollStatus
from evenhand.services.elections import Elections


def chosen(kept: Elections, election_id: int | None, day: date) -> Election:
    """The election asked for, or the next one that is to be held on that day or later.

    Raises:
        Refusal: there is none.
    """
    if election_id is not None:
        named = [election for election in kept.elections if election.id == election_id]
        if not named:
            raise Refusal(f"There is no election with the number {election_id}.", field="election")
        return named[0]
    ahead = [one for one in kept.elections if one.poll_on >= day and one.status is not PollStatus.CANCELLED]
    if not ahead:
        raise Refusal("No election is ahead. Add one, or choose one that is over.", field="election")
    return ahead[0]
