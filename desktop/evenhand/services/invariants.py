"""What must be true of every partnership file, whatever way its content came in."""

from datetime import date
from itertools import pairwise

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, PartyAnswer
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Membership
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.partnership.facts import Identity
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.domain.words import say_count
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import ROWS, all_of, table_of
from evenhand.services.after_award_invariants import after_award_checks
from evenhand.services.casework_invariants import casework_checks
from evenhand.services.election_invariants import election_checks
from evenhand.services.grant_invariants import grant_checks
from evenhand.services.letter_invariants import letter_checks
from evenhand.services.meeting_invariants import meeting_checks
from evenhand.services.member_invariants import check, member_checks
from evenhand.services.minutes_approval import seal_check
from evenhand.services.mp_invariants import engagement_checks
from evenhand.services.papers.issued import issued_faults
from evenhand.services.party_list_in_use import list_faults
from evenhand.services.publicity_invariants import publicity_checks
from evenhand.services.stored_files import stored_file_faults


def rule_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so; values that cannot be read end it there."""
    values = _values(session)
    if not values.ok:
        return [values]
    return [
        values,
        _identity(session),
        _party_answers(session),
        *grant_checks(session),
        _memberships(session),
        _terms(session),
        *member_checks(session),
        *meeting_checks(session),
        *publicity_checks(session),
        *election_checks(session),
        *casework_checks(session),
        *engagement_checks(session),
        *letter_checks(session),
        *after_award_checks(session),
        seal_check(session),
        check(
            "issued-papers",
            list(issued_faults(session)),
            "Every paper that was issued is kept as it went out.",
        ),
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
