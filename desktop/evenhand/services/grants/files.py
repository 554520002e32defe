"""The files of an application, kept in the partnership file with their digest.

Of a picture a smaller copy is kept, which is enough to read by, and the original beside it only where somebody asks for
that: a file full of originals takes long to back up. What is taken away stays until the file is next opened, so that
undo brings it back.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import ApplicationFile
from evenhand.domain.grants.vocabulary import FileKind
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import quoted
from evenhand.exchange.pictures import is_picture, smaller
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grant_record import ApplicationFileRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import kept, put
from evenhand.services.stored_files import digest_of, file_content, keep_file

MOST_BYTES = 20 * 1024 * 1024
QUARTERS = 4


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as somebody chose it on the disk, and what it is; of a picture the original is kept on request."""

    name: str
    content: bytes
    kind: FileKind = FileKind.OTHER
    title: str = ""
    quarter_turns: int = 0
    keeps_original: bool = False

    @property
    def said(self) -> str:
        """Its title, or its name without the ending."""
        return self.title.strip() or self.name.rpartition(".")[0] or self.name


def attach(
    partnership: Partnership,
    application_id: int,
    name: str,
    content: bytes,
    *,
    kind: FileKind = FileKind.OTHER,
    title: str = "",
    keeps_original: bool = False,
    today: date,
) -> int:
    """Attach a file to an application; without a title it is called by its name. Give its key."""
    file = NewFile(name, content, kind, title, keeps_original=keeps_original)
    with partnership.change(f"Attach {quoted(file.said)}") as unit:
        return put_file(unit.session, application_id, file, today)


def put_file(session: Session, application_id: int, file: NewFile, today: date) -> int:
    """The same within a larger change.

    Raises:
        Refusal: it is empty, too large, a picture that cannot be opened, or attached already.
    """
    picture = picture_in(file)
    name, content = file.name, file.content
    if picture and not file.keeps_original:
        name, content = f"{PurePath(name).stem}.jpg", picture
    kept(session, Application, application_id)
    _refuse_twice(session, application_id, {digest_of(content), digest_of(picture)}, file.name)
    attached = ApplicationFile(
        application_id=application_id,
        kind=file.kind,
        title=file.said,
        file_name=name,
        digest=keep_file(session, content),
        picture_digest=keep_file(session, picture) if picture else "",
        quarter_turns=file.quarter_turns,
        added_on=today,
    )
    return put(session, attached)


def picture_in(file: NewFile) -> bytes:
    """The smaller copy of a picture that was chosen, nothing for any other file.

    Raises:
        Refusal: the file is empty, too large, or a picture that cannot be opened.
    """
    if not file.content:
        raise Refusal(f"{file.name} is empty. Save it again and attach that.", field="file_name")
    if len(file.content) > MOST_BYTES:
        says = f"{file.name} is larger than 20 MB. Attach a smaller copy of it."
        raise Refusal(says, field="file_name")
    return smaller(file.name, file.content) if is_picture(file.name) else b""


def correct_file(partnership: Partnership, file_id: int, *, kind: FileKind, title: str) -> None:
    """Say anew what a file is; the file itself stays."""
    if not title.strip():
        raise Refusal("Say what the file is, such as Application form.", field="title")
    with partnership.change(f"Correct {quoted(title.strip())}") as unit:
        file = kept(unit.session, ApplicationFile, file_id)
        put(unit.session, replace(file, kind=kind, title=title))


def turn(partnership: Partnership, file_id: int, *, to_the_right: bool = True) -> None:
    """Turn a picture by a quarter; its bytes stay as they are."""
    with partnership.change("Turn a picture") as unit:
        file = kept(unit.session, ApplicationFile, file_id)
        if not file.picture_digest:
            raise Refusal("Only a picture can be turned.")
        turns = (file.quarter_turns + (1 if to_the_right else -1)) % QUARTERS
        put(unit.session, replace(file, quarter_turns=turns))


def remove_file(partnership: Partnership, file_id: int) -> None:
    """Take a file away from an application; undo brings it back."""
    with partnership.change("Take away a file of an application") as unit:
        unit.session.delete(unit.session.get_one(ApplicationFileRow, file_id))


def picture_of(session: Session, file: ApplicationFile) -> bytes:
    """The smaller copy of a picture, as it was taken: turned it is on the screen."""
    return file_content(session, file.picture_digest)


def _refuse_twice(session: Session, application_id: int, digests: set[str], name: str) -> None:
    """Refuse a file that is there already; a picture is known by its smaller copy."""
    own = ApplicationFileRow.application_id == application_id
    held = all_of(session, ApplicationFile, own)
    for one in (one for one in held if digests & {one.digest, one.picture_digest} - {digest_of(b"")}):
        raise Refusal(f"{name} is attached already, as {quoted(one.title)}.", field="file_name")
