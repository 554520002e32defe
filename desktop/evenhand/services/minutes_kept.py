"""The minutes of a meeting as they are kept: versions, the seal with its corrections, and to whom they were sent."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_text import MinuteSection, read_text
from evenhand.domain.meetings.minutes_words import standing
from evenhand.domain.meetings.record_facts import (
    Circulation,
    MinutesCorrection,
    MinutesSeal,
    MinutesVersion,
)
from evenhand.domain.meetings.seal import check_digits, last_digest, read_record
from evenhand.domain.meetings.vocabulary import Circulated, MinutesState
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.services.circulations import circulations
from evenhand.services.members import read_directory
from evenhand.services.saving import kept

MINUTES = (Circulated.DRAFT_MINUTES, Circulated.MINUTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The minutes of a meeting as they stand: the version that counts, and the seal with its corrections.

    `base` is what the record said when they were written from it; `sent` every sending of draft or approved minutes.
    """

    meeting: Meeting
    version: MinutesVersion
    base: tuple[MinuteSection, ...] = ()
    seal: MinutesSeal | None = None
    corrections: tuple[MinutesCorrection, ...] = ()
    sent: tuple[Circulation, ...] = ()
    signed_by: str = ""

    @property
    def state(self) -> MinutesState:
        """How far they have come."""
        return self.version.state

    @property
    def sections(self) -> tuple[MinuteSection, ...]:
        """What they say, section by section."""
        return read_text(self.version.text)

    @property
    def approved_on(self) -> date | None:
        """The day of the meeting at which they were approved."""
        return self.seal.approved_on if self.seal is not None else None

    @property
    def amended(self) -> str:
        """What the meeting that approved them amended first, in a line; empty where it amended nothing."""
        return str(read_record(self.seal.record).get("amended", "")) if self.seal is not None else ""

    @property
    def check_digits(self) -> str:
        """What is printed to compare: the beginning of the digest over seal and corrections; empty before that."""
        return check_digits(last_digest(self.seal.digest, self.corrections)) if self.seal is not None else ""

    @property
    def says(self) -> str:
        """How they stand, in words for a paper or a line beside them."""
        return standing(
            self.state, self.version.number, self.approved_on, self.signed_by, amended=bool(self.amended)
        )


def minutes_of(session: Session, meeting_id: int) -> Minutes | None:
    """The minutes of a meeting as they stand, None where none were written."""
    versions = versions_of(session, meeting_id)
    written = [one for one in versions if one.state is not MinutesState.WRITTEN]
    if not written:
        return None
    seals = all_of(session, MinutesSeal, ROWS[MinutesSeal].meeting_id == meeting_id)
    seal = seals[0] if seals else None
    base = next((one.text for one in versions if one.state is MinutesState.WRITTEN), "")
    corrections = all_of(
        session, MinutesCorrection, ROWS[MinutesCorrection].meeting_id == meeting_id, order="number"
    )
    sealed = next((one for one in written if seal is not None and one.id == seal.version_id), written[-1])
    return Minutes(
        meeting=kept(session, Meeting, meeting_id),
        version=sealed,
        base=read_text(base),
        seal=seal,
        corrections=tuple(corrections),
        sent=tuple(one for one in circulations(session, meeting_id) if one.what in MINUTES),
        signed_by=_signed_by(session, seal),
    )


def written_minutes(session: Session, meeting_id: int) -> Minutes:
    """The minutes of a meeting.

    Raises:
        Refusal: none were written yet.
    """
    minutes = minutes_of(session, meeting_id)
    if minutes is None:
        raise Refusal("There are no minutes yet. Write them from the record first.")
    return minutes


def versions_of(session: Session, meeting_id: int) -> list[MinutesVersion]:
    """Every version of the minutes of a meeting by number, the one written from the record first."""
    return all_of(session, MinutesVersion, ROWS[MinutesVersion].meeting_id == meeting_id, order="number")


def _signed_by(session: Session, seal: MinutesSeal | None) -> str:
    if seal is None or seal.signed_by_id is None:
        return ""
    return read_directory(session).called(seal.signed_by_id, seal.approved_on)
