"""Compiling the list of awards from what the file holds."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.award_list import AwardLine, AwardList, RoundLine, for_level, round_line
from evenhand.domain.grants.facts import Application, Round, as_decided_by
from evenhand.domain.vocabulary import ApplicantKind, Level
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.papers.round_chosen import named_round


def compile_report(session: Session, order: PaperOrder) -> AwardList:
    """The list as a copy of the level asked for may hold it: of one round, or of all awards of the period.

    Raises:
        Refusal: there is no such round.
    """
    found, beside, day = read_grants(session), read_grants_beside(session), order.day
    chosen = named_round(found.rounds, order.round_id) if order.round_id is not None else None
    made = [
        _line(found, beside, one, day)
        for one in found.applications
        if one.id in found.awards and _belongs(found, one, chosen, order)
    ]
    rounds = [chosen] if chosen else _rounds_of(found, made)
    standing = [one for one in made if one.stands]
    whole = AwardList(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        starts=order.first_day,
        round_name=chosen.name if chosen else "",
        awards=tuple(made),
        rounds=tuple(_round(found, beside, one, made, day) for one in rounds),
        made=len(standing),
        awarded_pence=sum(one.awarded_pence for one in standing),
    )
    return for_level(whole, order.level)


def _belongs(found: Grants, one: Application, chosen: Round | None, order: PaperOrder) -> bool:
    """Whether an award belongs into the list: made by its day, and of the round or within the period."""
    on = found.awards[one.id].awarded_on
    if chosen is not None:
        return one.round_id == chosen.id and on <= order.day
    return order.first_day <= on <= order.day


def _line(found: Grants, beside: GrantsBeside, one: Application, day: date) -> AwardLine:
    award, applicant = found.awards[one.id], found.applicants[one.applicant_id]
    course = beside.courses.get(award.id)
    announced, held = award.announced_on, found.rounds[one.round_id].announces_on
    return AwardLine(
        application_id=one.id,
        round_id=one.round_id,
        reference=one.reference,
        applicant=applicant.name,
        is_person=applicant.kind is ApplicantKind.INDIVIDUAL,
        purpose=one.purpose,
        theme=found.themes[one.theme_id].name if one.theme_id in found.themes else "",
        awarded_pence=award.awarded_pence,
        awarded_on=award.awarded_on,
        paid_pence=sum(each.pence for each in beside.payments_of(award.id) if each.paid_on <= day),
        back_pence=sum(each.pence for each in beside.back.get(award.id, ()) if each.back_on <= day),
        announced_on=announced if announced and announced <= day else None,
        held_back_until=held,
        ended_on=course.ended_by(day) if course else None,
        status=as_decided_by(one, day, beside.decisions.get(one.id, ())).status,
    )


def _rounds_of(found: Grants, made: list[AwardLine]) -> list[Round]:
    keys = {one.round_id for one in made}
    return [one for one in found.rounds.values() if one.id in keys]


def _round(found: Grants, beside: GrantsBeside, one: Round, made: list[AwardLine], day: date) -> RoundLine:
    in_round = [each for each in found.applications if each.round_id == one.id and each.received_on <= day]
    applied = [
        (as_decided_by(each, day, beside.decisions.get(each.id, ())).status, each.asked_pence)
        for each in in_round
    ]
    return round_line(one.id, one.name, one.budget_pence, applied, made)
