"""What must be true of every partnership file, whatever way its content came in."""

from datetime import date
from itertools import pairwise

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award, Round
from evenhand.domain.members.facts import Membership
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of

BARRED = (PartyStanding.PARTY, PartyStanding.OPEN)


def rule_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    return [_party_bar(session), _awards(session), _budgets(session), _memberships(session), _terms(session)]


def _check(name: str, faults: list[str], holds: str) -> Check:
    return Check(name, not faults, "; ".join(faults) if faults else holds)


def _party_bar(session: Session) -> Check:
    """No party, and nobody whose party question is open, has an approval or an award (PP14)."""
    standings = {one.id: one.party_standing for one in all_of(session, Applicant)}
    awarded = {award.application_id for award in all_of(session, Award)}
    faults = [
        f"application {one.reference} is favoured although the party question stands against it"
        for one in all_of(session, Application)
        if standings[one.applicant_id] in BARRED
        and (one.id in awarded or one.status is ApplicationStatus.APPROVED)
    ]
    return _check("party-bar", faults, "No party and no open party question has an award (PP14).")


def _awards(session: Session) -> Check:
    awarded = {award.application_id for award in all_of(session, Award)}
    faults = [
        f"application {one.reference} is {one.status.value}, which does not fit its award"
        for one in all_of(session, Application)
        if (one.id in awarded) != (one.status is ApplicationStatus.APPROVED)
    ]
    return _check("awards", faults, "Every approved application has its award, and no other has one.")


def _budgets(session: Session) -> Check:
    rounds = {one.id: one for one in all_of(session, Round)}
    placed = {one.id: one.round_id for one in all_of(session, Application)}
    spent = dict.fromkeys(rounds, 0)
    for award in all_of(session, Award):
        spent[placed[award.application_id]] += award.awarded_pence
    faults = [
        f"{one.name} has awarded more than its budget"
        for one in rounds.values()
        if spent[one.id] > one.budget_pence
    ]
    return _check("budgets", faults, "No round has awarded more than its budget.")


def _memberships(session: Session) -> Check:
    faults = _overlaps(
        [(one.person_id, one.starts, one) for one in all_of(session, Membership)],
        "person {} is a member twice at once",
    )
    return _check("memberships", faults, "Nobody is a member twice at once.")


def _terms(session: Session) -> Check:
    faults = _overlaps(
        [(one.constituency_id, one.starts, one) for one in all_of(session, MpTerm)],
        "constituency {} has two MPs at once",
    )
    return _check("mp-terms", faults, "No seat in Parliament is filled twice at once.")


def _overlaps(
    spells: list[tuple[int, date, Membership]] | list[tuple[int, date, MpTerm]], says: str
) -> list[str]:
    """A sentence for each neighbouring pair of one owner's spells that share a day."""
    ordered = sorted(spells, key=_owner_and_start)
    return [
        says.format(owner)
        for (owner, _, one), (other, _, following) in pairwise(ordered)
        if owner == other and overlap(one, following)
    ]


def _owner_and_start(entry: tuple[int, date, object]) -> tuple[int, date]:
    return entry[0], entry[1]
