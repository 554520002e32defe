"""Compiling a case study from chosen entries of the timeline."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.members.printed_names import PrintedNames
from evenhand.domain.mp.case_study import CaseStudy, Moved, QuoteTold, for_level
from evenhand.domain.mp.facts import Engagement, by_day, is_casework
from evenhand.domain.mp.record_facts import QuoteScope
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.stage import stage_of
from evenhand.domain.mp.told import told
from evenhand.domain.mp.vocabulary import Brought, QuoteFor
from evenhand.domain.publicity.permissions import permitted
from evenhand.domain.publicity.record_facts import Quote
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Level, Planned
from evenhand.records.reading.facts import all_of
from evenhand.services import rules
from evenhand.services.mp_reading import stage_marks
from evenhand.services.papers.mp_relations import read_relations
from evenhand.services.papers.occasion import occasion
from evenhand.services.papers.order import PaperOrder
from evenhand.services.sweep import read_windows_today

NOT_ONCE = (QuoteFor.ANYWHERE, QuoteFor.OUR_OWN)


def compile_report(session: Session, order: PaperOrder) -> CaseStudy:
    """The case study as a copy of the level asked for may hold it.

    Raises:
        Refusal: an entry is not there, was not held by the day, or is a resident's referral.
    """
    day = order.day
    known = read_relations(session, day)
    chosen = _chosen(known, order)
    entries = tuple(told(known, one, day) for one in chosen)
    quotes, left_out = _quotes(session, known, chosen, day)
    whole = CaseStudy(
        occasion=occasion(session, order),
        level=Level.CONFIDENTIAL,
        whom=tuple(known.name(key, day) for key in dict.fromkeys(one.mp_id for one in chosen)),
        entries=entries,
        moved=tuple(_moved(session, known, chosen, day)),
        came_back=tuple(_came_back(known, chosen)),
        quotes=tuple(quotes),
        quotes_left_out=left_out,
    )
    return for_level(whole, PrintedNames(known.directory, order.level, day))


def _chosen(known: Relations, order: PaperOrder) -> list[Engagement]:
    """The entries in the order of time."""
    kept = {one.id: one for one in known.engagements}
    for key in order.engagement_ids:
        one = kept.get(key)
        if one is None or known.is_contact(one.mp_id):
            raise Refusal(f"There is no entry with an MP of the number {key}.", field="engagement_ids")
        if one.status is not Planned.HELD or one.on > order.day:
            raise Refusal(f"Entry {key} was not held by that day. Leave it out.", field="engagement_ids")
        if is_casework(one):
            says = f"Entry {key} is a resident's own matter, which is never told. Leave it out."
            raise Refusal(says, field="engagement_ids")
    return sorted((kept[key] for key in set(order.engagement_ids)), key=by_day)


def _came_back(known: Relations, chosen: Sequence[Engagement]) -> Iterator[tuple[int, str]]:
    """What the entries brought back, each with its key; residents' own matters are never told."""
    for what in Brought:
        for one in chosen:
            if what is not Brought.CASEWORK and any(
                each.what is what for each in known.brought.get(one.id, ())
            ):
                yield one.id, what.label.lower()


def _moved(session: Session, known: Relations, chosen: Sequence[Engagement], day: date) -> list[Moved]:
    """Which of the entries moved the stage, with whom, and to what."""
    marks, keys = stage_marks(rules.rule_book(session, day)), {one.id for one in chosen}
    return [
        Moved(
            engagement_id=move.engagement_id,
            on=move.on,
            with_whom=known.name_then(mp_id, move.on, day),
            stage=move.stage.label.lower(),
        )
        for mp_id in dict.fromkeys(one.mp_id for one in chosen)
        for move in stage_of(known.engagements, mp_id, day, marks).moves
        if move.engagement_id is not None and move.engagement_id in keys
    ]


def _quotes(
    session: Session, known: Relations, chosen: Sequence[Engagement], day: date
) -> tuple[list[QuoteTold], int]:
    """What the MPs of the entries said in that time and may be quoted with; none while an election window is open."""
    people = {known.mps[one.mp_id].person_id: one.mp_id for one in chosen}
    scopes = {one.quote_id: one for one in all_of(session, QuoteScope)}
    said = [
        one
        for one in all_of(session, Quote)
        if one.person_id in people and one.said_on is not None and chosen[0].on <= one.said_on <= day
    ]
    open_window = bool(read_windows_today(session, day).windows)
    usable = [one for one in said if not open_window and _may_be_used(one, scopes.get(one.id), day)]
    quotes = [
        QuoteTold(name=known.name(people[one.person_id], day), words=one.words, said_on=one.said_on)
        for one in usable
    ]
    return quotes, len(said) - len(quotes)


def _may_be_used(quote: Quote, scope: QuoteScope | None, day: date) -> bool:
    """Whether the permission covers a paper of our own on that day; one that is for a single item does not."""
    if not permitted(quote, day):
        return False
    return scope is None or (scope.scope in NOT_ONCE and (scope.until is None or day <= scope.until))
