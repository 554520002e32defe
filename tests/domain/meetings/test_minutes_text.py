"""What a person types into minutes comes back from the kept text word for word."""

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.meetings.minutes_text import MinuteSection, as_text, one_line, paragraphs_of, read_text

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=12
) | st.sampled_from(("## 3\tTreasurer", "##", "\\", "\\## said", "# one", "3. Canoe club", " "))
SECTIONS = st.lists(
    st.builds(
        lambda number, title, text: MinuteSection(number, one_line(title), paragraphs_of(text)),
        st.integers(0, 30).map(lambda number: str(number or "")),
        WORDS,
        st.lists(WORDS, max_size=4).map("\n".join),
    ),
    max_size=5,
)


@given(SECTIONS)
def test_kept_text_reads_back_as_it_was_written(sections: list[MinuteSection]) -> None:
    assert read_text(as_text(sections)) == tuple(sections)


def test_the_kept_text_can_be_read_by_anybody() -> None:
    sections = (
        MinuteSection(
            "", "Present", ("Amara Okonjo, as a resident member", "Priya Nair, as a resident member")
        ),
        MinuteSection("1", "Apologies", ("There were no apologies.",)),
    )
    assert as_text(sections) == (
        "## \tPresent\nAmara Okonjo, as a resident member\nPriya Nair, as a resident member\n\n"
        "## 1\tApologies\nThere were no apologies."
    )
    assert [one.heading for one in sections] == ["Present", "1. Apologies"]


def test_an_editor_gives_a_paragraph_for_each_line() -> None:
    section = MinuteSection("4", "Canoe club", ("Old",)).saying("First.  \n\n  Second.\n")
    assert section.paragraphs == ("First.", "Second.")
    assert section.text == "First.\nSecond."


def test_words_before_the_first_section_are_not_lost() -> None:
    assert read_text("Notes from the table\n## 1\tApologies") == (
        MinuteSection("", "", ("Notes from the table",)),
        MinuteSection("1", "Apologies", ()),
    )
