"""What must be true of the membership's records in every partnership file, whatever way they came in."""

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.facts import Decision
from evenhand.domain.members.facts import Departure, GroupMember, Membership, PartyConsent
from evenhand.domain.members.review_facts import Action
from evenhand.domain.partnership.facts import RuleAdoption
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import Outcome
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of


def member_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    return [
        _withdrawn(session),
        _departures(session),
        _groups(session),
        _actions(session),
        _adoptions(session),
    ]


def check(name: str, faults: list[str], holds: str) -> Check:
    """A check of that name, with its faults in a sentence or the words for none."""
    return Check(name, not faults, "; ".join(faults) if faults else holds)


@keeps("PP6")
def _withdrawn(session: Session) -> Check:
    """No party is held on a consent that was withdrawn (PP6)."""
    faults = [
        f"consent {one.id} was withdrawn and a party is held on it still"
        for one in all_of(session, PartyConsent)
        if one.withdrawn_on is not None and one.party
    ]
    return check("party-consents", faults, "No party is held on a consent that was withdrawn (PP6).")


def _departures(session: Session) -> Check:
    ended = {one.id for one in all_of(session, Membership) if one.ends is not None}
    faults = [
        f"membership {one.membership_id} goes on although its departure is recorded"
        for one in all_of(session, Departure)
        if one.membership_id not in ended
    ]
    return check("departures", faults, "Every membership whose departure is recorded has its last day.")


def _groups(session: Session) -> Check:
    times: dict[tuple[int, int], list[GroupMember]] = {}
    for one in all_of(session, GroupMember, order="starts"):
        times.setdefault((one.group_id, one.person_id), []).append(one)
    faults = [
        f"person {person} is in group {group} twice at once"
        for (group, person), own in times.items()
        if any(overlap(one, other) for place, one in enumerate(own) for other in own[place + 1 :])
    ]
    return check("groups", faults, "Nobody is in one group twice at once.")


def _actions(session: Session) -> Check:
    faults = [
        f"action {one.id} is closed without an outcome, or has one while it is open"
        for one in all_of(session, Action)
        if (one.closed_on is None) != (one.outcome is None)
    ]
    return check("actions", faults, "Every closed action says what came of it.")


def _adoptions(session: Session) -> Check:
    carried = {one.id for one in all_of(session, Decision) if one.outcome is Outcome.CARRIED}
    faults = [
        f"rule value {one.override_id} is adopted by a decision that was not carried"
        for one in all_of(session, RuleAdoption)
        if one.decision_id not in carried
    ]
    return check("adoptions", faults, "Every adopted rule was carried by a decision.")
