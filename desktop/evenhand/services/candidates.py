"""Whether a candidate is somebody in the file: suggested where the names are alike, and only ever said by a person."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.importing.names import same_person_key
from evenhand.domain.members.facts import Person
from evenhand.records.unit_of_work import Partnership
from evenhand.services.elections import put_candidate
from evenhand.services.saving import found, kept


def namesakes(people: Mapping[int, Person], candidates: Iterable[Candidate]) -> dict[int, int]:
    """The one person of the same name for each candidate who is nobody here yet; of two of a name neither is meant."""
    often = Counter(same_person_key(person.name) for person in people.values())
    by_name = {
        same_person_key(person.name): key
        for key, person in people.items()
        if often[same_person_key(person.name)] == 1
    }
    return {
        one.id: by_name[same_person_key(one.name)]
        for one in candidates
        if one.person_id is None and same_person_key(one.name) in by_name
    }


def link_candidate(partnership: Partnership, candidate_id: int, person_id: int) -> None:
    """Say that a candidate and somebody in the file are one person.

    Raises:
        Refusal: either is no longer there.
    """
    name = found(partnership, Person, person_id).name
    with partnership.change(f"{name} is the candidate of that name") as unit:
        candidate = kept(unit.session, Candidate, candidate_id)
        put_candidate(unit.session, replace(candidate, person_id=person_id))
