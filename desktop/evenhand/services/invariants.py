"""What must be true of every partnership file, whatever way its content came in."""

from datetime import date
from itertools import pairwise

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Membership
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.partnership.facts import Identity
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.domain.words import say_count
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import ROWS, all_of, table_of
from evenhand.services.casework_invariants import casework_checks
from evenhand.services.election_invariants import election_checks
from evenhand.services.letter_invariants import letter_checks
from evenhand.services.meeting_invariants import meeting_checks
from evenhand.services.member_invariants import check, member_checks
from evenhand.services.minutes_approval import seal_check
from evenhand.services.mp_invariants import engagement_checks
from evenhand.services.party_list_in_use import list_faults, list_in_use
from evenhand.services.publicity_invariants import publicity_checks
from evenhand.services.stored_files import stored_file_faults

BARRED = (PartyStanding.PARTY, PartyStanding.OPEN)


def rule_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so; values that cannot be read end it there."""
    values = _values(session)
    if not values.ok:
        return [values]
    return [
        values,
        _identity(session),
        _party_bar(session),
        _party_answers(session),
        _awards(session),
        _budgets(session),
        _memberships(session),
        _terms(session),
        *member_checks(session),
        *meeting_checks(session),
        *publicity_checks(session),
        *election_checks(session),
        *casework_checks(session),
        *engagement_checks(session),
        *letter_checks(session),
        seal_check(session),
        check(
            "attached-files",
            [*stored_file_faults(session), *list_faults(session)],
            "Every attached file is there as it was attached.",
        ),
    ]


def _values(session: Session) -> Check:
    """Every coded value and day is one that Evenhand knows; another program may have written others."""
    faults: list[str] = []
    for kind in ROWS:
        try:
            all_of(session, kind)
        except (LookupError, TypeError, ValueError):
            faults.append(f"{table_of(kind).replace('_', ' ')} holds a value that Evenhand does not know")
    return check("values", faults, "Every value is one that Evenhand knows.")


def _identity(session: Session) -> Check:
    number = len(all_of(session, Identity))
    faults = [] if number == 1 else [f"the details of {say_count(number, 'partnership')} are in the file"]
    return check("partnership", faults, "The file is of one partnership.")


@keeps("PP14")
def _party_bar(session: Session) -> Check:
    """No party, and nobody whose party question is open, has an approval or an award (PP14).

    A list that was loaded after the award may ask anew; until that is answered nothing more is paid.
    """
    loaded = list_in_use(session).loaded_on
    standings = {one.id: one.party_standing for one in all_of(session, Applicant)}
    awarded = {award.application_id for award in all_of(session, Award)}
    faults = [
        f"application {one.reference} is favoured although the party question stands against it"
        for one in all_of(session, Application)
        if standings.get(one.applicant_id) in BARRED
        and (one.id in awarded or one.status is ApplicationStatus.APPROVED)
        and not (standings[one.applicant_id] is PartyStanding.OPEN and _came_before(one, loaded))
    ]
    return check("party-bar", faults, "No party and no open party question has an award (PP14).")


def _came_before(application: Application, loaded: date | None) -> bool:
    """Whether an application was decided by the day on which the list in use was loaded."""
    return loaded is not None and application.decided_on is not None and application.decided_on <= loaded


@keeps("PP14")
def _party_answers(session: Session) -> Check:
    """Where an applicant stands with the party bar is what the list and the answers say (PP14)."""
    answers: dict[int, list[PartyAnswer]] = {}
    for answer in all_of(session, PartyAnswer):
        answers.setdefault(answer.applicant_id, []).append(answer)
    faults = [
        f"{one.name} stands as “{one.party_standing.label.lower()}”, which its answers do not bear out"
        for one in all_of(session, Applicant)
        if not _borne_out(one, answers.get(one.id, []))
    ]
    return check("party-answers", faults, "Every answer to a party question stands as it was given (PP14).")


def _borne_out(applicant: Applicant, answers: list[PartyAnswer]) -> bool:
    """Whether the standing follows: one "it is" bars for good, "it is not" was said, and clear needs no match."""
    if any(answer.is_party for answer in answers):
        return applicant.party_standing is PartyStanding.PARTY
    if applicant.party_standing is PartyStanding.CLEAR:
        return applicant.party_verdict is PartyVerdict.NO_MATCH
    return applicant.party_standing is PartyStanding.OPEN or (
        applicant.party_standing is PartyStanding.NOT_A_PARTY and bool(answers)
    )


def _awards(session: Session) -> Check:
    awarded = {award.application_id for award in all_of(session, Award)}
    faults = [
        f"application {one.reference} is {one.status.value}, which does not fit its award"
        for one in all_of(session, Application)
        if (one.id in awarded) != (one.status is ApplicationStatus.APPROVED)
    ]
    return check("awards", faults, "Every approved application has its award, and no other has one.")


def _budgets(session: Session) -> Check:
    placed = {one.id: one.round_id for one in all_of(session, Application)}
    spent: dict[int | None, int] = {}
    for award in all_of(session, Award):
        round_id = placed.get(award.application_id)
        spent[round_id] = spent.get(round_id, 0) + award.awarded_pence
    faults = [
        f"{one.name} has awarded more than its budget"
        for one in all_of(session, Round)
        if spent.get(one.id, 0) > one.budget_pence
    ]
    return check("budgets", faults, "No round has awarded more than its budget.")


def _memberships(session: Session) -> Check:
    faults = _overlaps(
        [(one.person_id, one.starts, one) for one in all_of(session, Membership)],
        "person {} is a member twice at once",
    )
    return check("memberships", faults, "Nobody is a member twice at once.")


def _terms(session: Session) -> Check:
    faults = _overlaps(
        [(one.constituency_id, one.starts, one) for one in all_of(session, MpTerm)],
        "constituency {} has two MPs at once",
    )
    return check("mp-terms", faults, "No seat in Parliament is filled twice at once.")


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
