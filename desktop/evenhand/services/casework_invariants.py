"""What must be true of residents' referrals in every partnership file, whatever way they came in (MP12)."""

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework import ABOUT_SOMEBODY, went_with_consent
from evenhand.domain.mp.facts import Engagement, is_casework
from evenhand.domain.mp.record_facts import Letter, Referral
from evenhand.domain.mp.vocabulary import CaseRoute
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of
from evenhand.services.casework_erasing import OF_LETTERS
from evenhand.services.member_invariants import check


def casework_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    referrals = all_of(session, Referral)
    return [
        _consents(referrals),
        _erased(session, referrals),
        _kept_until(referrals),
        _engagements(session, referrals),
    ]


@keeps("MP12")
def _consents(referrals: list[Referral]) -> Check:
    """Every referral that went had the resident's consent, and of a signposting nothing is kept (MP12)."""
    faults = [
        f"{one.reference} went without the resident's consent"
        for one in referrals
        if one.route is CaseRoute.REFERRED and one.sent_on is not None and not went_with_consent(one)
    ]
    faults += [
        f"{one.reference} is a signposting and tells of the resident"
        for one in referrals
        if one.route is CaseRoute.SIGNPOSTED and _tells(one)
    ]
    return check("casework-consent", faults, "Every referral went with the resident's consent (MP12).")


@keeps("MP12")
def _erased(session: Session, referrals: list[Referral]) -> Check:
    """Nothing about a resident is left of a referral that was erased, nor in a letter about it (MP12)."""
    erased = {one.id: one for one in referrals if one.erased_on is not None}
    faults = [
        f"{one.reference} was erased and tells of the resident" for one in erased.values() if _tells(one)
    ]
    faults += [
        f"a letter about {erased[one.referral_id].reference} was not erased with it"
        for one in all_of(session, Letter)
        if one.referral_id in erased and any(getattr(one, name) for name in OF_LETTERS)
    ]
    return check("casework-erased", faults, "Of an erased referral nothing but its counts is left (MP12).")


@keeps("MP12")
def _kept_until(referrals: list[Referral]) -> Check:
    """Every referral says until when it is kept (MP12)."""
    faults = [f"{one.reference} does not say when it is erased" for one in referrals if one.erase_by is None]
    return check("casework-kept", faults, "Every referral says when it is erased (MP12).")


@keeps("MP12")
def _engagements(session: Session, referrals: list[Referral]) -> Check:
    """The engagement of every referral is known for one, so that nothing tells more of it than that (MP12)."""
    casework = {one.id for one in all_of(session, Engagement) if is_casework(one)}
    faults = [
        f"the engagement of {one.reference} is not entered as a referral"
        for one in referrals
        if one.engagement_id is not None and one.engagement_id not in casework
    ]
    return check("casework-engagement", faults, "What a referral made is entered as one (MP12).")


def _tells(referral: Referral) -> bool:
    return any(getattr(referral, name) for name in ABOUT_SOMEBODY)
