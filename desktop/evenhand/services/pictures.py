"""The pictures of public items: who is in them and whether they agreed, known by their files' names and digests.

The file itself stays where it is. Whoever is in a picture is pictured by its item without a second entry.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from sqlalchemy.orm import Session

from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.permissions import check_subject
from evenhand.domain.publicity.record_facts import Picture, PictureSubject
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_day
from evenhand.records.reading.facts import all_of, one_of
from evenhand.records.rows.publicity_record import PictureRow, PictureSubjectRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.people_in_items import keep_in_step, shown_by_parts
from evenhand.services.saving import found, kept, put, required
from evenhand.services.versions import shown_anew


@dataclass(frozen=True, slots=True)
class PictureWithPeople:
    """A picture and who is in it."""

    picture: Picture
    subjects: tuple[PictureSubject, ...]


def pictures_of(session: Session, item_id: int) -> tuple[PictureWithPeople, ...]:
    """The pictures of an item, each with who is in it."""
    pictures = all_of(session, Picture, PictureRow.item_id == item_id)
    subjects = all_of(session, PictureSubject, PictureSubjectRow.picture_id.in_([one.id for one in pictures]))
    return tuple(
        PictureWithPeople(one, tuple(each for each in subjects if each.picture_id == one.id))
        for one in pictures
    )


def chosen_file(path: Path) -> tuple[str, str]:
    """The name of a picture's file and its SHA-256, by which it is known again.

    Raises:
        Trouble: the file cannot be read.
    """
    try:
        return path.name, sha256(path.read_bytes()).hexdigest()
    except OSError as fault:
        raise Trouble(f"{path.name} could not be read. Nothing was changed; choose it again.") from fault


def save_picture(
    partnership: Partnership, picture: Picture, subjects: Sequence[PictureSubject], *, today: date
) -> int:
    """Add or correct a picture with everybody who is in it; give its key."""
    with partnership.change(f"Picture: {picture.title.strip()}") as unit:
        return put_picture(unit.session, picture, subjects, today=today)


def put_picture(
    session: Session, picture: Picture, subjects: Sequence[PictureSubject], *, today: date
) -> int:
    """Add or correct a picture within a larger change.

    Raises:
        Refusal: it has no title, was taken on a day to come, or somebody in it is neither chosen nor described.
    """
    required(picture.title, field="title", says="Say what the picture shows.")
    if picture.taken_on is not None and picture.taken_on > today:
        raise Refusal(f"{say_day(picture.taken_on)} is still to come.", field="taken_on")
    for subject in subjects:
        check_subject(subject)
    item = kept(session, PublicityItem, picture.item_id)
    before = shown_by_parts(session, item.id)
    unseen = _is_unseen(picture, one_of(session, Picture, picture.id) if picture.id else None)
    picture_id = put(session, picture)
    kept_ids = {one.id for one in subjects if one.id}
    for earlier in all_of(session, PictureSubject, PictureSubjectRow.picture_id == picture_id):
        if earlier.id not in kept_ids:
            session.delete(session.get_one(PictureSubjectRow, earlier.id))
    for subject in subjects:
        put(session, replace(subject, picture_id=picture_id))
    keep_in_step(session, item.id, before, today=today)
    if unseen:
        shown_anew(session, item.id, today)
    return picture_id


def remove_picture(partnership: Partnership, picture_id: int, *, today: date) -> None:
    """Take a picture out of its item, with what was recorded of the people in it."""
    picture = found(partnership, Picture, picture_id)
    with partnership.change(f"Picture taken out: {picture.title}") as unit:
        session = unit.session
        before = shown_by_parts(session, picture.item_id)
        for subject in all_of(session, PictureSubject, PictureSubjectRow.picture_id == picture_id):
            session.delete(session.get_one(PictureSubjectRow, subject.id))
        session.flush()
        session.delete(session.get_one(PictureRow, picture_id))
        session.flush()
        keep_in_step(session, picture.item_id, before, today=today)


def _is_unseen(picture: Picture, earlier: Picture | None) -> bool:
    """Whether a picture goes out that nobody has seen there: a new one, another file, or other words for it."""
    if picture.left_out:
        return False
    if earlier is None or earlier.left_out:
        return True
    return (earlier.digest, earlier.alternative_text) != (picture.digest, picture.alternative_text)
