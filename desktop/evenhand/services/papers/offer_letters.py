"""Compiling the offer letters of a round from what the file holds."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application, Round
from evenhand.domain.grants.offer_letter import OfferLetter, OfferLetters, for_level
from evenhand.domain.vocabulary import ApplicantKind, Level
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.conditions import conditions_of
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.round_chosen import round_of
from evenhand.services.partnership import read_identity


def compile_report(session: Session, order: PaperOrder) -> OfferLetters:
    """The letters as a copy of the level asked for may hold them.

    Raises:
        Refusal: there is no such round, or none yet.
    """
    found, beside, identity = read_grants(session), read_grants_beside(session), read_identity(session)
    grant_round = round_of(found.rounds, order)
    whole = OfferLetters(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        area=identity.area,
        lto_name=identity.lto_name,
        round_name=grant_round.name,
        letters=tuple(
            _letter(found, beside, one, grant_round, order.day)
            for one in awarded_in(found, beside, grant_round.id, order.day)
        ),
    )
    return for_level(whole, order.level)


def awarded_in(found: Grants, beside: GrantsBeside, round_id: int, day: date) -> Iterator[Application]:
    """The applications of a round that were awarded by a day and whose award had not ended then, by reference."""
    for one in found.applications:
        award = found.awards.get(one.id)
        if one.round_id != round_id or award is None or award.awarded_on > day:
            continue
        course = beside.courses.get(award.id)
        if course is None or course.ended_on is None or course.ended_on > day:
            yield one


def _letter(
    found: Grants, beside: GrantsBeside, one: Application, grant_round: Round, day: date
) -> OfferLetter:
    """The letter of one award; one that was offered is dated as it went."""
    award, applicant = found.awards[one.id], found.applicants[one.applicant_id]
    course = beside.courses.get(award.id)
    offered = course.offered_on if course and course.offered_on and course.offered_on <= day else None
    dated, announces = offered or day, grant_round.announces_on
    waits = announces is not None and announces > dated and award.announced_on is None
    return OfferLetter(
        application_id=one.id,
        reference=one.reference,
        applicant=applicant.name,
        is_person=applicant.kind is ApplicantKind.INDIVIDUAL,
        contact=applicant.contact,
        address=applicant.address,
        purpose=one.purpose,
        asked_pence=one.asked_pence,
        awarded_pence=award.awarded_pence,
        awarded_on=award.awarded_on,
        dated=dated,
        conditions=tuple(each.says for each in conditions_of(found, beside, one)),
        quiet_until=announces if waits else None,
    )
