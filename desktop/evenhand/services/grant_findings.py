"""What the board should notice of grants before their decision: questions that nobody has answered (PP14, PP13).

And awards of a party from before this product ended them by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, was_undecided
from evenhand.domain.grants.party_list_age import say_list_day
from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.domain.words import quoted, say_pence
from evenhand.records.reading.facts import all_of
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.reading import read_grants
from evenhand.services.purposes import purpose_screener, purpose_states


def grant_findings(session: Session, day: date) -> list[Finding]:
    """What stands out on a day."""
    return [
        *_open_party_questions(session, day),
        *_open_purposes(session, day),
        *_awards_to_parties(session, day),
    ]


@keeps("PP13")
def _open_purposes(session: Session, day: date) -> Iterator[Finding]:
    """Words of applications that may be party politics, of those that waited for their decision on a day (PP13)."""
    found = read_grants(session)
    waiting = tuple(one for one in found.applications if was_undecided(one, day))
    if not waiting:
        return
    beside = read_grants_beside(session)
    answers = {
        key: tuple(one for one in those if one.answered_on <= day)
        for key, those in beside.purpose_answers.items()
    }
    states = purpose_states(
        replace(found, applications=waiting),
        purpose_screener(session, day),
        details=beside.details,
        lines=beside.lines,
        answers=answers,
    )
    for one in waiting:
        if states[one.id].unanswered:
            phrase = states[one.id].unanswered[0].finding.text.strip()
            yield Finding(
                "PP13",
                Severity.LOOK_AT,
                f"The application of {found.applicants[one.applicant_id].name} may ask for party politics.",
                f"Application {one.reference}: {quoted(phrase)}",
                "Answer whether it is party politics",
                about=f"application:{one.id}",
                kind="application-purpose",
            )


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
                "List of parties",
                say_list_day(listed) if (listed := applicant.party_list_date) else "not known",
            ),
        ),
        kind="party-question",
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
        if award.application_id in applications
        and award.awarded_on <= day
        and applications[award.application_id].status is ApplicationStatus.APPROVED
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
        kind="party-with-award",
    )
