"""Whether a letter calls somebody an MP who is none on its day, by what the file knows of every seat (MP1)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.addressing import addressed
from evenhand.domain.mp.letter_titles import NoMp, check_called_rightly, no_mp
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.seat import is_mp
from evenhand.domain.spells import holds_on
from evenhand.services.letter_readers import ReaderOf
from evenhand.services.mp import Relationship, read_relationship


def refuse_miscalled(session: Session, letter: Letter, reader: ReaderOf, day: date) -> None:
    """Refuse a letter that calls its reader, or anybody else, an MP who is none on the day.

    "Our MP" is asked about in a letter to somebody who was MP before, and while nobody on record sits.

    Raises:
        Refusal: with the part to mend.
    """
    kept = read_relationship(session, day)
    none_now = [_none(kept, one, day) for one in kept.parliamentary if not is_mp(kept.terms, one, day)]
    if not reader.is_mp:
        none_now.append(no_mp(reader.person.name, reader.addressed))
    begun = [one for one in kept.terms if one.starts <= day]
    nobody_sits = bool(begun) and not any(holds_on(one, day) for one in begun)
    check_called_rightly(letter, none_now, asks_our_mp=reader.was_mp or nobody_sits)


def _none(kept: Relationship, mp_id: int, day: date) -> NoMp:
    name = kept.people[kept.mps[mp_id].person_id].name
    return no_mp(name, addressed(name, kept.beside.profiles.get(mp_id), kept.terms, mp_id, day))
