"""A round, an application and its correction alone, each as one change: what the forms keep beside them left out."""

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants import put_application, put_round
from evenhand.services.party_list_in_use import register_in_use


def save_round(partnership: Partnership, grant_round: Round) -> int:
    """Open a round, or correct one; its key."""
    with partnership.change(f"Grant round: {grant_round.name.strip()}") as unit:
        return put_round(unit.session, grant_round)


def receive_application(partnership: Partnership, application: Application, applicant: Applicant) -> int:
    """Receive an application, from an applicant that is new (id 0) or known; the application's key."""
    with partnership.change(f"Receive application of {applicant.name.strip()}") as unit:
        return put_application(unit.session, application, applicant, register_in_use(unit.session))


def correct_application(partnership: Partnership, application: Application, applicant: Applicant) -> None:
    """Correct an application and its applicant."""
    with partnership.change(f"Correct application {application.reference}") as unit:
        put_application(unit.session, application, applicant, register_in_use(unit.session))
