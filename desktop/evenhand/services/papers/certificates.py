"""Compiling the certificates of a round from what the file holds."""

from sqlalchemy.orm import Session

from evenhand.domain.grants.certificate import Certificate, Certificates, for_level
from evenhand.domain.grants.facts import Application
from evenhand.domain.vocabulary import ApplicantKind, Level
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.offer_letters import awarded_in
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.round_chosen import round_of


def compile_report(session: Session, order: PaperOrder) -> Certificates:
    """The certificates as a copy of the level asked for may hold them.

    Raises:
        Refusal: there is no such round, or none yet.
    """
    found, beside = read_grants(session), read_grants_beside(session)
    grant_round = round_of(found.rounds, order)
    whole = Certificates(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        round_name=grant_round.name,
        certificates=tuple(
            _certificate(found, one) for one in awarded_in(found, beside, grant_round.id, order.day)
        ),
    )
    return for_level(whole, order.level)


def _certificate(found: Grants, one: Application) -> Certificate:
    award, applicant = found.awards[one.id], found.applicants[one.applicant_id]
    return Certificate(
        application_id=one.id,
        reference=one.reference,
        applicant=applicant.name,
        is_person=applicant.kind is ApplicantKind.INDIVIDUAL,
        purpose=one.purpose,
        awarded_pence=award.awarded_pence,
        awarded_on=award.awarded_on,
    )
