"""Reading what is kept of events and public items."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import Event, EventGuest, PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import ItemVersion, Picture, PictureSubject, Posting, SignOff
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership


@dataclass(frozen=True, slots=True)
class Publicity:
    """All events and public items, with the people who take part or are named, and who decided what went out."""

    events: tuple[Event, ...]
    guests: tuple[EventGuest, ...]
    items: tuple[PublicityItem, ...]
    names: tuple[PublicityName, ...]
    versions: tuple[ItemVersion, ...]
    sign_offs: tuple[SignOff, ...]
    postings: tuple[Posting, ...]
    pictures: tuple[Picture, ...]
    subjects: tuple[PictureSubject, ...]

    def beside(self, item_id: int) -> str:
        """The words that go out with an item's pictures: titles, descriptions, and who is said to be in them."""
        return words_beside([one for one in self.pictures if one.item_id == item_id], self.subjects)


def words_beside(pictures: Iterable[Picture], subjects: Iterable[PictureSubject]) -> str:
    """The words of pictures that are not left out, each in a paragraph of its own."""
    shown = {one.id: one for one in pictures if not one.left_out}
    words = [text for one in shown.values() for text in (one.title, one.alternative_text)]
    words += [one.who for one in subjects if one.picture_id in shown]
    return "\n\n".join(text for text in words if text)


def publicity(partnership: Partnership) -> Publicity:
    """All events and public items."""
    with partnership.reading() as session:
        return read_publicity(session)


def read_publicity(session: Session) -> Publicity:
    """The same, read in an open session."""
    return Publicity(
        tuple(all_of(session, Event, order="on")),
        tuple(all_of(session, EventGuest)),
        tuple(all_of(session, PublicityItem)),
        tuple(all_of(session, PublicityName)),
        tuple(all_of(session, ItemVersion, order="number")),
        tuple(all_of(session, SignOff, order="decided_on")),
        tuple(all_of(session, Posting, order="on")),
        tuple(all_of(session, Picture)),
        tuple(all_of(session, PictureSubject)),
    )
