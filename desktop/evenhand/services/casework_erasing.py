"""Letting go of what is kept about a resident, so that nothing but counts is left (MP12).

It is done when the secretary asks, when the resident withdraws consent, and by itself when a file is opened for writing
and the day has come. It reaches the referral, letters about it, the engagement that it made with what stands beside
it, what is being typed, every image of these in the journal, and the file's own bytes. Backups made before are not
reached.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

from sqlalchemy import Table, delete, select

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.casework import ABOUT_SOMEBODY, check_withdrawal, erased, is_due, withdrawn
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.follow_ups import FOLLOW_REFERRAL
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    FollowUp,
    Letter,
    Participant,
    Referral,
)
from evenhand.domain.mp.referral_engagement import title_of
from evenhand.domain.refusals import Trouble
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import ROWS, all_of, one_of, table_of
from evenhand.records.recording import RecordingSession
from evenhand.records.redacting import Reason, gone, keys_that_had, redact_row, values_had
from evenhand.records.rows import Base
from evenhand.records.rows.beside_the_journal import StoredFileRow, TypingRow
from evenhand.records.unit_of_work import Partnership, Unit
from evenhand.services.casework import refuse_erased
from evenhand.services.saving import kept, put

WHY = "A resident's referral was erased"
TRACES_LEFT = (
    "What was kept about the resident was taken out of the record and the journal, but the file could not be written "
    "anew just now, so traces of it may be left in it. Save a copy under a new name, go on with the copy, and delete "
    "this file."
)
TELL_OFFICE = "Tell the MP's office that the consent was withdrawn"
DAYS_TO_TELL = 7
OF_LETTERS = ("address", "salutation", "subject", "body", "close", "because")
OF_ENGAGEMENTS = ("title", "summary", "outcome", "note")
BESIDE: dict[type[Any], tuple[str, ...]] = {
    EngagementDetail: ("place",),
    FollowUp: ("what", "done"),
    Participant: ("name", "capacity"),
    BroughtBack: ("note",),
    EngagementLink: ("title", "address", "file_name", "digest"),
}
LEAST_WORD = 4
TYPING = cast("Table[Any]", TypingRow.__table__)


@keeps("MP12")
def erase(partnership: Partnership, referral_id: int, *, today: date) -> None:
    """Erase what is kept about a resident; the days, the category and the outcome stay for counting. It is for good.

    Source: MP12; UK GDPR, articles 5(1)(e) and 17.

    Raises:
        Refusal: it was erased before.
        Trouble: it is erased, and the file could not be written anew; the sentence says what is left to do.
    """
    with partnership.reading() as session:
        referral = kept(session, Referral, referral_id)
    refuse_erased(referral)
    with partnership.change(f"Erase casework {referral.reference}") as unit:
        _erase(unit, [erased(referral, today)], _reason(partnership))
    _write_anew(partnership)


@keeps("MP12")
def withdraw(partnership: Partnership, referral_id: int, *, on: date, today: date) -> None:
    """The resident takes their consent back: the referral is closed and erased at once, the office is to be told.

    A day before it was sent is told by the journal; the record has the day on which it went.

    Source: MP12; UK GDPR, articles 7(3) and 17.

    Raises:
        Refusal: there is no consent, or the day is before it or still to come.
        Trouble: as `erase`.
    """
    with partnership.reading() as session:
        referral = kept(session, Referral, referral_id)
    refuse_erased(referral)
    check_withdrawal(referral, on, today)
    before = referral.sent_on is not None and on < referral.sent_on
    when = f" on {say_day(on)}, before it was sent" if before else ""
    with partnership.change(f"Consent to casework {referral.reference} withdrawn{when}") as unit:
        _erase(unit, [erased(withdrawn(referral, on), today)], _reason(partnership))
        if referral.engagement_id is not None and referral.closed_on is None:
            due = today + timedelta(days=DAYS_TO_TELL)
            put(unit.session, FollowUp(engagement_id=referral.engagement_id, what=TELL_OFFICE, due_on=due))
    _write_anew(partnership)


@keeps("MP12")
def erase_due(partnership: Partnership, today: date) -> int:
    """Erase every referral whose day has come, and what the journal shows of those that were undone; give how many.

    Nothing is written where there is nothing to erase, nor in a file that is open for reading only.

    Raises:
        Trouble: they are erased, and the file could not be written anew.
    """
    if partnership.read_only:
        return 0
    with partnership.reading() as session:
        due = [one for one in all_of(session, Referral) if is_due(one, today)]
    if not due and not _is_any_gone(partnership):
        return 0
    title = f"Erase {say_count(len(due), 'referral')} whose day has come" if due else "Erase undone referrals"
    with partnership.change(title) as unit:
        _erase(unit, [erased(one, today) for one in due], _reason(partnership))
        altered = unit.session.changes()
    if altered:
        _write_anew(partnership)
    return len(due)


def _erase(unit: Unit, referrals: Iterable[Referral], reason: Reason) -> None:
    """Put referrals as they are left for counting, and take every trace of them and of undone ones out."""
    session = unit.session
    left = {one.id: one for one in referrals}
    keys = set(left) | gone(session, table_of(Referral))
    words = values_had(session, table_of(Referral), keys, "resident")
    words |= values_had(session, table_of(Referral), keys, "reference")
    letters = keys_that_had(session, table_of(Letter), "referral_id", keys)
    made = {
        *values_had(session, table_of(Referral), keys, "engagement_id"),
        *values_had(session, table_of(Letter), letters, "engagement_id"),
        *(one.engagement_id for one in left.values() if one.engagement_id),
    }
    engagements = _with_later_ones(session, made)
    for one in left.values():
        put(session, one)
    _forget_typing(session, {table_of(Referral): keys, table_of(Letter): letters}, words)
    _empty_letters(session, letters, left)
    _empty_engagements(session, engagements, left)
    _redact(session, Referral, keys, ABOUT_SOMEBODY, reason)
    _redact(session, Letter, letters, OF_LETTERS, reason)
    _redact(session, Engagement, engagements, OF_ENGAGEMENTS, reason)
    for kind, columns in BESIDE.items():
        beside = keys_that_had(session, table_of(kind), "engagement_id", engagements)
        digests = values_had(session, table_of(kind), beside, "digest")
        _empty_beside(session, kind, beside)
        _drop_files(session, digests)
        _redact(session, kind, beside, columns, reason)
    unit.can_be_undone = False


def _redact(
    session: RecordingSession, kind: type[Any], keys: Iterable[int], columns: Iterable[str], reason: Reason
) -> None:
    for key in sorted(keys):
        redact_row(session, table_of(kind), key, columns, reason)


def _with_later_ones(session: RecordingSession, engagements: set[int]) -> set[int]:
    """The engagements with those that took their place when they were put off, which carry their words on."""
    table = table_of(EngagementDetail)
    arranged = keys_that_had(session, table, "engagement_id", engagements)
    later = values_had(session, table, arranged, "rearranged_to_id") - engagements
    return _with_later_ones(session, engagements | later) if later else engagements


def _empty_letters(session: RecordingSession, letters: Iterable[int], left: dict[int, Referral]) -> None:
    """Empty letters about referrals; one that was once about one of them is given back to it first."""
    for key in sorted(letters):
        letter = one_of(session, Letter, key)
        if letter is None or not left:
            continue
        about = letter.referral_id if letter.referral_id in left else min(left)
        put(session, replace(letter, referral_id=about))
        put(session, replace(letter, referral_id=about, **dict.fromkeys(OF_LETTERS, "")))


def _empty_engagements(
    session: RecordingSession, engagements: Iterable[int], left: dict[int, Referral]
) -> None:
    """Name the engagements by the reference alone, and take every other word out."""
    references = {one.engagement_id: one.reference for one in left.values()}
    for key in sorted(engagements):
        engagement = one_of(session, Engagement, key)
        if engagement is not None:
            bare = dict.fromkeys(OF_ENGAGEMENTS, "") | {"title": title_of(references.get(key, ""))}
            put(session, replace(engagement, **bare))


def _empty_beside(session: RecordingSession, kind: type[Any], keys: Iterable[int]) -> None:
    """Take the words out of what stands beside an engagement; links and people known by name alone go altogether."""
    for key in sorted(keys):
        fact: Any = one_of(session, kind, key)
        if fact is None:
            continue
        if kind is EngagementLink or (kind is Participant and not fact.person_id):
            session.delete(session.get_one(ROWS[kind], key))
            session.flush()
            continue
        bare = dict.fromkeys(BESIDE[kind], "")
        put(session, replace(fact, **(bare | {"what": FOLLOW_REFERRAL} if kind is FollowUp else bare)))


def _drop_files(session: RecordingSession, digests: Iterable[str]) -> None:
    """Take attached files away, but for those at which something else points."""
    others = [table for name, table in Base.metadata.tables.items() if name != StoredFileRow.__tablename__]
    connection = session.connection()
    for digest in digests:
        pointing = (
            connection.execute(select(table.c.id).where(table.c.digest == digest).limit(1)).first()
            for table in others
            if "digest" in table.c
        )
        if not any(pointing):
            connection.execute(delete(StoredFileRow).where(StoredFileRow.digest == digest))


def _forget_typing(session: RecordingSession, records: dict[str, set[int]], words: Iterable[str]) -> None:
    """Forget what is being typed about these records, or holds a word of these names and references."""
    said = {word for one in words for word in one.casefold().split() if len(word) >= LEAST_WORD}
    places = {f"{table}:{key}" for table, keys in records.items() for key in keys}
    connection = session.connection()
    for one in connection.execute(select(TYPING.c.id, TYPING.c.place, TYPING.c.words)).all():
        about = one.place.partition("/")[0] in places
        if about or any(word in one.words.casefold() for word in said):
            connection.execute(delete(TYPING).where(TYPING.c.id == one.id))


def _is_any_gone(partnership: Partnership) -> bool:
    with partnership.reading() as session:
        return bool(gone(session, table_of(Referral)))


def _reason(partnership: Partnership) -> Reason:
    return Reason(partnership.now(), partnership.who, WHY)


def _write_anew(partnership: Partnership) -> None:
    try:
        partnership.forget_deleted()
    except Trouble as trouble:
        raise Trouble(TRACES_LEFT) from trouble
