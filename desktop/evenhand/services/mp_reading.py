"""How it stands with one MP on a day: stage, stance and the next gentle step, as the tab and every paper tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Round
from evenhand.domain.guidance.findings import Part
from evenhand.domain.members.noticing.verdicts import part_of
from evenhand.domain.mp.next_step import Around, NextStep, next_step
from evenhand.domain.mp.seat import is_mp, standing_after
from evenhand.domain.mp.stage import StageMarks, StageReading, stage_of
from evenhand.domain.mp.stance import StanceReading, stance_of
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.publicity.facts import Event
from evenhand.domain.spells import holds_on
from evenhand.domain.vocabulary import EventKind, Planned
from evenhand.records.reading.facts import all_of
from evenhand.services.mp import Relationship
from evenhand.services.mp_on_board import BoardPlace, board_places
from evenhand.services.rules import rule_book
from evenhand.services.sweep import read_windows_today

AWARDS_AHEAD = timedelta(days=120)
RULES = ("stage_lasts_months", "stage_fades_months", "stance_stale_months")


@dataclass(frozen=True, slots=True)
class MpReading:
    """What is worked out about a relationship on a day; `marks` say by which marks, and where they come from.

    `on_board` is the place of somebody who sits on the board as well.
    """

    stage: StageReading
    stance: StanceReading
    step: NextStep
    marks: tuple[Part, ...]
    on_board: BoardPlace | None = None


@dataclass(frozen=True, slots=True)
class Readings:
    """All that the readings of a day rest on beside the relationship, read once; then any MP can be asked about."""

    relationship: Relationship
    day: date
    book: RuleBook
    in_window: bool
    awards_ahead: date | None
    round_open: bool
    places: Mapping[int, BoardPlace]

    def of(self, mp_id: int) -> MpReading:
        """How it stands with one MP or contact."""
        kept = self.relationship
        stage = stage_of(kept.engagements, mp_id, self.day, stage_marks(self.book))
        stance = stance_of(
            kept.stances,
            mp_id,
            self.day,
            self.book.number("stance_stale_months"),
            kept.beside.evidence,
        )
        own = [one for one in kept.engagements if one.mp_id == mp_id]
        step = next_step(
            stage,
            own,
            self.day,
            is_mp=is_mp(kept.terms, mp_id, self.day),
            in_window=self.in_window,
            around=self._around(mp_id),
        )
        marks = tuple(part_of(self.book[rule]) for rule in RULES)
        return MpReading(stage, stance, step, marks, self.places.get(mp_id))

    def _around(self, mp_id: int) -> Around:
        kept = self.relationship
        own = [one for one in kept.terms if one.mp_id == mp_id]
        elected_on = max((one.starts for one in own if holds_on(one, self.day)), default=None)
        return Around(
            contact=kept.is_contact(mp_id),
            between=self._waits_for_result(mp_id),
            elected_on=elected_on,
            sat_before=elected_on is not None and any(one.starts < elected_on for one in own),
            awards_ahead=self.awards_ahead,
            round_open=self.round_open,
            skills_known=bool(kept.mps[mp_id].skills.strip()),
            details=kept.beside.details,
        )

    def _waits_for_result(self, mp_id: int) -> bool:
        """Whether the next declaration may make an MP of somebody: a former MP, or one who never was, between them."""
        kept, day = self.relationship, self.day
        begun = any(one.mp_id == mp_id and one.starts <= day for one in kept.terms)
        seats = (mp_id,) if begun else kept.parliamentary
        return any(standing_after(kept.terms, one, day) is not None for one in seats)


def stage_marks(book: RuleBook) -> StageMarks:
    """The marks of a rule book by which a stage lasts and fades."""
    return StageMarks(book.number("stage_lasts_months"), book.number("stage_fades_months"))


def read_readings(session: Session, relationship: Relationship, day: date) -> Readings:
    """What the readings of a day rest on, under the rules and windows of that day."""
    awards = [
        one.on
        for one in all_of(session, Event)
        if one.kind is EventKind.AWARDS
        and one.status is not Planned.CANCELLED
        and day <= one.on <= day + AWARDS_AHEAD
    ]
    return Readings(
        relationship,
        day,
        rule_book(session, day),
        bool(read_windows_today(session, day).windows),
        min(awards, default=None),
        any(one.opens <= day <= one.closes for one in all_of(session, Round)),
        board_places(session, relationship, day),
    )
