"""MPs and contacts as papers tell of them on a day: position, posts, stage, stance, next step, give and take."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.mp.give_and_take import GiveAndTake, give_and_take
from evenhand.domain.mp.member_said import MemberSaid, StanceSaid, stage_said
from evenhand.domain.mp.office import posts_on
from evenhand.domain.mp.relations import Relations
from evenhand.domain.mp.seat import is_mp, position
from evenhand.domain.mp.skills import skills_prompt
from evenhand.domain.mp.stage import StageReading
from evenhand.domain.mp.vocabulary import Brought
from evenhand.domain.words import say_day
from evenhand.services.mp import read_relationship
from evenhand.services.mp_reading import Readings, read_readings


@dataclass(frozen=True, slots=True)
class MembersOn:
    """What a paper asks about those with whom there is a relationship: the relations, the period, the readings."""

    relations: Relations
    readings: Readings
    starts: date
    day: date

    def said(self, mp_id: int) -> MemberSaid:
        """Somebody as a confidential copy tells of them."""
        known, day, mp = self.relations, self.day, self.relations.mps[mp_id]
        reading, name = self.readings.of(mp_id), known.name(mp_id, day)
        sits = is_mp(known.terms, mp_id, day)
        return MemberSaid(
            mp_id=mp_id,
            name=name,
            position="" if known.is_contact(mp_id) else position(known.terms, mp_id, day),
            constituency=self._constituency(mp_id),
            posts=tuple(one.title for one in posts_on(known.posts.get(mp_id, ()), day)),
            stage=stage_said(reading.stage),
            moved_in_period=tuple(_moved(reading.stage, self.starts)),
            stance=reading.stance.says,
            stances=tuple(self._stances(mp_id)),
            next_step=reading.step,
            skills=mp.skills,
            skills_for=tuple(known.themes[one.theme_id] for one in known.skills.get(mp_id, ())),
            skills_prompt=skills_prompt(name, mp.skills, is_mp=sits),
            give_and_take=self._give_and_take(mp_id),
        )

    def _give_and_take(self, mp_id: int) -> GiveAndTake:
        """What was given and came back in the period; residents' referrals are counted elsewhere (MP12)."""
        known = self.relations
        told = known.held_with((mp_id,), self.day, self.starts)
        both = give_and_take(told, known.details, known.brought, mp_id, self.starts, self.day)
        return replace(both, brought=tuple(one for one in both.brought if one[0] is not Brought.CASEWORK))

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
    """What a paper of a period asks about those with whom there is a relationship."""
    readings = read_readings(session, read_relationship(session, day), day)
    return MembersOn(relations, readings, starts, day)


def _moved(stage: StageReading, starts: date) -> Iterator[str]:
    """How the stage moved in the period, in words."""
    before = ""
    for move in stage.moves:
        now = move.stage.label.lower()
        if move.on >= starts:
            yield f"{f'from {before} ' if before else ''}to {now} on {say_day(move.on)}"
        before = now
