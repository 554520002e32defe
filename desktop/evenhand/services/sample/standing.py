"""What stands behind the sample's seats: residence, departures, consents, role statements, groups, interests."""

from datetime import date
from functools import partial

from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    GroupMember,
    MemberGroup,
    Membership,
    PartyConsent,
    ResidenceCheck,
    RoleStatement,
)
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.two_hats import good_until
from evenhand.records.reading.facts import all_of
from evenhand.services.consents import save_contact_consent
from evenhand.services.groups import save_group, save_group_member
from evenhand.services.interests import save_declaration, save_interest
from evenhand.services.party_consents import save_party_consent
from evenhand.services.residence import save_residence
from evenhand.services.role_statements import YEARLY, save_role_statement
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import put

ON_PAPER = "Form for the yearly declaration"


def note_standing(diary: Diary, story: Story) -> None:
    """What was checked, agreed to and signed, how memberships ended, and the groups."""
    told = table("standing")
    for one in told["residence"]:
        diary.note(one["checked_on"] + A_DAY, "Where members live", partial(_see_residence, story, one))
    for one in told["departure"]:
        diary.note(one["entered"], "How a membership ended", partial(_tell_departure, story, one))
    agreed = "What members agreed to"
    for one in told["contact"]:
        diary.note_stages(one, one["given_on"] + A_DAY, agreed, partial(_save_contact, story))
    for one in told["party"]:
        diary.note(one["given_on"] + A_DAY, "", partial(_save_party, story, one))
    for one in told["statement"]:
        for signed_on in one["signed"]:
            diary.note(signed_on + A_DAY, "", partial(_sign, story, one, signed_on))
    for one in told["group"]:
        keys: list[int] = []
        diary.note(one["entered"], f"Group: {one['name']}", partial(_gather, story, one, keys))
        for belongs in one["members"]:
            save = partial(_belong, story, keys)
            diary.note_stages(belongs, one["entered"], f"Group: {one['name']}", save)


def note_interests(diary: Diary, story: Story) -> None:
    """What was declared, then the yearly declarations."""
    told = table("interests")
    for one in told["interest"]:
        on = one["declared_on"] + A_DAY
        diary.note_stages(one, on, "Register of interests", partial(_save_interest, story))
    for one in told["declared"]:
        on = one.get("entered", one["on"] + A_DAY)
        diary.note(on, "Register of interests", partial(_declare, story, one))


def _see_residence(story: Story, told: Told, on: date) -> None:
    seen = fact(ResidenceCheck, told, person_id=story.people[told["person"]])
    save_residence(story.partnership, seen, today=on)


def _tell_departure(story: Story, told: Told, _: date) -> None:
    """How a spell of membership ended, the first being 1."""
    person_id, place = story.people[told["person"]], int(told["spell"])
    with story.partnership.change("How a membership ended") as unit:
        everybody = all_of(unit.session, Membership, order="starts")
        spells = [one for one in everybody if one.person_id == person_id]
        put(unit.session, fact(Departure, told, membership_id=spells[place - 1].id))


def _save_contact(story: Story, told: Told, key: int, on: date) -> int:
    agreed = fact(ContactConsent, told, id=key, person_id=story.people[told["person"]])
    return save_contact_consent(story.partnership, agreed, today=on)


def _save_party(story: Story, told: Told, on: date) -> None:
    held = fact(PartyConsent, told, person_id=story.people[told["person"]])
    save_party_consent(story.partnership, held, today=on)


def _sign(story: Story, told: Told, signed_on: date, on: date) -> None:
    """Enter a role statement as it was signed, for one year."""
    until = good_until(signed_on, YEARLY)
    person_id = story.people[told["person"]]
    signed = fact(RoleStatement, told, person_id=person_id, signed_on=signed_on, good_until=until)
    save_role_statement(story.partnership, signed, today=on)


def _gather(story: Story, told: Told, keys: list[int], _: date) -> None:
    keys.append(save_group(story.partnership, fact(MemberGroup, told)))


def _belong(story: Story, keys: list[int], told: Told, key: int, on: date) -> int:
    person_id = story.people[told["person"]]
    belongs = fact(GroupMember, told, id=key, group_id=keys[0], person_id=person_id)
    return save_group_member(story.partnership, belongs, today=on)


def _save_interest(story: Story, told: Told, key: int, on: date) -> int:
    interest = fact(Interest, told, id=key, person_id=story.people[told["person"]])
    return save_interest(story.partnership, interest, today=on)


def _declare(story: Story, told: Told, on: date) -> None:
    for person in (*told["people"], *told["nothing"]):
        declared = InterestsDeclaration(
            person_id=story.people[person],
            declared_on=told["on"],
            nothing_to_declare=person in told["nothing"],
            how=ON_PAPER,
        )
        save_declaration(story.partnership, declared, today=on)
