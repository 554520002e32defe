"""References in a text: which words point at a paragraph, a table, a figure or another paper."""

from time import process_time

import pytest

from evenhand.reports.linking import references


def pointed_at(words: str) -> list[tuple[str, str]]:
    return [(words[one.starts : one.ends], one.place) for one in references(words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It is told in paragraph 9.2: PP7.", [("paragraph 9.2", "paragraph-9.2")]),
        ("paragraphs 4.1 and 4.2", [("paragraphs 4.1", "paragraph-4.1"), ("4.2", "paragraph-4.2")]),
        ("agree that it goes ahead (4.1);", [("4.1", "paragraph-4.1")]),
        ("5.1: 8 of 11 members", [("5.1", "paragraph-5.1")]),
        ("Table\u00a03, line\u00a05", [("Table\u00a03", "table-3")]),
        ("Tables 1, 2 and 3", [("Tables 1", "table-1"), ("2", "table-2"), ("3", "table-3")]),
        ("Figure 12 shows it.", [("Figure 12", "figure-12")]),
        ("recommendation (a). Clause PP3", [("recommendation (a)", "recommendation-a")]),
        ("Papers D and E", [("Papers D", "paper-D"), ("E", "paper-E")]),
        ("with its sources in section 10: 150%", [("section 10", "section-10")]),
        ("Https://a.org is it.", [("Https://a.org", "Https://a.org")]),
        ("Write to a.b@example.org.", [("a.b@example.org", "mailto:a.b@example.org")]),
        (
            "It is on https://example.org/a_b?c=1.",
            [("https://example.org/a_b?c=1", "https://example.org/a_b?c=1")],
        ),
    ],
)
def test_words_point_at_the_place_they_name(words: str, found: list[tuple[str, str]]) -> None:
    assert pointed_at(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "section 5 of the Act",
        "paragraph 4.1.2",
        "the meeting begins at 7.30 pm",
        "Paper cups were bought",
        "62.5% of them (2016)",
        "£5.10",
    ],
)
def test_what_is_somebody_elses_place_or_a_plain_number_points_nowhere(words: str) -> None:
    assert pointed_at(words) == []


def test_a_long_run_of_letters_is_no_address_and_is_seen_at_once() -> None:
    begun = process_time()
    assert pointed_at("x" * 20_000 + "@") == []
    assert process_time() - begun < 1
    assert pointed_at("x" * 64 + "@a.org") == [("x" * 64 + "@a.org", "mailto:" + "x" * 64 + "@a.org")]
    assert pointed_at("x" * 65 + "@a.org") == []
