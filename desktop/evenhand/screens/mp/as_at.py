"""All that the MP relationship tab shows on one day, read at one go.

What was held after the day is not there yet, or is planned where it was confirmed by then. A term or a judgement of
later than the day is not there either, but that on the calendar's own day nothing is hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.mp.chasing import Unanswered, unanswered
from evenhand.domain.mp.engagement_status import known_on
from evenhand.domain.mp.facts import Engagement, Mp, MpTerm, StanceAssessment, by_day
from evenhand.domain.mp.record_facts import Contact, EngagementDetail, FollowUp
from evenhand.domain.mp.seat import is_mp, position, titled
from evenhand.domain.mp.timeline import Timeline, has_come
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services.findings import read_findings
from evenhand.services.mp import Relationship, read_relationship
from evenhand.services.mp_findings import chase_marks
from evenhand.services.mp_reading import MpReading, Readings, read_readings
from evenhand.services.mp_timeline import timeline_of
from evenhand.services.sweep import ElectionWindows, election_windows


@dataclass(frozen=True)
class AsAt:
    """The relationship with the findings of the day on which it is looked at; `today` is the calendar's."""

    kept: Relationship
    findings: tuple[Finding, ...]
    day: date
    today: date
    readings: Readings
    elections: tuple[ElectionWindows, ...]
    unanswered: Mapping[int, Unanswered]

    def has_come(self, day: date) -> bool:
        """Whether a day is known on the one looked at; on the calendar's own day nothing is hidden."""
        return has_come(day, self.day, self.today)

    def known(self) -> list[int]:
        """Everybody the partnership keeps in touch with and known by the day: the MPs, then the others by name."""
        return [*self.mps(), *self.contacts()]

    def contacts(self) -> list[int]:
        """The others known by the day, who are no MPs: officers, representatives, funders, by name."""
        return sorted(
            (key for key, one in self.kept.beside.contacts.items() if self.has_come(one.starts or date.min)),
            key=self.name,
        )

    def mps(self) -> list[int]:
        """The MPs known by the day: those in office first, then by the last term begun, latest first."""
        mps = (key for key in self.kept.mps if not self.is_contact(key) and self._is_known(key))
        return sorted(mps, key=self._rank)

    def mp(self, mp_id: int) -> Mp:
        """What is known of somebody as an MP."""
        return self.kept.mps[mp_id]

    def name(self, mp_id: int) -> str:
        """The bare name."""
        return self.kept.people[self.kept.mps[mp_id].person_id].name

    def titled(self, mp_id: int) -> str:
        """The name as it may stand on the day: with "MP" in a term alone."""
        return titled(self.name(mp_id), self.kept.terms, mp_id, self.day)

    def position(self, mp_id: int, day: date | None = None) -> str:
        """What somebody is on a day, the one looked at unless another is given."""
        return position(self.kept.terms, mp_id, day or self.day)

    def is_mp(self, mp_id: int, day: date | None = None) -> bool:
        """Whether somebody is an MP on a day, the one looked at unless another is given."""
        return is_mp(self.kept.terms, mp_id, day or self.day)

    def place(self, term: MpTerm) -> str:
        """The constituency of a term."""
        return self.kept.constituencies[term.constituency_id].name

    def terms_of(self, mp_id: int) -> list[MpTerm]:
        """The terms begun by the day, the last one last."""
        return [one for one in self.kept.terms if one.mp_id == mp_id and self.has_come(one.starts)]

    def is_vacant(self, term: MpTerm) -> bool:
        """Whether nobody holds the seat of a term on the day."""
        return not any(
            one.constituency_id == term.constituency_id and holds_on(one, self.day) for one in self.kept.terms
        )

    def engagements_of(self, mp_id: int) -> list[Engagement]:
        """The engagements with somebody, latest first."""
        return sorted((one for one in self.engagements if one.mp_id == mp_id), key=by_day, reverse=True)

    def engagement(self, key: int) -> Engagement | None:
        """One engagement, if it is there on the day."""
        return next((one for one in self.engagements if one.id == key), None)

    def led_to(self, engagement: Engagement) -> list[Engagement]:
        """What came from an engagement, in the order of time."""
        return [one for one in self.engagements if one.led_from_id == engagement.id]

    def contact(self, mp_id: int) -> Contact | None:
        """What somebody is who is no MP; None for an MP, present or former."""
        return self.kept.beside.contacts.get(mp_id)

    def is_contact(self, mp_id: int) -> bool:
        """Whether somebody is an officer, a representative or a funder, and no MP."""
        return mp_id in self.kept.beside.contacts

    def detail(self, engagement: Engagement) -> EngagementDetail | None:
        """How an engagement was arranged, where that is known."""
        return self.kept.beside.details.get(engagement.id)

    def follow_ups_of(self, engagement: Engagement) -> tuple[FollowUp, ...]:
        """What is or was to be done after an engagement, by the day it is due; nothing after one that was cancelled."""
        if engagement.status is Planned.CANCELLED:
            return ()
        return tuple(sorted(self.kept.beside.follow_ups.get(engagement.id, ()), key=_due))

    def stances_of(self, mp_id: int) -> list[StanceAssessment]:
        """The judgements of somebody's stance, newest first."""
        own = [one for one in self.kept.stances if one.mp_id == mp_id and self.has_come(one.judged_on)]
        return sorted(own, key=_judged, reverse=True)

    def moved_stance(self, engagement: Engagement) -> StanceAssessment | None:
        """The judgement that was made of an engagement and differs from the one before."""
        judged = list(reversed(self.stances_of(engagement.mp_id)))
        evidence = self.kept.beside.evidence
        for before, one in zip([None, *judged], judged, strict=False):
            seen = evidence.get(one.id)
            if seen is not None and seen.engagement_id == engagement.id:
                return one if before is None or before.stance is not one.stance else None
        return None

    def reading(self, mp_id: int) -> MpReading:
        """The stage, the stance and the next gentle step with somebody."""
        return self.readings.of(mp_id)

    def waiting(self, engagement: Engagement) -> Unanswered | None:
        """For how long a letter waits for an answer, once that is longer than it should be."""
        return self.unanswered.get(engagement.id)

    def timeline(self, mp_id: int) -> Timeline:
        """What the timeline shows of somebody: of an MP, also whoever held the seat before and after."""
        rules = self.readings.book
        return timeline_of(self.kept, self.of_the_seat(mp_id), self.day, self.today, self.elections, rules)

    def of_the_seat(self, mp_id: int) -> frozenset[int]:
        """Somebody, and the MPs known by the day who held a seat that this one held."""
        seats = {one.constituency_id for one in self.terms_of(mp_id)}
        others = (
            key for key in self.mps() if any(one.constituency_id in seats for one in self.terms_of(key))
        )
        return frozenset({mp_id, *others})

    def findings_about(self, engagement: Engagement) -> list[Finding]:
        """What the board should notice about an engagement."""
        return [one for one in self.findings if one.about == f"engagement:{engagement.id}"]

    @cached_property
    def engagements(self) -> list[Engagement]:
        """All engagements as they were known on the day."""
        known = (known_on(one, self.detail(one), self.day) for one in self.kept.engagements)
        return [one for one in known if one is not None]

    def _is_known(self, mp_id: int) -> bool:
        own = [one for one in self.kept.terms if one.mp_id == mp_id]
        return not own or any(self.has_come(one.starts) for one in own)

    def _rank(self, mp_id: int) -> tuple[bool, int, str]:
        begun = [one.starts.toordinal() for one in self.terms_of(mp_id) if one.starts <= self.day]
        last = max(begun, default=0)
        return not self.is_mp(mp_id), -last, self.name(mp_id)


def read_as_at(partnership: Partnership, day: date, today: date) -> AsAt:
    """Read everything as at a day."""
    with partnership.reading() as session:
        kept = read_relationship(session, day)
        readings = read_readings(session, kept, day)
        waiting = unanswered(kept.engagements, kept.beside.details, day, chase_marks(readings.book))
        return AsAt(
            kept,
            tuple(read_findings(session, day)),
            day,
            today,
            readings,
            election_windows(session, day),
            {one.engagement.id: one for one in waiting},
        )


def _due(follow_up: FollowUp) -> tuple[date, int]:
    return follow_up.due_on or date.max, follow_up.id


def _judged(stance: StanceAssessment) -> tuple[date, int]:
    return stance.judged_on, stance.id
