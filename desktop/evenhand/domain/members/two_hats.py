"""The hats a person wears and when each is worn, as the role statement says them (PP3).

A statement is text from a template, filled with the capacity, offices and public offices of a day. It is signed on a
day and good until another; a renewal is a statement of its own, and nothing is overwritten.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, PublicOfficeHeld, RoleStatement
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import months_after, those_on
from evenhand.domain.vocabulary import Capacity, PublicOffice
from evenhand.domain.words import say_day

BESIDES = frozenset({Capacity.COUNCILLOR, Capacity.MP, Capacity.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Hat:
    """One capacity in which somebody acts: which paragraph of the template tells of it, and its words filled in."""

    paragraph: str
    says: str


@keeps("PP3")
def hats_of(directory: Directory, person_id: int, day: date) -> tuple[Hat, ...]:
    """Every hat a person wears that day: the membership first, then offices, then public offices."""
    seats = those_on(directory.memberships_of(person_id), day)
    offices = directory.offices_of(person_id, day)
    public = directory.public_offices_of(person_id, day)
    return (
        *(_member_hat(seat) for seat in seats),
        *(Hat("office", _lowered(one.title or one.office.label)) for one in offices),
        *(_public_hat(one, directory.councils) for one in public),
        *((Hat("public", "Member of Parliament"),) if directory.is_mp(person_id, day) else ()),
    )


def say_hats(hats: Iterable[Hat]) -> str:
    """The hats in one line: "resident member; chair; councillor, Marlbeck Borough Council"."""
    return "; ".join(hat.says for hat in hats)


def wears_two(directory: Directory, person_id: int, day: date) -> bool:
    """Whether somebody sits on the partnership and is a councillor, an MP, a nominee or in public office besides."""
    seats = those_on(directory.memberships_of(person_id), day)
    besides = any(seat.capacity in BESIDES for seat in seats)
    public = directory.is_mp(person_id, day) or bool(directory.public_offices_of(person_id, day))
    return bool(seats) and (besides or public)


@keeps("PP3")
def filled(template: Mapping[str, str], directory: Directory, person_id: int, day: date, body: str) -> str:
    """The statement of a person on a day, paragraph by paragraph, for them to read, alter and sign. Source: PP3."""
    hats = hats_of(directory, person_id, day)
    paragraphs = [template["opening"], *(template[hat.paragraph] for hat in hats), template["closing"]]
    fills = ["", *(hat.says for hat in hats), ""]
    name = directory.called(person_id, day)
    return "\n\n".join(
        " ".join(words.split()).format(name=name, partnership=body, hat=hat)
        for words, hat in zip(paragraphs, fills, strict=True)
    )


def good_until(signed_on: date, months: int) -> date:
    """The last day on which a statement signed that day is good."""
    return months_after(signed_on, months) - timedelta(days=1)


@keeps("PP3")
def check_role_statement(statement: RoleStatement, today: date) -> None:
    """Refuse a statement without words, signed on a day to come, or good until before it was signed."""
    if not statement.words.strip():
        raise Refusal("Write what the statement says, or take the words of the template.", field="words")
    if not statement.hats.strip():
        raise Refusal("Name the hats that the statement is about.", field="hats")
    if statement.signed_on > today:
        raise Refusal(
            f"{say_day(statement.signed_on)} is still to come. Give a day up to {say_day(today)}.",
            field="signed_on",
        )
    if statement.good_until < statement.signed_on:
        raise Refusal(
            f"The statement runs out before it is signed. Give a day from {say_day(statement.signed_on)} on.",
            field="good_until",
        )


def _member_hat(seat: Membership) -> Hat:
    if seat.capacity is Capacity.ORGANISATION and seat.organisation:
        return Hat("organisation", seat.organisation)
    vote = "" if seat.votes else " without a vote"
    if seat.capacity is Capacity.MP:
        return Hat("member", f"member in the MP’s seat{vote}")
    return Hat("member", f"{_lowered(seat.capacity.label)} member{vote}")


def _public_hat(office: PublicOfficeHeld, councils: Mapping[int, str]) -> Hat:
    place = councils.get(office.council_id or 0, "")
    words = ", ".join(filter(None, (_lowered(office.kind.label), place, office.ward, office.role)))
    return Hat("party" if office.kind is PublicOffice.PARTY_OFFICER else "public", words)


def _lowered(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
