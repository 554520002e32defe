"""The awards that were presented at an engagement, to the penny (MP9).

An awards evening presents the awards that were linked to it as an event; where none is linked, those announced on its
day. Money is in whole pence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.partnership.grants_decided import A_PERSON
from evenhand.domain.publicity.facts import Event
from evenhand.domain.vocabulary import ApplicantKind, Channel


@dataclass(frozen=True, slots=True)
class AwardLine:
    """One award: its reference, to whom and what for; a person who applied for themselves is not named."""

    reference: str
    applicant: str
    purpose: str
    awarded_pence: int


@dataclass(frozen=True, slots=True)
class AwardsPresented:
    """The awards of one engagement, by reference; `announced_on` is None while one of them is not announced."""

    lines: tuple[AwardLine, ...]
    announced_on: date | None

    @property
    def total_pence(self) -> int:
        """The sum of the awards shown."""
        return sum(one.awarded_pence for one in self.lines)

    @property
    def smallest_pence(self) -> int:
        """The smallest of them."""
        return min(one.awarded_pence for one in self.lines)

    @property
    def largest_pence(self) -> int:
        """The largest of them."""
        return max(one.awarded_pence for one in self.lines)


@dataclass(frozen=True, slots=True)
class AwardRecord:
    """What is known of awards: those made, with application, applicant and event by their keys."""

    awards: tuple[Award, ...]
    applications: Mapping[int, Application]
    applicants: Mapping[int, Applicant]
    events: Mapping[int, Event]


@keeps("MP9")
def awards_presented(
    engagements: Iterable[Engagement], record: AwardRecord, day: date
) -> dict[int, AwardsPresented]:
    """By engagement, the awards that an award presentation held by a day presented (MP9)."""
    evenings = (one for one in engagements if one.channel is Channel.AWARD_PRESENTATION and one.on <= day)
    found = {one.id: _presented(one, record) for one in evenings}
    return {key: one for key, one in found.items() if one.lines}


def _presented(evening: Engagement, record: AwardRecord) -> AwardsPresented:
    at_event = [one for one in record.awards if _event_day(one, record) == evening.on]
    awards = at_event or [one for one in record.awards if one.announced_on == evening.on]
    lines = sorted((_line(one, record) for one in awards), key=_reference)
    days = [one.announced_on for one in awards]
    told = max((on for on in days if on is not None), default=None)
    return AwardsPresented(tuple(lines), None if None in days else told)


def _event_day(award: Award, record: AwardRecord) -> date | None:
    event = record.events.get(award.event_id or 0)
    return event.on if event is not None else None


def _line(award: Award, record: AwardRecord) -> AwardLine:
    application = record.applications[award.application_id]
    applicant = record.applicants[application.applicant_id]
    alone = applicant.kind is ApplicantKind.INDIVIDUAL
    return AwardLine(
        application.reference,
        A_PERSON if alone else applicant.name,
        "" if alone else application.purpose,
        award.awarded_pence,
    )


def _reference(line: AwardLine) -> str:
    return line.reference
