"""The membership review on paper: one source, three levels, and no count that its reader could work out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.domain.members.review.comparing import Profile, compare
from evenhand.domain.members.review.read_model import MembershipReviewReport, for_level
from evenhand.domain.members.review_facts import AreaCount, AreaProfile, ReviewCount
from evenhand.domain.papers import WITHHELD, Figure, Paper, Paragraph, Table, plain
from evenhand.domain.vocabulary import Level
from evenhand.reports.look import Look
from evenhand.reports.membership_review import blocks, draw
from tests.domain.members.test_review_chance import ways
from tests.reports.reading import letters_outside, words_of
from tests.reports.review_samples import HELD, a_review_report

LOOKS = (Look.standard(), Look.large_print())
UNCOUNTED = (Level.PUBLIC, Level.BOARD)
CANARY = "Zanzicanary"


def blocks_of(paper: Paper) -> Iterator[object]:
    for section in paper.sections:
        yield from section.blocks


def numbers(paper: Paper) -> set[str]:
    """The numbers of sections, paragraphs and tables."""
    found = {str(section.number) for section in paper.sections}
    for block in blocks_of(paper):
        if isinstance(block, Paragraph):
            found.add(block.number)
        if isinstance(block, Table):
            found.add(f"Table {block.number}")
    return found


def said(report: MembershipReviewReport) -> dict[str, str]:
    """The words of each paragraph by its number."""
    return {one.number: plain(one.words) for one in blocks_of(blocks(report)) if isinstance(one, Paragraph)}


def counted(people: list[int], members: tuple[int, ...], not_said: int = 0) -> MembershipReviewReport:
    """A review of one dimension, with members by category."""
    names = [f"Kind {place}" for place in range(len(people))]
    profile = AreaProfile(id=1, dimension="Tenure", source="Census", as_of=date(2021, 3, 21))
    area = tuple(
        AreaCount(profile_id=1, category=name, people=count)
        for name, count in zip(names, people, strict=True)
    )
    rows = [*zip(names, members, strict=True), ("", not_said)]
    totals = [
        ReviewCount(review_id=1, dimension="Tenure", category=name, members=count) for name, count in rows
    ]
    dimensions, newcomers = compare([Profile(profile, area)], totals, HELD)
    return for_level(
        replace(a_review_report(), dimensions=dimensions, newcomers=newcomers), Level.CONFIDENTIAL
    )


@given(
    st.lists(st.integers(1, 60), min_size=2, max_size=3),
    st.integers(1, 9),
    st.integers(0, 3),
    st.sampled_from(UNCOUNTED),
)
@settings(max_examples=25, deadline=None)
@pytest.mark.clause("PP10")
def test_who_reads_the_whole_paper_and_knows_the_totals_finds_two_counts_possible_everywhere(
    people: list[int], members: int, not_said: int, level: Level
) -> None:
    by_paper: dict[str, list[tuple[int, ...]]] = {}
    for counts in ways(members, len(people)):
        copy = for_level(counted(people, counts, not_said), level)
        by_paper.setdefault(f"{copy!r} {blocks(copy)!r}", []).append(counts)
    for possible in by_paper.values():
        for place in range(len(people)):
            assert len({counts[place] for counts in possible}) > 1


@pytest.mark.parametrize("level", UNCOUNTED)
def test_copies_below_confidential_hold_no_count_of_members(level: Level) -> None:
    copy = for_level(a_review_report(), level)
    assert copy.newcomers is None
    for line in copy.dimensions:
        assert (line.others, line.answered, line.not_said, line.together, line.newcomers) == (None,) * 5
        assert all(one.members is None and one.usual is None for one in line.categories)
        assert all(one.newcomers is None for one in line.categories)
        assert all(one.printable or one.verdict is None for one in line.categories)
    assert not any(isinstance(one, Figure) for one in blocks_of(blocks(copy)))


@pytest.mark.parametrize("level", UNCOUNTED)
def test_what_such_a_copy_withholds_it_says(level: Level) -> None:
    copy = for_level(a_review_report(), level)
    words = said(copy)
    assert words["3.4"] == WITHHELD
    assert "withheld for 35 to 49" in words["4.1"]
    assert words["4.1"].endswith("How all the categories stand together is withheld from this copy.")
    assert "How many newcomers would bring balance is withheld from this copy." in words["5.1"]
    notes = [plain(one.note) for one in blocks_of(blocks(copy)) if isinstance(one, Table) and one.note]
    assert any(one.startswith("Figure 1 is withheld from this copy, since it shows counts.") for one in notes)


def test_members_in_a_category_that_the_area_has_no_figure_for_keep_every_word_of_the_dimension_back() -> (
    None
):
    report = counted([50, 50], (4, 6))
    line = report.dimensions[0]
    assert any(one.printable for one in counted([50, 50], (4, 7)).dimensions[0].categories)
    totals = [
        ReviewCount(review_id=1, dimension="Tenure", category=name, members=count)
        for name, count in (("Kind 0", 4), ("Kind 1", 7), ("Boat", 1))
    ]
    profile = AreaProfile(id=1, dimension="Tenure", source="Census", as_of=date(2021, 3, 21))
    area = tuple(AreaCount(profile_id=1, category=one.category, people=one.people) for one in line.categories)
    found, _ = compare([Profile(profile, area)], totals, HELD)
    copy = for_level(replace(report, dimensions=found), Level.BOARD)
    assert all(one.verdict is None for one in copy.dimensions[0].categories)
    assert "Boat" not in repr(copy)


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_no_canary_sings_in_the_public_copy(look: Look) -> None:
    public = for_level(a_review_report(CANARY), Level.PUBLIC)
    assert CANARY not in repr(public)
    assert CANARY not in words_of(draw(public, look)).replace(" ", "")
    assert "Bethan" not in words_of(draw(public, look))
    assert "Amira Okonjo" in words_of(draw(public, look))


def test_the_board_reads_the_actions_and_not_the_note() -> None:
    board = for_level(a_review_report(CANARY), Level.BOARD)
    assert board.note is None
    assert CANARY in words_of(draw(board, LOOKS[0]))


def test_paragraphs_and_tables_have_the_same_number_in_every_copy() -> None:
    found = [numbers(blocks(for_level(a_review_report(), level))) for level in Level]
    assert found[0] == found[1] == found[2]
    assert {"1", "3.1", "3.4", "4.1", "4.4", "5.1", "5.2", "Table 1", "Table 5"} <= found[0]


def test_every_copy_asks_the_board_for_the_same() -> None:
    asked = {repr(blocks(for_level(a_review_report(), level)).sections[0]) for level in Level}
    assert len(asked) == 1


def test_the_confidential_copy_says_counts_verdicts_and_newcomers() -> None:
    words = said(a_review_report())
    assert words["4.1"].startswith("Age band: more than usual in 65 and over; in line in 35 to 49;")
    assert "Thirteen members answered. Two members did not say." in words["4.1"]
    assert words["5.1"].startswith("One newcomer would bring balance")
    assert "this could easily be chance" in words["4.2"]
    assert "nothing is compared. Counted: Owned: 9 and Rented: 5." in words["4.4"]


@pytest.mark.clause("PP9")
def test_actions_are_followed_to_their_outcome() -> None:
    report = a_review_report()
    assert (
        said(report)["5.2"]
        == "Three recruitment actions follow: one is closed, two are open, one of them overdue."
    )
    still_open = tuple(one for one in report.actions if one.closed_on is None)
    assert "none is closed, two are open" in said(replace(report, actions=still_open))["5.2"]
    words = words_of(draw(report, LOOKS[0]))
    assert "Achieved, 2 Mar 2026: Two people came to the March meeting" in words
    assert "Mend the kettle" not in words


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
@pytest.mark.parametrize("level", list(Level))
def test_nothing_stands_outside_the_margins(look: Look, level: Level) -> None:
    assert letters_outside(draw(for_level(a_review_report(), level), look), look) == []


@pytest.fixture(scope="module")
def a_large_report() -> MembershipReviewReport:
    """Sixty members in nineteen kinds and in nine, with names as long as a census has them."""
    profiles, totals = list[Profile](), list[ReviewCount]()
    for number, members in enumerate(([0] * 9 + [6] * 10, [24, *range(1, 9)]), start=1):
        names = [
            f"Asian, Asian British or Asian Welsh: some other background, {n}" for n in range(len(members))
        ]
        dimension = f"Ethnic group in {len(members)} kinds"
        profile = AreaProfile(id=number, dimension=dimension, source="Census 2021, table TS021", as_of=HELD)
        area = (AreaCount(profile_id=number, category=one, people=90 + 40 * n) for n, one in enumerate(names))
        profiles.append(Profile(profile, tuple(area)))
        totals += [
            ReviewCount(review_id=1, dimension=dimension, category=name, members=count)
            for name, count in zip(names, members, strict=True)
        ]
    dimensions, newcomers = compare(profiles, totals, HELD)
    return replace(a_review_report(), dimensions=dimensions, newcomers=newcomers)


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
@pytest.mark.parametrize("level", list(Level))
def test_sixty_members_in_nineteen_long_named_kinds_still_look_composed(
    a_large_report: MembershipReviewReport, look: Look, level: Level
) -> None:
    assert letters_outside(draw(for_level(a_large_report, level), look), look) == []


@pytest.mark.parametrize("look", LOOKS, ids=["standard", "large"])
def test_a_review_that_is_only_planned_says_so(look: Look) -> None:
    planned = replace(
        a_review_report(),
        held_on=None,
        overdue_since=date(2026, 2, 3),
        dimensions=(),
        newcomers=None,
        actions=(),
    )
    report = for_level(planned, Level.PUBLIC)
    words = words_of(draw(report, look))
    assert "The membership review planned for 3 February 2026 has not been held" in words
    assert "decide on a day for the review" in words
    assert "No recruitment action is recorded." in words


def test_where_new_members_alone_would_not_do_the_paper_says_so() -> None:
    report = counted([99_000, 300, 1], (0, 0, 40))
    assert said(report)["5.1"].startswith("More than 60 newcomers would be needed")


def test_where_nothing_is_out_of_line_page_one_says_so() -> None:
    report = for_level(replace(counted([50, 50], (5, 6)), actions=()), Level.CONFIDENTIAL)
    assert "Nothing is out of line" in words_of(draw(report, LOOKS[0]))
    public = words_of(draw(for_level(report, Level.PUBLIC), LOOKS[0]))
    assert "Nothing that this copy may show is out of line" in public
