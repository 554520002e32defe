"""The governance report: one source, three levels, the same numbers in every copy."""

import re
from dataclasses import replace

import pytest

from evenhand.domain.papers import Paper, Paragraph, Table
from evenhand.domain.partnership.governance import for_level
from evenhand.domain.partnership.sitting import sitting
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.reports.governance import blocks, draw
from evenhand.reports.look import Look
from tests.reports.reading import letters_outside, pages_of, words_of
from tests.reports.samples import (
    DAY,
    STARTS,
    a_directory,
    a_governance_report,
    a_rule_book,
    an_empty_governance_report,
    the_minutes,
)

LOOKS = (Look.standard(), Look.large_print())
CANARY = "Zanzicanary"


def numbers(paper: Paper) -> dict[str, int]:
    """Section titles, paragraph numbers and table numbers, each with its section."""
    found = {section.title: section.number for section in paper.sections}
    for section in paper.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                found[block.number] = section.number
            if isinstance(block, Table):
                found[f"Table {block.number}"] = section.number
    return found


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_no_canary_sings_in_the_public_copy(look: Look) -> None:
    public = for_level(a_governance_report(CANARY), Level.PUBLIC)
    assert CANARY not in repr(public)
    assert CANARY not in words_of(draw(public, look)).replace(" ", "")
    assert CANARY.encode() not in draw(public, look)


def test_canaries_do_sing_where_they_may() -> None:
    confidential = for_level(a_governance_report(CANARY), Level.CONFIDENTIAL)
    assert words_of(draw(confidential, LOOKS[0])).count(CANARY) > 10


def test_the_board_copy_holds_no_private_note() -> None:
    board = for_level(a_governance_report(CANARY), Level.BOARD)
    assert all(not line.note for line in board.mp.engagements)
    assert all(not line.judged_by for line in board.mp.stances or ())
    assert all(not line.screen for line in board.grants.applications)


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_contact_and_consent_stand_in_the_register_alone(look: Look) -> None:
    said = "Contact details and consents stand in the register of members."
    copies = {level: words_of(draw(for_level(a_governance_report(CANARY), level), look)) for level in Level}
    assert [level for level, words in copies.items() if said in words] == [Level.CONFIDENTIAL]
    assert not any("@example.org" in words or "01632" in words for words in copies.values())


def test_paragraphs_and_tables_have_the_same_number_in_every_copy() -> None:
    papers = [blocks(for_level(a_governance_report(), level)) for level in Level]
    whole = numbers(papers[-1])
    for paper in papers:
        some = numbers(paper)
        assert some.items() <= (whole | {"2.2": 2}).items()
    assert {"1", "3.1", "4.2", "5.1", "6.1", "7.2", "8.2", "9.1"} - {"1"} <= set(whole)


def test_a_withheld_paragraph_keeps_its_number() -> None:
    paper = blocks(for_level(a_governance_report(), Level.PUBLIC))
    said = {
        one.number: one.words[0].words
        for part in paper.sections
        for one in part.blocks
        if isinstance(one, Paragraph)
    }
    assert said["2.1"] == "What changed since the last report is withheld from this copy."
    assert said["8.2"] == "Withheld from this copy."


def test_members_who_have_not_agreed_are_counted_and_not_named() -> None:
    words = words_of(draw(for_level(a_governance_report(), Level.PUBLIC), LOOKS[0]))
    assert "Amara Okafor" not in words
    assert "3 resident members" in words
    assert "Denise Halloran" in words
    assert "Cllr Tom Bexley" in words


def test_refused_applications_are_counts_in_the_public_copy() -> None:
    public = for_level(a_governance_report(), Level.PUBLIC)
    assert len(public.grants.applications) == 11
    assert "R4-12" not in words_of(draw(public, LOOKS[0]))
    assert public.grants.total.refused == 5


def test_few_casework_referrals_are_not_counted_for_the_public() -> None:
    assert "fewer than five" in words_of(draw(for_level(a_governance_report(), Level.PUBLIC), LOOKS[0]))


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
@pytest.mark.parametrize("level", list(Level))
def test_nothing_stands_outside_the_margins(level: Level, look: Look) -> None:
    assert letters_outside(draw(for_level(a_governance_report(), level), look), look) == []


def test_page_one_holds_what_is_asked_and_what_to_notice() -> None:
    first = pages_of(draw(for_level(a_governance_report(), Level.BOARD), LOOKS[0]))[0]
    assert "The board is asked to" in first
    assert "exactly the least allowed" in first
    assert "Draft, version 2" in first.replace("\u00a0", " ")


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_an_empty_partnership_says_so_in_every_section(look: Look) -> None:
    words = words_of(draw(for_level(an_empty_governance_report(), Level.PUBLIC), look))
    for said in (
        "None declared.",
        "None in the period.",
        "Not asked.",
        "Nobody is recorded as a voting member.",
    ):
        assert said in words
    assert len(re.findall("The guidance, clause by clause", words)) == 1


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_sixty_members_with_long_names_of_many_scripts_still_fit(look: Look) -> None:
    names = (
        "Γιώργος Παπαδημητρακόπουλος-Οικονομίδης",
        "Олена Шевченко-Коцюбинська",
        "Wilhelmina Featherstonehaugh " * 2,
    )
    people = tuple((names[place % 3].strip(), "Old Wharf", Capacity.RESIDENT, "") for place in range(60))
    directory = a_directory(people)
    seated = sitting(directory, STARTS, DAY, a_rule_book(), the_minutes().meetings, the_minutes().attendances)
    report = for_level(replace(a_governance_report(), sitting=seated), Level.BOARD)
    printed = draw(report, look)
    assert letters_outside(printed, look) == []
    assert "Παπαδημητρακόπουλος-Οικονομίδης" in words_of(printed)
    assert "60 resident members" in words_of(printed)


def test_all_29_clauses_stand_with_status_and_evidence_worst_first() -> None:
    lines = a_governance_report().clauses
    assert len(lines) == 29
    statuses = [line.status.value for line in lines]
    assert statuses[0] == "Not in place"
    assert statuses == sorted(statuses, key=["Not in place", "In part", "Not known", "In place"].index)
    assert all(line.evidence for line in lines)
