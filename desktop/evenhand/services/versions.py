"""Keeping the exact words of a public item, as somebody decided about them or as they went out."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import ItemVersion, SignOff
from evenhand.domain.publicity.versions import last_of, present_version, words_of
from evenhand.records.reading.facts import those_of
from evenhand.services.saving import kept, put


def keep_version(session: Session, item: PublicityItem, on: date) -> int:
    """Keep the present words as a version, unless they are the last one kept; give its key."""
    now = present_version(item, _versions(session, item.id))
    return now.id if now is not None else _keep(session, item, on)


def shown_anew(session: Session, item_id: int, on: date) -> None:
    """Begin a new version where somebody has decided about the present one and more goes out with it now.

    The words are the same, but a picture or a person was added that nobody who decided has seen.
    """
    item = kept(session, PublicityItem, item_id)
    now = present_version(item, _versions(session, item_id))
    if now is not None and those_of(session, SignOff, "version_id", now.id):
        _keep(session, item, on)


def _keep(session: Session, item: PublicityItem, on: date) -> int:
    last = last_of(_versions(session, item.id))
    return put(
        session,
        ItemVersion(
            item_id=item.id,
            number=1 + (last.number if last else 0),
            title=item.title,
            text=item.text,
            kept_on=on,
            digest=words_of(item),
        ),
    )


def _versions(session: Session, item_id: int) -> list[ItemVersion]:
    return those_of(session, ItemVersion, "item_id", item_id)
