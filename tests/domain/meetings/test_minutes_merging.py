"""Minutes written anew follow the record, and no word that a person wrote is lost."""

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.meetings.minutes_merging import Moved, edited_headings, merged, moved_on
from evenhand.domain.meetings.minutes_text import MinuteSection


def sections(*told: str) -> list[MinuteSection]:
    """Sections from words such as "2 Boats: Two boats." with the number first."""
    found: list[MinuteSection] = []
    for one in told:
        head, _, says = one.partition(": ")
        number, _, title = head.partition(" ")
        found.append(MinuteSection(number, title, (says,)))
    return found


BASE = sections("1 Apologies: None.", "2 Boats: Two boats.", "3 Path: It floods.")


def test_an_unedited_draft_becomes_what_the_record_says() -> None:
    now = sections("1 Apologies: None.", "2 Boats: Three boats.")
    assert merged(BASE, BASE, now) == tuple(now)
    assert moved_on(BASE, BASE, now) == (Moved("2. Boats", edited=False), Moved("3. Path", edited=False))


def test_an_item_that_was_moved_takes_its_edited_words_with_it() -> None:
    draft = sections("1 Apologies: None.", "2 Boats: My words.", "3 Path: It floods.")
    now = sections("1 Apologies: None.", "2 Path: It floods.", "3 Boats: Three boats.")
    assert merged(BASE, draft, now) == tuple(
        sections("1 Apologies: None.", "2 Path: It floods.", "3 Boats: My words.")
    )
    assert moved_on(BASE, draft, now) == (Moved("3. Boats", edited=True),)
    assert edited_headings(BASE, draft) == ("2. Boats",)


def test_edited_words_stay_where_their_item_is_gone() -> None:
    draft = sections("1 Apologies: None.", "2 Boats: My words.", "3 Path: It floods.")
    now = sections("1 Apologies: None.", "2 Path: It floods.")
    assert [one.text for one in merged(BASE, draft, now)] == ["None.", "My words.", "It floods."]


def test_what_the_draft_says_already_is_not_told_as_moved() -> None:
    draft = sections("1 Apologies: None.", "2 Boats: Three boats.", "3 Path: It floods.")
    assert (
        moved_on(BASE, draft, sections("1 Apologies: None.", "2 Boats: Three boats.", "3 Path: It floods."))
        == ()
    )


TOLD = st.lists(
    st.builds(
        MinuteSection,
        st.sampled_from(("", "1", "2")),
        st.sampled_from(("Boats", "Path", "Fair", "Close")),
        st.lists(st.sampled_from(("One.", "Two.", "Three.")), max_size=2).map(tuple),
    ),
    max_size=5,
    unique_by=lambda one: one.title,
)


@given(TOLD, TOLD, TOLD)
def test_every_section_that_was_edited_is_there_afterwards(
    base: list[MinuteSection], draft: list[MinuteSection], now: list[MinuteSection]
) -> None:
    kept = {one.title: one.paragraphs for one in merged(base, draft, now)}
    before = {one.title: one.paragraphs for one in base}
    for one in draft:
        if before.get(one.title) != one.paragraphs:
            assert kept[one.title] == one.paragraphs
    assert {one.title for one in now} - kept.keys() <= before.keys()
