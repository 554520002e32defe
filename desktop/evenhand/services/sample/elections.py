"""The sample's elections: how the council elects, polling days, the dates it published, and who stood."""

from collections.abc import Mapping

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.elections.record_facts import ElectoralCycle
from evenhand.records.unit_of_work import Partnership
from evenhand.services import cycles, elections
from evenhand.services.sample.people import Places
from evenhand.services.sample.tables import fact, table


def write_elections(partnership: Partnership, places: Places, people: Mapping[str, int]) -> None:
    """Say how the council elects; enter each election as one change, with its published dates and its candidates."""
    for one in table("elections")["cycle"]:
        cycles.save_cycle(partnership, fact(ElectoralCycle, one, council_id=places.council_id))
    for one in table("elections")["election"]:
        council_id = places.council_id if one.get("council") else None
        election = fact(Election, one, council_id=council_id)
        with partnership.change(f"{election.kind.label}, {election.area}, {election.poll_on.year}"):
            election_id = elections.save_election(partnership, election)
            dates = {event: (each["on"], each["source"]) for event, each in one.get("published", {}).items()}
            elections.publish_dates(partnership, election_id, dates)
            for each in one.get("candidate", ()):
                person_id = people[each["person"]] if "person" in each else None
                candidate = fact(Candidate, each, election_id=election_id, person_id=person_id)
                elections.save_candidate(partnership, candidate)
