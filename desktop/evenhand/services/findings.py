"""What the board should notice today, gathered from every room."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, was_undecided
from evenhand.domain.guidance.findings import Finding, Part, Severity, worst_first
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.domain.words import say_day, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.after_poll import after_poll_findings
from evenhand.services.casework_findings import casework_findings
from evenhand.services.conflict_findings import conflict_findings
from evenhand.services.election_findings import election_findings
from evenhand.services.hustings import hustings_findings
from evenhand.services.influence import influence_findings
from evenhand.services.letter_findings import letter_findings
from evenhand.services.meeting_findings import meeting_findings
from evenhand.services.member_findings import read_member_findings
from evenhand.services.misconceptions import misconception_findings
from evenhand.services.mp import read_relationship
from evenhand.services.mp_findings import read_mp_findings
from evenhand.services.publicity_findings import publicity_findings
from evenhand.services.return_findings import read_return_findings
from evenhand.services.spend_findings import spend_findings


def findings(partnership: Partnership, day: date) -> list[Finding]:
    """Everything the board should notice on that day, most pressing first."""
    with partnership.reading() as session:
        return read_findings(session, day)


def read_findings(session: Session, day: date) -> list[Finding]:
    """The same, read in an open session."""
    relationship = read_relationship(session, day)
    found = read_member_findings(session, relationship, day)
    found += _open_party_questions(session, day) + _awards_to_parties(session, day)
    found += read_return_findings(session, day) + spend_findings(session, day)
    found += conflict_findings(session, day)
    found += election_findings(session, day)
    found += after_poll_findings(session, day) + hustings_findings(session, day)
    found += publicity_findings(session, day) + influence_findings(session, day)
    found += meeting_findings(session, day)
    found += read_mp_findings(session, relationship, day)
    found += misconception_findings(session, relationship, day)
    found += casework_findings(session, day) + letter_findings(session, day)
    return worst_first(found)


def _open_party_questions(session: Session, day: date) -> list[Finding]:
    """The party questions that were open on a day, about applications that then waited for their decision."""
    answered = {one.applicant_id for one in all_of(session, PartyAnswer) if one.answered_on <= day}
    asked = {one.id: one for one in all_of(session, Applicant) if _is_asked(one, one.id in answered)}
    return [
        _open_question(application, asked[application.applicant_id])
        for application in all_of(session, Application, order="reference")
        if application.applicant_id in asked and was_undecided(application, day)
    ]


def _is_asked(applicant: Applicant, answered: bool) -> bool:
    """Whether the question about a name was open, given whether it had been answered by then."""
    asks = applicant.party_verdict is not PartyVerdict.NO_MATCH
    return applicant.party_standing is PartyStanding.OPEN or (asks and not answered)


def _open_question(application: Application, applicant: Applicant) -> Finding:
    why = f" ({applicant.party_why})" if applicant.party_why else ""
    like = f" Like: {applicant.party_like}{why}." if applicant.party_like else ""
    return Finding(
        "PP14",
        Severity.LOOK_AT,
        f"{applicant.name} has a name like a political party's.",
        f"Application {application.reference}.{like}",
        "Answer whether it is a party",
        about=f"application:{application.id}",
        parts=(
            Part(
                "List of parties", say_day(listed) if (listed := applicant.party_list_date) else "not known"
            ),
        ),
    )


@keeps("PP14")
def _awards_to_parties(session: Session, day: date) -> list[Finding]:
    """Awards that were made before somebody answered that the applicant is a party (PP14)."""
    parties = {
        one.applicant_id for one in all_of(session, PartyAnswer) if one.is_party and one.answered_on <= day
    }
    names = {one.id: one.name for one in all_of(session, Applicant) if one.id in parties}
    applications = {one.id: one for one in all_of(session, Application) if one.applicant_id in names}
    return [
        _awarded_to_party(award, applications[award.application_id], names)
        for award in all_of(session, Award)
        if award.application_id in applications and award.awarded_on <= day
    ]


def _awarded_to_party(award: Award, application: Application, names: Mapping[int, str]) -> Finding:
    return Finding(
        "PP14",
        Severity.ACT_NOW,
        f"{names[application.applicant_id]} is a political party and has an award.",
        f"Application {application.reference}: {say_pence(award.awarded_pence)} awarded, "
        f"{say_pence(award.paid_pence)} of it paid.",
        "Pay nothing more and agree how what was paid comes back",
        about=f"application:{application.id}",
    )
