"""What the board should notice of the list of parties: its age, and awards to whom is asked about since (PP14)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award, was_undecided
from evenhand.domain.grants.party_list_age import is_old, say_list_day
from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grants import ApplicantRow, ApplicationRow
from evenhand.services.grants.gate_reading import list_days
from evenhand.services.party_list_in_use import list_date_in_use

LOADING = "party_list:0"


def party_findings(session: Session, day: date) -> list[Finding]:
    """What stands out on a day."""
    return [*_old_list(session, day), *_awards_asked_after(session)]


@keeps("PP14")
def _old_list(session: Session, day: date) -> list[Finding]:
    """That the list is older than the rule book allows, while somebody waits for a decision who was not looked up."""
    days, listed_on = list_days(session, day), list_date_in_use(session)
    if not is_old(listed_on, day, days):
        return []
    applied = {one.applicant_id for one in all_of(session, Application) if was_undecided(one, day)}
    looked = {
        one.applicant_id
        for one in (all_of(session, RegisterLook) if applied else ())
        if one.looked_on <= day and not is_old(one.looked_on, day, days)
    }
    waiting = [
        one
        for one in (all_of(session, Applicant, order="name") if applied - looked else ())
        if one.id in applied - looked and one.party_standing is not PartyStanding.PARTY
    ]
    return [_old(listed_on, days, waiting)] if waiting else []


def _old(listed_on: date | None, days: int | None, waiting: list[Applicant]) -> Finding:
    of = f"is of {say_list_day(listed_on)}" if listed_on else "has no date"
    return Finding(
        "PP14",
        Severity.LOOK_AT,
        f"The list of parties {of}, and grants wait for a decision.",
        f"The rule book lets it be {days} days old. Not looked up in the public register yet: "
        f"{say_count(len(waiting), 'applicant')}.",
        "Load the current list of parties",
        parts=tuple(Part(one.name, "not looked up") for one in waiting),
        kind="old-party-list",
        opens=LOADING,
    )


@keeps("PP14")
def _awards_asked_after(session: Session) -> list[Finding]:
    """Awards to applicants that are asked about since, by a newer list or for a name that a party has too.

    Nothing of them is paid meanwhile.
    """
    asked = {
        one.id: one for one in all_of(session, Applicant, ApplicantRow.party_standing == PartyStanding.OPEN)
    }
    approved = ApplicationRow.status == ApplicationStatus.APPROVED
    awarded = {
        one.id: one
        for one in (all_of(session, Application, approved, order="reference") if asked else ())
        if one.applicant_id in asked
    }
    return [
        _asked_after(award, awarded[award.application_id], asked[awarded[award.application_id].applicant_id])
        for award in (all_of(session, Award) if awarded else ())
        if award.application_id in awarded
    ]


def _asked_after(award: Award, application: Application, applicant: Applicant) -> Finding:
    listed = say_list_day(applicant.party_list_date) if applicant.party_list_date else "not known"
    why = f" ({applicant.party_why})" if applicant.party_why else ""
    like = f" Like: {applicant.party_like}{why}." if applicant.party_like else ""
    return Finding(
        "PP14",
        Severity.ACT_NOW,
        f"{applicant.name} was awarded {say_pence(award.awarded_pence)}, and it is asked since whether it is a party.",
        f"Application {application.reference}, awarded on {say_day(award.awarded_on)}.{like} Nothing more of it can be "
        "paid until somebody has answered.",
        "Answer whether it is a party",
        about=f"application:{application.id}",
        parts=(Part("List of parties", listed),),
        kind="award-asked-after",
    )
