"""What the papers about relationships are compiled from, read from the file at one go."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.mp.awards_presented import AwardRecord, awards_presented
from evenhand.domain.mp.record_facts import Referral
from evenhand.domain.mp.relations import Relations
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.services.members import read_directory
from evenhand.services.mp import read_relationship
from evenhand.services.papers.order import PaperOrder

NO_MP = "No MP is recorded yet. Add one on the tab MP relationship first."


def read_relations(session: Session, day: date) -> Relations:
    """All relationships, and the awards that were presented by a day."""
    kept = read_relationship(session, day)
    beside = kept.beside
    themes = {key: one.name for key, one in beside.themes.items()}
    return Relations(
        directory=read_directory(session, day),
        mps=kept.mps,
        contacts=beside.contacts,
        terms=kept.terms,
        engagements=kept.engagements,
        stances=kept.stances,
        constituencies={key: one.name for key, one in kept.constituencies.items()},
        profiles=beside.profiles,
        posts=beside.posts,
        staff=beside.staff,
        skills=beside.skills,
        details=beside.details,
        participants=beside.participants,
        brought=beside.brought,
        follow_ups=beside.follow_ups,
        evidence=beside.evidence,
        misconceptions=beside.misconceptions,
        advice=beside.advice,
        referrals=tuple(all_of(session, Referral)),
        themes=themes,
        themes_of={key: tuple(themes[one] for one in found) for key, found in beside.theme_ids.items()},
        presented=awards_presented(kept.engagements, _awards(session), day),
    )


def _awards(session: Session) -> AwardRecord:
    return AwardRecord(
        tuple(all_of(session, Award)),
        {one.id: one for one in all_of(session, Application)},
        {one.id: one for one in all_of(session, Applicant)},
        {one.id: one for one in all_of(session, Event)},
    )


def chosen(relations: Relations, order: PaperOrder) -> int:
    """With whom the relationship is that a paper is about: as chosen, or else the MP of the day or the last one.

    Raises:
        Refusal: there is nobody of that number, or no MP at all.
    """
    if order.mp_id is not None:
        if order.mp_id not in relations.mps:
            raise Refusal(f"There is no MP or contact with the number {order.mp_id}.", field="mp_id")
        return order.mp_id
    last = relations.last_mp(order.day)
    if last is None:
        raise Refusal(NO_MP, field="mp_id")
    return last
