"""The section on the rules of the board, as it stands in a paper and in print."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.occasion import Occasion, front
from evenhand.domain.papers import Listing, Paper, Paragraph, Section, Table, plain
from evenhand.domain.partnership.rulebook import OwnValue, RuleBook
from evenhand.domain.partnership.rules_in_force import rules_in_force
from evenhand.domain.vocabulary import Level
from evenhand.reports.governance.rules import rules_section
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.services.rules import RULE_BOOKS, shipped
from tests.reports.reading import letters_outside, words_of

DAY = date(2026, 3, 31)


def the_section(book: RuleBook) -> Section:
    return rules_section(rules_in_force(book, DAY), number=10, table=7)


def paragraphs(section: Section) -> dict[str, str]:
    return {one.number: plain(one.words) for one in section.blocks if isinstance(one, Paragraph)}


def test_it_says_what_is_set_what_only_suggested_and_what_is_not_set() -> None:
    book = shipped("big-local")
    says = paragraphs(the_section(book))
    assert says["10.1"].startswith(
        "The board works by the rule book of Big Local, as it stood on 31 March 2026."
    )
    assert says["10.1"].endswith("have a value; none of them is the partnership’s own.")
    assert "suggested by Evenhand, not by the guidance, and not adopted by the board" in says["10.2"]
    assert "figures in this report and no verdict" in says["10.2"]
    not_set = sum(rule.value is None for rule in book.rules.values())
    assert (
        says["10.3"] == f"{not_set} rules of the book are not set, and nothing is judged by what is not set."
    )


def test_the_table_gives_rule_value_and_origin_of_all_that_is_set() -> None:
    section = the_section(shipped("pride-in-place"))
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    rows = [tuple(plain(cell.words).replace("\u00a0", " ") for cell in row) for row in table.rows]
    assert (table.number, section.number) == (7, 10)
    source = "Ministry of Housing, Communities and Local Government, governance guidance, 3 December 2025"
    said = f"{source} (checked 21 November 2026)"
    assert ("The local MP sits on the board (MP1)", "yes", said) in rows


def test_a_mark_that_is_only_suggested_is_told_once_with_its_value_and_no_longer_in_the_table() -> None:
    section = the_section(shipped("big-local"))
    marks = next(block for block in section.blocks if isinstance(block, Listing))
    says = [plain(item).replace("\u00a0", " ") for item in marks.items]
    assert len(says) == sum(rule.suggested for rule in shipped("big-local").rules.values())
    assert "Councillors’ share of the voting seats (PP2): 33%" in says
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    assert not any("suggested" in plain(cell.words) for row in table.rows for cell in row)


def test_a_mark_that_the_partnership_set_without_a_minute_stays_in_the_table_and_gives_no_verdict() -> None:
    book = shipped("big-local")
    own = OwnValue(DAY, "agreed by email")
    marks = {key: replace(rule, own=own) for key, rule in book.rules.items() if rule.suggested}
    section = the_section(RuleBook(book.name, {**book.rules, **marks}))
    assert "not minuted gives figures in this report and no verdict" in paragraphs(section)["10.2"]
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    origins = [plain(row[2].words) for row in table.rows]
    assert sum("not minuted as a carried decision" in one for one in origins) == len(marks)


def test_a_rule_that_is_a_sentence_stands_below_the_table() -> None:
    section = the_section(shipped("big-local"))
    _marks, listed, not_set = (block for block in section.blocks if isinstance(block, Listing))
    says = [plain(item) for item in listed.items]
    assert says[0].startswith("What counts as a conflict: direct financial; indirect financial through")
    assert plain(not_set.items[0]).startswith("Who sits: most members; who may join; more than one chair")
    assert says[1].startswith(
        "What grants may not pay for (PP11): political activities. Comes from: Local Trust,"
    )


def test_with_every_mark_adopted_or_none_in_the_book_it_says_so() -> None:
    book = shipped("big-local")
    marks = {key: replace(rule, value=None) for key, rule in book.rules.items() if rule.suggested}
    without = paragraphs(the_section(RuleBook(book.name, {**book.rules, **marks})))
    assert without["10.2"] == "The rule book holds no mark for looking again."
    assert paragraphs(the_section(RuleBook("Bare", {})))["10.3"] == "Every rule of the book is set."


@pytest.mark.parametrize("name", RULE_BOOKS)
@pytest.mark.parametrize("look", [Look.standard(), Look.large_print()], ids=["standard", "large"])
def test_it_prints_within_the_margins_in_both_sizes(name: str, look: Look) -> None:
    occasion = Occasion(body="Fernhill and Old Wharf Partnership", as_at=DAY, printed=DAY)
    head = front(occasion, Level.PUBLIC, "Rules", "", asks=False)
    printed = print_paper(Paper(head, (the_section(shipped(name)),)), look)
    assert letters_outside(printed, look) == []
    assert "The rules this board works by" in words_of(printed)
