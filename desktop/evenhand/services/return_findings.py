"""What the board should notice after awards: returns that are late or lack their declaration, money due back, breaches.

As at a day: what came in or was settled after it was still open then.
"""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.breaches import open_ones
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.grants.money_facts import Breach
from evenhand.domain.grants.returns import CLAUSE, OVERDUE, ReturnStanding
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.grants.returns import DueReturn, due_returns, owed_of

LATE, UNDECLARED, OWED, BREACH = "return-late", "return-undeclared", "money-due-back", "breach-open"


def read_return_findings(session: Session, day: date) -> list[Finding]:
    """What stands out on a day."""
    return return_findings(read_grants(session), read_grants_beside(session), day)


def return_findings(found: Grants, beside: GrantsBeside, day: date) -> list[Finding]:
    """The same, from what was read at one go."""
    due = due_returns(found, beside, day)
    return [
        *open_breaches(found, beside, day),
        *[_late(one) for one in due if one.standing in OVERDUE],
        *undeclared_returns(due),
        *_money_due_back(found, beside, day),
    ]


@keeps(CLAUSE)
def undeclared_returns(due: tuple[DueReturn, ...]) -> list[Finding]:
    """Returns that came in without the declaration that none of the money went to party politics (PP13)."""
    return [_undeclared(one) for one in due if one.standing is ReturnStanding.UNDECLARED]


@keeps(CLAUSE)
def open_breaches(found: Grants, beside: GrantsBeside, day: date) -> list[Finding]:
    """Breaches by awards, or about their payments, that were found and not settled by a day (PP13)."""
    award_of = {one.id: one for one in found.awards.values()}
    applications = {one.id: one for one in found.applications}
    paid_of = {one.id: one.award_id for one in beside.payments}
    told: list[Finding] = []
    for breach in open_ones(beside.breaches, day):
        award = award_of.get(breach.award_id or paid_of.get(breach.payment_id or 0) or 0)
        if award is not None:
            application = applications[award.application_id]
            whose = found.applicants[application.applicant_id].name
            told.append(_breach(breach, whose, f"application:{application.id}"))
    return told


def _breach(breach: Breach, whose: str, about: str) -> Finding:
    return Finding(
        breach.clause or CLAUSE,
        Severity.ACT_NOW,
        f"A breach by {whose} is open.",
        f"Found on {say_day(breach.found_on)}: {breach.what}",
        "Say what was done about it",
        about=about,
        kind=BREACH,
        opens=f"breach:{breach.id}",
    )


def _late(one: DueReturn) -> Finding:
    late = say_count(one.days_late, "day")
    asked = "not asked for again yet"
    if one.chases:
        asked = f"asked for again on {say_day(one.chases[-1].chased_on)}"
    return Finding(
        CLAUSE,
        Severity.LOOK_AT,
        f"The return of {one.applicant.name} is late.",
        f"Application {one.application.reference}: due {say_day(one.return_.due_on)}, {late} ago; {asked}.",
        "Ask for it again" if one.standing is ReturnStanding.CHASED else "Ask for it",
        about=f"application:{one.application.id}",
        kind=LATE,
        opens=f"monitoring_return:{one.return_.id}",
    )


def _undeclared(one: DueReturn) -> Finding:
    received = f"received {say_day(one.return_.received_on)}" if one.return_.received_on else "received"
    return Finding(
        CLAUSE,
        Severity.LOOK_AT,
        f"The return of {one.applicant.name} lacks its declaration on party politics.",
        f"Application {one.application.reference}: {received}; nobody declared that none of the money went there.",
        "Ask for the declaration",
        about=f"application:{one.application.id}",
        kind=UNDECLARED,
        opens=f"monitoring_return:{one.return_.id}",
    )


def _money_due_back(found: Grants, beside: GrantsBeside, day: date) -> list[Finding]:
    applications = {one.id: one for one in found.applications}
    told: list[Finding] = []
    for award in found.awards.values():
        due = owed_of(beside, award, day).due_back_pence
        if due:
            application = applications[award.application_id]
            told.append(_owed(award, application, found.applicants[application.applicant_id], due))
    return told


def _owed(award: Award, application: Application, applicant: Applicant, due_pence: int) -> Finding:
    return Finding(
        "PP12",
        Severity.LOOK_AT,
        f"{say_pence(due_pence)} is due back from {applicant.name}.",
        f"Application {application.reference}: {say_pence(award.paid_pence)} was paid.",
        "Ask for it, and enter it when it comes",
        about=f"application:{application.id}",
        kind=OWED,
        opens=f"award:{award.id}",
    )
