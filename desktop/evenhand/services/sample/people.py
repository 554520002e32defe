"""The sample's places and people: councils, wards, the plan, the rule book, and everybody who has sat there."""

from dataclasses import replace
from datetime import date
from functools import partial

from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Constituency, Council, PlanTheme, Ward
from evenhand.services import members, rules
from evenhand.services import partnership as details
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import FOUNDED, Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import found, listed

BIG_LOCAL = "big-local"
FIRST_MEMBERS = "Members since the founding meeting"


def note_places(diary: Diary, story: Story) -> None:
    """The plan's themes, the council with its wards, the constituency, and the partnership's own rules."""
    told = table("partnership")
    title = "Plan, council and constituency"
    for one in told["theme"]:
        diary.note_stages(one, FOUNDED, title, partial(_save_theme, story))
    diary.note(FOUNDED, title, partial(_enter_places, story))
    for one in told["rule"]:
        diary.note(one["starts"] + A_DAY, "The partnership’s own rules", partial(_set_rule, story, one))
    for one in told["adopted"]:
        diary.note(one["starts"] + 2 * A_DAY, "", partial(_set_rule, story, one))


def note_members(diary: Diary, story: Story) -> None:
    """Everybody, with all spells of membership and offices, as they came, changed and went."""
    for one in table("members")["person"]:
        first, *later = one["memberships"]
        came = first["starts"] + A_DAY
        title = FIRST_MEMBERS if first["starts"] == FOUNDED else ""
        diary.note(one.get("entered", came), title, partial(_admit, story, one))
        for then in one.get("then", ()):
            diary.note(then["entered"], "", partial(_correct, story, one["key"], then))
        for spell in one["memberships"]:
            for then in spell.get("then", ()):
                diary.note(then["entered"], "", partial(_go_on, story, one["key"], spell | then))
        for spell in later:
            diary.note(spell["starts"] + A_DAY, "", partial(_come_back, story, one["key"], spell))
        for office in one.get("public_office", ()):
            for then in office.get("then", ()):
                diary.note(then["entered"], "", partial(_hold_on, story, one["key"], office | then))
    _note_offices(diary, story)


def _note_offices(diary: Diary, story: Story) -> None:
    """Offices as they ended and were taken up; on one day, those that ended come first."""
    held = [(one, office) for one in table("members")["person"] for office in one.get("offices", ())]
    for one, office in held:
        if "ends" in office:
            diary.note(office["ends"] + 2 * A_DAY, "", partial(_end_office, story, one["key"], office))
    for one, office in held:
        if office["starts"] != one["memberships"][0]["starts"]:
            diary.note(office["starts"] + A_DAY, "", partial(_appoint, story, one["key"], office))


def _save_theme(story: Story, told: Told, key: int, _: date) -> int:
    key = details.save_theme(story.partnership, fact(PlanTheme, told, id=key))
    story.themes[told["name"]] = key
    return key


def _enter_places(story: Story, _: date) -> None:
    told = table("partnership")
    story.council_id = details.save_council(story.partnership, fact(Council, told["council"]))
    for name in told["council"]["wards"]:
        details.save_ward(story.partnership, Ward(council_id=story.council_id, name=name))
    story.constituency_id = details.save_constituency(
        story.partnership, fact(Constituency, told["constituency"])
    )


def _set_rule(story: Story, told: Told, _: date) -> None:
    """Set a rule of the partnership's own, with the minuted decision behind it where one is told."""
    details.set_rule(
        story.partnership,
        rules.shipped(BIG_LOCAL)[told["rule"]],
        typed=told["typed"],
        reason=told["reason"],
        starts=told["starts"],
        decision_id=story.decided[told["starts"], told["decision"]] if "decision" in told else None,
    )


def _admit(story: Story, told: Told, on: date) -> None:
    """Admit one person with the first spell, and the offices held from its first day."""
    spell = fact(Membership, told["memberships"][0], person_id=0)
    offices = tuple(
        replace(fact(OfficeHeld, office, person_id=0), ends=None)
        for office in told.get("offices", ())
        if office["starts"] == spell.starts
    )
    public = tuple(
        fact(PublicOfficeHeld, office, person_id=0, council_id=story.council_id)
        for office in told.get("public_office", ())
    )
    newcomer = members.NewMember(fact(Person, told), spell, offices, public)
    story.people[told["key"]] = members.admit_member(story.partnership, newcomer, today=on)


def _correct(story: Story, person: str, then: Told, _: date) -> None:
    known = found(story.partnership, Person, story.people[person])
    members.correct_person(story.partnership, replace(known, note=then["note"]))


def _go_on(story: Story, person: str, told: Told, on: date) -> None:
    """A spell of membership as it is told from now on, such as that it ends."""
    person_id = story.people[person]
    spell = next(
        one
        for one in listed(story.partnership, Membership)
        if (one.person_id, one.starts) == (person_id, told["starts"])
    )
    changed = fact(Membership, told, id=spell.id, person_id=person_id)
    members.save_membership(story.partnership, changed, today=on)


def _come_back(story: Story, person: str, spell: Told, on: date) -> None:
    again = fact(Membership, spell, person_id=story.people[person])
    members.save_membership(story.partnership, again, today=on)


def _hold_on(story: Story, person: str, told: Told, on: date) -> None:
    """A public office as it is told from now on."""
    person_id = story.people[person]
    held = next(one for one in listed(story.partnership, PublicOfficeHeld) if one.person_id == person_id)
    changed = fact(PublicOfficeHeld, told, id=held.id, person_id=person_id, council_id=story.council_id)
    members.save_public_office(story.partnership, changed, today=on)


def _appoint(story: Story, person: str, told: Told, on: date) -> None:
    office = replace(fact(OfficeHeld, told, person_id=story.people[person]), ends=None)
    members.save_office(story.partnership, office, today=on)


def _end_office(story: Story, person: str, told: Told, on: date) -> None:
    person_id = story.people[person]
    held = next(
        one
        for one in listed(story.partnership, OfficeHeld)
        if (one.person_id, one.starts) == (person_id, told["starts"])
    )
    if held.ends != told["ends"]:
        members.save_office(story.partnership, replace(held, ends=told["ends"]), today=on)
