"""MPs as papers tell of them on a day: position, posts, stage, stance, next step, give and take."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.give_and_take import give_and_take
from evenhand.domain.mp.mp_report import MemberSaid, StanceSaid
from evenhand.domain.mp.office import posts_on
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.seat import is_mp, position
from evenhand.domain.mp.skills import skills_prompt
from evenhand.domain.mp.stage import StageMarks, StageReading, stage_of
from evenhand.domain.mp.stance import stance_of
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.words import say_day
from evenhand.services import rules

STALE = "stance_stale_months"


@dataclass(frozen=True, slots=True)
class MembersOn:
    """What a paper asks about MPs: the relations, the period and the rule book of its last day."""

    session: Session
    relations: Relations
    book: RuleBook
    starts: date
    day: date

    @property
    def marks(self) -> StageMarks:
        """How long an engagement carries its stage."""
        return StageMarks(self.book.number("stage_lasts_months"), self.book.number("stage_fades_months"))

    def stage(self, mp_id: int) -> StageReading:
        """How far it has come with somebody."""
        return stage_of(self.relations.engagements, mp_id, self.day, self.marks)

    def said(self, mp_id: int) -> MemberSaid:
        """Somebody as a confidential copy tells of them."""
        known, day = self.relations, self.day
        stage, mp = self.stage(mp_id), known.mps[mp_id]
        evidence = known.evidence
        stance = stance_of(known.stances, mp_id, day, self.book.number(STALE), evidence)
        return MemberSaid(
            mp_id=mp_id,
            name=known.name(mp_id, day),
            position=position(known.terms, mp_id, day),
            constituency=self._constituency(mp_id),
            posts=tuple(one.title for one in posts_on(known.posts.get(mp_id, ()), day)),
            stage=stage,
            moved_in_period=tuple(_moved(stage, self.starts)),
            stance=stance.says,
            stances=tuple(self._stances(mp_id)),
            next_step=None,
            skills=mp.skills,
            skills_for=tuple(known.themes[one.theme_id] for one in known.skills.get(mp_id, ())),
            skills_prompt=skills_prompt(
                known.name(mp_id, day), mp.skills, is_mp=is_mp(known.terms, mp_id, day)
            ),
            give_and_take=give_and_take(
                known.engagements, known.details, known.brought, mp_id, self.starts, day
            ),
        )

    def _constituency(self, mp_id: int) -> str:
        begun = [one for one in self.relations.terms if one.mp_id == mp_id and one.starts <= self.day]
        latest = begun[-1].constituency_id if begun else 0
        return self.relations.constituencies.get(latest, "")

    def _stances(self, mp_id: int) -> Iterator[StanceSaid]:
        """Every judgement by the day, the latest first."""
        own = [one for one in self.relations.stances if one.mp_id == mp_id and one.judged_on <= self.day]
        for one in reversed(own):
            seen = self.relations.evidence.get(one.id)
            yield StanceSaid(
                judged_on=one.judged_on,
                stance=one.stance.label,
                evidence=one.evidence,
                confidence=seen.confidence.label if seen is not None else "",
                judged_by=one.judged_by,
            )


def members_on(session: Session, relations: Relations, starts: date, day: date) -> MembersOn:
    """What a paper of a period asks about MPs."""
    return MembersOn(session, relations, rules.rule_book(session, day), starts, day)


def _moved(stage: StageReading, starts: date) -> Iterator[str]:
    """How the stage moved in the period, in words."""
    before = ""
    for move in stage.moves:
        if move.on >= starts:
            came = (
                f"from {before} to {move.stage.label.lower()}" if before else f"to {move.stage.label.lower()}"
            )
            yield f"{came} on {say_day(move.on)}"
        before = move.stage.label.lower()
