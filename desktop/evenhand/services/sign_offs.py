"""Deciding about a public item: approve, change, hold until a day, refuse; each decision is about exact words (PP4)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.publicity.item_record import Words, verdict_of
from evenhand.domain.publicity.record_facts import ItemVersion, Picture, PictureSubject, SignOff
from evenhand.domain.publicity.signing import SignOffOrder, check_sign_off
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.publicity import PublicityNameRow
from evenhand.records.rows.publicity_record import PictureRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.item_states import Screen, read_states
from evenhand.services.politicians import read_politicians
from evenhand.services.publicity_reading import words_beside
from evenhand.services.saving import kept, put
from evenhand.services.signers import SignerChoice, Signers, quoted_in
from evenhand.services.versions import keep_version
from evenhand.services.words_read import reader

MAY_HAVE_A_DAY = (SignOffDecision.HOLD, SignOffDecision.APPROVE)


def item_states(session: Session, day: date) -> dict[int, ItemState]:
    """Where each public item stands on a day, by its key."""
    return read_states(session, day).all()


def item_state(session: Session, item_id: int, day: date, on: date | None = None) -> ItemState:
    """Where one item stands as at a day, to go out on its own day or on another.

    Raises:
        Refusal: there is none.
    """
    return read_states(session, day).of(kept(session, PublicityItem, item_id), on)


def may_sign(session: Session, person_id: int, day: date, item_id: int = 0) -> str:
    """Why somebody may not sign off on a day, in a sentence; empty where they may (PP4)."""
    return read_states(session, day).signers.why_not(person_id, day, item_id)


def signer_choices(session: Session, item_id: int, day: date) -> tuple[SignerChoice, ...]:
    """Who could be asked that day, those who may sign first, and members who may not with the reason."""
    return read_states(session, day).signers.choices(day, item_id)


@keeps("PP4")
def sign_off(partnership: Partnership, item_id: int, order: SignOffOrder, *, today: date) -> int:
    """Record somebody's decision about an item's words, which are kept as they are; give its key (PP4).

    Raises:
        Refusal: the person may not sign, a field does not fit, or the words take a side and are to be approved.
    """
    with partnership.change(f"Sign-off: {_title(partnership, item_id)}") as unit:
        return put_sign_off(unit.session, item_id, order, today=today)


def put_sign_off(
    session: Session, item_id: int, order: SignOffOrder, *, today: date, screen: Screen | None = None
) -> int:
    """Record a decision within a larger change."""
    item = kept(session, PublicityItem, item_id)
    politicians = read_politicians(session, order.decided_on)
    names = all_of(session, PublicityName, PublicityNameRow.item_id == item_id)
    signers = Signers(politicians, quoted_in(names))
    why_not = signers.why_not(order.person_id, order.decided_on, item_id)
    if why_not:
        raise Refusal(why_not, clause="PP4", field="person_id")
    version = _named(session, item, order.version_id)
    words = Words(version.title, version.text) if version else Words(item.title, item.text)
    on = max(item.planned_on or order.decided_on, order.decided_on)
    people = [one.name for one in politicians.among([name.person_id for name in names], on)]
    beside = words_beside(
        all_of(session, Picture, PictureRow.item_id == item_id), all_of(session, PictureSubject)
    )
    read = (screen or reader(politicians, order.decided_on))(words.together_with(beside))
    check_sign_off(order, verdict_of(read, people), today)
    version_id = version.id if version else keep_version(session, item, order.decided_on)
    return put(
        session,
        SignOff(
            item_id=item_id,
            version_id=version_id,
            person_id=order.person_id,
            decision=order.decision,
            decided_on=order.decided_on,
            how=order.how,
            hold_until=order.hold_until if order.decision in MAY_HAVE_A_DAY else None,
            reason=order.reason,
        ),
    )


def _named(session: Session, item: PublicityItem, version_id: int) -> ItemVersion | None:
    """The version named, which must be the item's own; None for the present words."""
    if not version_id:
        return None
    version = kept(session, ItemVersion, version_id)
    if version.item_id != item.id:
        raise Refusal("That version belongs to another item.", field="version_id")
    return version


def _title(partnership: Partnership, item_id: int) -> str:
    with partnership.reading() as session:
        return kept(session, PublicityItem, item_id).title
