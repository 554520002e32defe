"""What MPs and other contacts are especially good at, matched to the themes of the plan (MP8, MP13)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from sqlalchemy.orm import Session

from evenhand import shelf
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Contact, SkillForTheme
from evenhand.domain.mp.seat import is_mp, titled
from evenhand.domain.mp.skills import Field, ThemeSuggested, helps_with, read_fields, themes_for
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp_record import SkillForThemeRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.saving import found, kept, put
from evenhand.services.terms_known import terms_known


@dataclass(frozen=True, slots=True)
class CouldHelp:
    """Somebody whose skill speaks for asking them, and the words of it that do."""

    mp_id: int
    name: str
    skills: str
    words: tuple[str, ...]


@cache
def fields_of_work() -> tuple[Field, ...]:
    """The fields of work as shipped."""
    return read_fields(shelf.read_toml("mp/skills.toml"))


def suggested_themes(skills: str, themes: Iterable[PlanTheme]) -> tuple[ThemeSuggested, ...]:
    """The themes of the plan that a skill could serve."""
    return themes_for(skills, themes, fields_of_work())


def save_skill_for_theme(partnership: Partnership, skill: SkillForTheme) -> int:
    """Say that a skill could serve a theme, and how.

    Raises:
        Refusal: there is no such theme.
    """
    with partnership.change("Skill matched to a theme of the plan") as unit:
        return put_skill_for_theme(unit.session, skill)


def match_suggested(partnership: Partnership, mp_id: int, theme_ids: Iterable[int]) -> None:
    """Match a skill to several themes at once, as one change."""
    with partnership.change("Skill matched to the themes suggested") as unit:
        for theme_id in theme_ids:
            put_skill_for_theme(unit.session, SkillForTheme(mp_id=mp_id, theme_id=theme_id))


def remove_skill_for_theme(partnership: Partnership, key: int) -> None:
    """Say that a skill serves a theme no longer."""
    found(partnership, SkillForTheme, key)
    with partnership.change("Skill no longer matched to a theme") as unit:
        unit.session.delete(unit.session.get_one(SkillForThemeRow, key))


def put_skill_for_theme(session: Session, skill: SkillForTheme) -> int:
    """Say so within a larger change; said again, it corrects what was said before."""
    kept(session, PlanTheme, skill.theme_id)
    same = (SkillForThemeRow.mp_id == skill.mp_id, SkillForThemeRow.theme_id == skill.theme_id)
    known = all_of(session, SkillForTheme, *same)
    return put(session, replace(skill, id=known[0].id if known else 0))


def who_could_help(session: Session, words: str, day: date) -> tuple[CouldHelp, ...]:
    """The MPs and other contacts of a day whose skills speak for asking them, in the order of their names."""
    names = {one.id: one.name for one in all_of(session, Person)}
    terms, contacts = terms_known(session, day), {one.mp_id: one for one in all_of(session, Contact)}
    found = (
        CouldHelp(one.id, titled(names[one.person_id], terms, one.id, day), one.skills, by)
        for one in all_of(session, Mp)
        if _is_there(one, terms, contacts.get(one.id), day)
        and (by := helps_with(one.skills, words, fields_of_work()))
    )
    return tuple(sorted(found, key=_name))


def _is_there(mp: Mp, terms: Iterable[MpTerm], contact: Contact | None, day: date) -> bool:
    if contact is None:
        return is_mp(terms, mp.id, day)
    begun = contact.starts is None or contact.starts <= day
    return begun and (contact.ends is None or day <= contact.ends)


def _name(one: CouldHelp) -> str:
    return one.name.casefold()
