"""Who was asked to the sample's hustings, and the candidates of past polls who concern nobody and are not kept."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import HustingsInvitation
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services import hustings
from evenhand.services.after_poll import delete_strangers
from evenhand.services.sample.tables import fact, table


def write_hustings(partnership: Partnership, events: Mapping[str, int], *, today: date) -> None:
    """Enter the invitations as one change, then delete the names of past polls."""
    told = table("hustings")
    with partnership.change("Invitations to the hustings") as unit:
        candidates = {one.name: one.id for one in all_of(unit.session, Candidate)}
        for one in told["invitation"]:
            invitation = fact(
                HustingsInvitation,
                one,
                event_id=events[one["event"]],
                candidate_id=candidates[one["candidate"]],
            )
            hustings.put_invitation(unit.session, invitation, today=today)
    with partnership.reading() as session:
        over = [one.id for one in all_of(session, Election, order="poll_on") if one.poll_on in told["over"]]
    for election_id in over:
        delete_strangers(partnership, election_id, today=today)
