"""Whom a public item shows: kept in step with its pictures and quotes, so that nobody is entered twice."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import PublicityName
from evenhand.domain.publicity.naming import PICTURED, QUOTED, in_step, ways_in, with_parts
from evenhand.domain.publicity.record_facts import Picture, PictureSubject, Quote, QuoteUse
from evenhand.records.reading.facts import all_of, those_of
from evenhand.records.rows.publicity import PublicityNameRow
from evenhand.records.rows.publicity_record import PictureRow, PictureSubjectRow, QuoteRow
from evenhand.services.saving import put
from evenhand.services.versions import shown_anew

Shown = Mapping[int, frozenset[str]]


def shown_by_parts(session: Session, item_id: int) -> Shown:
    """Whom the item's pictures, but for those left out, and its quotes show."""
    pictures = all_of(session, Picture, PictureRow.item_id == item_id, ~PictureRow.left_out)
    subjects = all_of(session, PictureSubject, PictureSubjectRow.picture_id.in_([one.id for one in pictures]))
    used = [one.quote_id for one in those_of(session, QuoteUse, "item_id", item_id)]
    quotes = all_of(session, Quote, QuoteRow.id.in_(used))
    found: dict[int, set[str]] = {}
    for subject in subjects:
        if subject.person_id is not None:
            found.setdefault(subject.person_id, set()).add(PICTURED)
    for quote in quotes:
        found.setdefault(quote.person_id, set()).add(QUOTED)
    return {person_id: frozenset(ways) for person_id, ways in found.items()}


def keep_in_step(session: Session, item_id: int, before: Shown, *, today: date) -> None:
    """Correct whom an item shows after its pictures or quotes changed; `before` is what they showed until then."""
    names = {one.person_id: one.how for one in _names(session, item_id)}
    _put(session, item_id, in_step(names, before, shown_by_parts(session, item_id)), today)


def put_names(session: Session, item_id: int, names: Mapping[int, str], *, today: date) -> None:
    """Keep whom an item names, quotes or pictures; those in its own pictures and quotes are there in any case."""
    _put(session, item_id, with_parts(names, shown_by_parts(session, item_id)), today)


def _put(session: Session, item_id: int, names: Mapping[int, str], today: date) -> None:
    """Keep whom the item shows; somebody shown in a new way wants a new decision."""
    earlier = {one.person_id: one for one in _names(session, item_id)}
    for person_id in earlier.keys() - names.keys():
        session.delete(session.get_one(PublicityNameRow, earlier[person_id].id))
    for person_id, how in names.items():
        fact = PublicityName(item_id=item_id, person_id=person_id, how=how)
        put(session, replace(fact, id=earlier[person_id].id if person_id in earlier else 0))
    session.flush()
    before = {person_id: set(ways_in(one.how)) for person_id, one in earlier.items()}
    if any(
        person_id not in before or not set(ways_in(how)) <= before[person_id]
        for person_id, how in names.items()
    ):
        shown_anew(session, item_id, today)


def _names(session: Session, item_id: int) -> list[PublicityName]:
    return those_of(session, PublicityName, "item_id", item_id)
