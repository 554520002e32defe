"""What the secretary should notice about residents' problems: unanswered, without consent, soon to be erased (MP12).

Each tells the reference alone, and stands on the desk and in no paper.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework import CaseState, is_due, state_of
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.vocabulary import CaseRoute
from evenhand.domain.words import say_count, say_day
from evenhand.services.casework import read_referrals

UNANSWERED, NO_CONSENT, ERASED_SOON, ERASED = (
    "casework-unanswered",
    "casework-without-consent",
    "casework-erased-soon",
    "casework-erased",
)
WAIT_DAYS = 28
SOON = timedelta(days=14)


def casework_findings(session: Session, day: date) -> list[Finding]:
    """Everything to notice about referrals on a day."""
    return [found for one in read_referrals(session) if one.opened_on <= day for found in _noticed(one, day)]


@keeps("MP12")
def _noticed(referral: Referral, day: date) -> Iterator[Finding]:
    """What there is to do about one referral: ask how it went, ask for consent, know when it is erased (MP12)."""
    state = state_of(referral, day)
    if referral.route is CaseRoute.SIGNPOSTED:
        return
    if state is CaseState.ERASED:
        if referral.erased_on == day:
            yield _erased(referral)
        return
    if state is CaseState.WITH_MP and _waits(referral.sent_on, day):
        yield _unanswered(referral, day)
    if state is CaseState.WANTS_CONSENT and _waits(referral.opened_on, day):
        yield _without_consent(referral, day)
    if referral.erase_by is not None and referral.erase_by <= day + SOON:
        yield _erased_soon(referral, day)


def _waits(since: date | None, day: date) -> bool:
    return since is not None and (day - since).days >= WAIT_DAYS


def _unanswered(referral: Referral, day: date) -> Finding:
    sent = referral.sent_on or day
    return _finding(
        referral,
        Severity.LOOK_AT,
        f"Casework {referral.reference} has no answer.",
        f"Sent {say_day(sent)}, {say_count((day - sent).days, 'day')} ago.",
        "Ask the MP's office how it goes",
        UNANSWERED,
    )


def _without_consent(referral: Referral, day: date) -> Finding:
    return _finding(
        referral,
        Severity.LOOK_AT,
        f"Casework {referral.reference} waits for the resident's consent.",
        f"Opened {say_day(referral.opened_on)}, {say_count((day - referral.opened_on).days, 'day')} ago.",
        "Ask for consent, help the resident to write, or erase it",
        NO_CONSENT,
    )


def _erased_soon(referral: Referral, day: date) -> Finding:
    by = referral.erase_by or day
    due = is_due(referral, day)
    return _finding(
        referral,
        Severity.ACT_NOW if due else Severity.TO_KNOW,
        f"Casework {referral.reference} was to be erased."
        if due
        else f"Casework {referral.reference} is erased on {say_day(by)}.",
        "Its counts stay; nothing about the resident does.",
        "Open the file for writing, and it is erased"
        if due
        else "Close it before then, or choose a later day",
        ERASED_SOON,
    )


def _erased(referral: Referral) -> Finding:
    return _finding(
        referral,
        Severity.TO_KNOW,
        f"Casework {referral.reference} was erased today.",
        "Its counts stay; nothing about the resident does.",
        "Nothing is left to do",
        ERASED,
    )


def _finding(
    referral: Referral, severity: Severity, says: str, evidence: str, next_step: str, kind: str
) -> Finding:
    ref = f"referral:{referral.id}"
    return Finding(
        "MP12",
        severity,
        says,
        evidence,
        next_step,
        about=ref,
        kind=kind,
        opens=ref,
        confidential=True,
        desk_only=True,
    )
