"""Files that were attached, kept in the partnership file: the bytes once, known by their SHA-256.

What nothing points at any more stays until the file is next opened for writing, so that undo brings it back.
"""

from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.grants.money_facts import LtoAssurance, Payment
from evenhand.domain.grants.record_facts import ApplicationFile, PartyEvidence
from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.mp.record_facts import EngagementLink
from evenhand.domain.refusals import Trouble
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.beside_the_journal import StoredFileRow

CONTENT = StoredFileRow.content
DIGEST = StoredFileRow.digest


def digest_of(content: bytes) -> str:
    """By what the bytes of a file are known."""
    return sha256(content).hexdigest()


def keep_file(session: Session, content: bytes) -> str:
    """Keep the bytes of a file within a larger change, unless they are kept already; their digest."""
    digest = digest_of(content)
    if _read(session, digest) is None:
        session.add(StoredFileRow(digest=digest, content=content))
        session.flush()
    return digest


def file_content(session: Session, digest: str) -> bytes:
    """The bytes of a file that was attached.

    Raises:
        Trouble: they are not in the file, or not what was attached.
    """
    content = _read(session, digest)
    if content is None or digest_of(content) != digest:
        raise Trouble(
            "An attached file cannot be read whole. Check the file under Help, or restore a backup."
        )
    return content


def stored_file_faults(session: Session) -> list[str]:
    """Papers, engagements and applications whose attached file is missing or altered, each in a sentence."""
    attached = [(one.digest, f"of the paper “{one.title}”") for one in all_of(session, MeetingPaper)]
    attached += [(one.digest, f"“{one.title}” of an engagement") for one in all_of(session, EngagementLink)]
    for file in all_of(session, ApplicationFile):
        attached += [
            (file.digest, f"“{file.title}” of an application"),
            (file.picture_digest, f"“{file.title}” as a smaller picture"),
        ]
    others = (
        (PartyEvidence, "that an answer to the party question rests on"),
        (Payment, "of a payment"),
        (LtoAssurance, "of the LTO’s assurance"),
    )
    attached += [(one.digest, of_what) for kind, of_what in others for one in all_of(session, kind)]
    held = {digest: _is_whole(session, digest) for digest in {digest for digest, _ in attached} if digest}
    return [
        f"The attached file {of_what} is missing or was altered."
        for digest, of_what in attached
        if digest and not held[digest]
    ]


def _is_whole(session: Session, digest: str) -> bool:
    content = _read(session, digest)
    return content is not None and digest_of(content) == digest


def _read(session: Session, digest: str) -> bytes | None:
    return session.execute(select(CONTENT).where(StoredFileRow.digest == digest)).scalar_one_or_none()
