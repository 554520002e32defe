"""What the papers on the membership may hold: canaries sing where they may, and nowhere else, in print and in JSON."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from evenhand.domain.members.facts import (
    ContactConsent,
    Departure,
    GroupMember,
    MemberGroup,
    Membership,
    PartyConsent,
    Person,
    ResidenceCheck,
)
from evenhand.domain.members.interest_facts import Interest, InterestsDeclaration
from evenhand.domain.members.vocabulary import (
    ContactUse,
    DepartureSource,
    GroupKind,
    InterestHolder,
    InterestKind,
    ResidenceProof,
)
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.departures import depart
from evenhand.services.members import NewMember, admit_member
from evenhand.services.sample import SAMPLE_DAY
from evenhand.services.saving import listed, put
from tests.makers import a_partnership
from tests.reports.reading import words_of
from tests.shared_sample import a_copy_opened

PAPERS = ("members", "interests", "governance")
NEVER_BELOW_CONFIDENTIAL = {
    "email": "canary-mail@example.org",
    "relative": "Zyxwvrelative",
    "party": "Zyxwvparty",
    "words": "Zyxwvwords",
    "household": "Zyxwvhousehold",
}
NEVER_PUBLIC = {"name": "Zyxwvname", "relation": "zyxwvcousin", "left": "Zyxwvgone"}
JUNE = date(2025, 6, 2)


@pytest.fixture
def planted(tmp_path: Path) -> Iterator[Partnership]:
    """A file whose every secret is a word that is looked for."""
    partnership = a_partnership(tmp_path)
    secret = {**NEVER_BELOW_CONFIDENTIAL, **NEVER_PUBLIC}
    person = Person(name=f"Ann {secret['name']}", email=secret["email"], neighbourhood="Wharf")
    sits = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=JUNE)
    key = admit_member(partnership, NewMember(person, sits), today=SAMPLE_DAY)
    gone = Person(name=f"Bob {secret['left']}")
    left = admit_member(partnership, NewMember(gone, sits), today=SAMPLE_DAY)
    spell = next(one.id for one in listed(partnership, Membership) if one.person_id == left)
    told = Departure(membership_id=spell, source=DepartureSource.LETTER, told_on=JUNE, words=secret["words"])
    last, how = date(2025, 12, 1), secret["words"]
    depart(partnership, spell, told, last_day=last, hand_on={}, today=SAMPLE_DAY, how=how)
    with partnership.change("Plant") as unit:
        for fact in _secrets(key, secret):
            put(unit.session, fact)
        group = put(unit.session, MemberGroup(kind=GroupKind.HOUSEHOLD, name=secret["household"]))
        for name in ("Cid", "Dee"):
            other = put(unit.session, Person(name=name))
            put(unit.session, replace(sits, person_id=other))
            put(unit.session, GroupMember(group_id=group, person_id=other, starts=JUNE))
    yield partnership
    partnership.close()


def _secrets(key: int, secret: dict[str, str]) -> tuple[object, ...]:
    return (
        ContactConsent(person_id=key, use=ContactUse.EMAIL, given_on=JUNE),
        ResidenceCheck(person_id=key, proof=ResidenceProof.ADDRESS, checked_on=JUNE, note=secret["words"]),
        InterestsDeclaration(person_id=key, declared_on=JUNE),
        Interest(
            person_id=key,
            kind=InterestKind.EMPLOYMENT,
            whose=InterestHolder.RELATIVE,
            relation=secret["relation"],
            holder=secret["relative"],
            body="A shop",
            declared_on=JUNE,
            is_public=True,
        ),
        PartyConsent(
            person_id=key,
            party=secret["party"],
            given_on=JUNE,
            how="On paper",
            told="All of it",
            until=date(2026, 6, 1),
        ),
    )


def an_order(paper: str, level: Level, **more: object) -> papers.PaperOrder:
    asked = papers.PaperOrder(
        paper=paper,
        as_at=SAMPLE_DAY,
        printed_at=datetime(2026, 4, 14, 9),  # noqa: DTZ001  the clock on the wall
        level=level,
        starts=date(2025, 6, 1),
    )
    return replace(asked, **more)  # pyright: ignore[reportArgumentType]  values by name


def heard(partnership: Partnership, order: papers.PaperOrder) -> set[str]:
    """Which canaries sing in a paper, in print or in its JSON."""
    told = words_of(papers.draw(partnership, order)) + papers.as_json(partnership, order)
    everything = NEVER_BELOW_CONFIDENTIAL | NEVER_PUBLIC
    return {name for name, word in everything.items() if word.casefold() in told.casefold()}


@pytest.mark.clause("PP6")
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("paper", PAPERS)
def test_no_canary_sings_in_a_copy_that_may_not_hold_it(
    planted: Partnership, paper: str, large_print: bool
) -> None:
    public, board, _ = (heard(planted, an_order(paper, level, large_print=large_print)) for level in Level)

    assert public == set()
    assert board <= set(NEVER_PUBLIC)


def test_every_canary_sings_in_a_confidential_copy_of_some_paper(planted: Partnership) -> None:
    sung = set[str]().union(*(heard(planted, an_order(paper, Level.CONFIDENTIAL)) for paper in PAPERS))

    assert sung == set(NEVER_BELOW_CONFIDENTIAL) | set(NEVER_PUBLIC)


@pytest.mark.parametrize("level", list(Level))
def test_the_registers_in_json_are_those_that_are_printed(planted: Partnership, level: Level) -> None:
    for paper in ("members", "interests"):
        order = an_order(paper, level)
        words = words_of(papers.draw(planted, order))
        lines = json.loads(papers.as_json(planted, order))["members"]
        assert all(line["name"] in words for line in lines)
        assert len(lines) == (0 if level is Level.PUBLIC else 3)


def test_the_power_figures_stand_only_where_they_were_chosen(sample_file: Path, tmp_path: Path) -> None:
    sample = a_copy_opened(sample_file, tmp_path)
    without, chosen = (
        words_of(papers.draw(sample, an_order("governance", Level.CONFIDENTIAL, with_power=power)))
        for power in (False, True)
    )

    assert "always voted together" not in without
    assert "If these three always voted together" in chosen
    figures = json.loads(papers.as_json(sample, an_order("governance", Level.CONFIDENTIAL, with_power=True)))
    assert figures["power"]["size"] == 3
    assert json.loads(papers.as_json(sample, an_order("governance", Level.BOARD)))["power"] is None
    sample.close()


def test_a_card_needs_a_person_and_its_name_stands_in_no_file_name(planted: Partnership) -> None:
    with pytest.raises(Refusal) as refused:
        papers.draw(planted, an_order("two-hats", Level.PUBLIC))
    assert refused.value.field == "person_id"
    order = an_order("two-hats", Level.BOARD, person_id=1)
    assert papers.file_name(order) == "2026-04-14_two-hats-card_board_v1.pdf"
    with pytest.raises(Refusal, match="does not wear two hats"):
        papers.draw(planted, order)
