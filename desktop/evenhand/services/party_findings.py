"""What the board should notice of awards that a list of parties asks about after they were made (PP14)."""

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grants import ApplicantRow, ApplicationRow
from evenhand.services.party_list_in_use import list_in_use


@keeps("PP14")
def party_findings(session: Session) -> list[Finding]:
    """Awards to applicants whose name a list that was loaded since then finds; nothing of them is paid meanwhile."""
    if list_in_use(session).is_shipped:
        return []
    asked = {
        one.id: one for one in all_of(session, Applicant, ApplicantRow.party_standing == PartyStanding.OPEN)
    }
    approved = ApplicationRow.status == ApplicationStatus.APPROVED
    awarded = {
        one.id: one
        for one in all_of(session, Application, approved, order="reference")
        if one.applicant_id in asked
    }
    return [
        _asked_after(award, awarded[award.application_id], asked[awarded[award.application_id].applicant_id])
        for award in (all_of(session, Award) if awarded else ())
        if award.application_id in awarded
    ]


def _asked_after(award: Award, application: Application, applicant: Applicant) -> Finding:
    listed = say_day(applicant.party_list_date) if applicant.party_list_date else "not known"
    like = f" Like: {applicant.party_like}." if applicant.party_like else ""
    return Finding(
        "PP14",
        Severity.ACT_NOW,
        f"{applicant.name} was awarded {say_pence(award.awarded_pence)}, and a newer list asks whether it is a party.",
        f"Application {application.reference}, awarded on {say_day(award.awarded_on)}.{like} Nothing more of it can be "
        "paid until somebody has answered.",
        "Answer whether it is a party",
        about=f"application:{application.id}",
        parts=(Part("List of parties", listed),),
        kind="award-asked-after",
    )
