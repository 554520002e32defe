"""What went out: publishing an item whose words are approved as needed, and recording what was found to be out (PP4).

Publishing asks for the decisions first. What went out without them is history and can be recorded; it is then a finding
until somebody has decided about it.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, Posting
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.versions import words_of
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityStatus
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.publicity_record import PostingRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.item_states import Screen, read_states
from evenhand.services.quotes import refuse_unpermitted
from evenhand.services.saving import found, kept, put, required
from evenhand.services.versions import keep_version

WHERE = "Say where it goes out, such as the website."
NOT_YET = "It may not go out yet. {says} {then}"
THEN = {
    ItemStanding.TAKES_A_SIDE: "",
    ItemStanding.NEEDS_SIGN_OFF: "Record the decisions first, or record that it is out already.",
    ItemStanding.REFUSED: "New words, or an approval by the same person, are needed.",
    ItemStanding.TO_BE_CHANGED: "Change the words and have them signed off.",
    ItemStanding.HELD: "Wait for that day, or ask for a new decision.",
}


@keeps("PP4", "PP5")
def publish(partnership: Partnership, item_id: int, posting: Posting, *, today: date) -> int:
    """Record that the present words go out, once everybody who is needed has approved them; give the posting's key.

    Raises:
        Refusal: a decision is missing or stands against it, or a field does not fit.
    """
    item = found(partnership, PublicityItem, item_id)
    with partnership.change(f"Published: {item.title}") as unit:
        _check_fields(posting, item, today)
        refuse_unless_ready(unit.session, item, posting.on)
        return put_posting(unit.session, item, posting)


def record_out(partnership: Partnership, item_id: int, posting: Posting, *, today: date) -> int:
    """Record that an item was found to be out, whether or not anybody decided; what lacks a decision is a finding."""
    item = found(partnership, PublicityItem, item_id)
    with partnership.change(f"Found to be out: {item.title}") as unit:
        _check_fields(posting, item, today)
        return put_posting(unit.session, item, posting)


def take_down(partnership: Partnership, posting_id: int, on: date, *, today: date) -> None:
    """Record from which day a posting no longer stood in public.

    Raises:
        Refusal: the day is before it went out, or still to come.
    """
    posting = found(partnership, Posting, posting_id)
    if on < posting.on:
        raise Refusal(f"It went out on {say_day(posting.on)}. Give that day or a later one.", field="on")
    if on > today:
        raise Refusal(f"{say_day(on)} is still to come.", field="on")
    with partnership.change(f"Taken down: {posting.where}") as unit:
        put(unit.session, replace(posting, taken_down_on=on))


def remove_posting(partnership: Partnership, posting_id: int) -> None:
    """Take out a posting that was entered by mistake; an item with none left is planned again."""
    posting = found(partnership, Posting, posting_id)
    item = found(partnership, PublicityItem, posting.item_id)
    with partnership.change(f"Posting entered by mistake: {item.title}") as unit:
        session = unit.session
        session.delete(session.get_one(PostingRow, posting_id))
        session.flush()
        left = [one.on for one in all_of(session, Posting, PostingRow.item_id == item.id)]
        status = PublicityStatus.PUBLISHED if left else PublicityStatus.PLANNED
        put(session, replace(item, status=status, published_on=min(left, default=None)))


def refuse_unless_ready(
    session: Session, item: PublicityItem, on: date, *, screen: Screen | None = None
) -> None:
    """Refuse to let words out on a day that are not approved as that day needs, or quote without permission.

    Source: PP4, PP5, PP7, MP10.

    Raises:
        Refusal: with what stands against it and what to do.
    """
    state = read_states(session, on, screen).to_publish(item, on)
    if not state.ready:
        says = NOT_YET.format(says=state.says, then=THEN.get(state.standing, "")).strip()
        raise Refusal(says, clause=_clause(state), field="status")
    refuse_unpermitted(session, item, on)


def put_posting(session: Session, item: PublicityItem, posting: Posting) -> int:
    """Keep the words that went out with where and when, within a larger change; the item counts as published.

    Raises:
        Refusal: the version named is not the item's present words.
    """
    if posting.version_id and kept(session, ItemVersion, posting.version_id).digest != words_of(item):
        raise Refusal("The words have changed since that version.", field="version_id")
    version_id = keep_version(session, item, posting.on)
    key = put(session, replace(posting, item_id=item.id, version_id=version_id))
    first = min(one.on for one in all_of(session, Posting, PostingRow.item_id == item.id))
    put(session, replace(item, status=PublicityStatus.PUBLISHED, published_on=first))
    return key


def _check_fields(posting: Posting, item: PublicityItem, today: date) -> None:
    required(posting.where, field="where", says=WHERE)
    if posting.on > today:
        raise Refusal(f"{say_day(posting.on)} is still to come.", field="on")
    if item.status is PublicityStatus.DROPPED:
        raise Refusal("It was dropped. Plan it again first.", field="status")


def _clause(state: ItemState) -> str:
    """The clause that decides."""
    if state.standing is ItemStanding.TAKES_A_SIDE:
        return "PP7"
    return "PP5" if state.in_window and not state.politicians else "PP4"
