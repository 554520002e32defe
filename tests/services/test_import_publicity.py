"""Public items come in from a log of what went out and what is planned; what is out keeps its words, undecided."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.importing.publicity import names_in
from evenhand.domain.members.facts import Person
from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.publicity.versions import words_of
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PublicityKind, PublicityStatus
from evenhand.records.unit_of_work import Partnership
from evenhand.services import imports, members
from evenhand.services.saving import listed
from tests.makers import a_partnership

TODAY = date(2026, 3, 2)
HEAD = "Title,Type,Where,Text,Planned,Published,Who is in it,Quoted\n"
LOG = (
    HEAD
    + """\
Winter news,Newsletter,every door,"Soup on Mondays.

Bring a bowl.",10/01/2026,12/01/2026,,
Pump track opens,Press release,the Gazette,Residents cut the ribbon.,,3 Feb 2026,Cllr Janet Pell and Ann Rigg,Janet Pell
Spring fair,Facebook,,Come along!,21.03.2026,,,
Poster for the choir,Poster,,,,,,
"""
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    members.add_person(opened, Person(name="Janet Pell"))
    yield opened
    opened.close()


def bring_in(partnership: Partnership, text: str, **how: Any) -> imports.Imported:
    return imports.import_spreadsheet(partnership, "publicity", "log.csv", text.encode(), today=TODAY, **how)


def items(partnership: Partnership) -> dict[str, PublicityItem]:
    return {item.title: item for item in listed(partnership, PublicityItem)}


def test_a_log_comes_in_as_one_change_and_goes_out_with_undo(partnership: Partnership) -> None:
    assert bring_in(partnership, LOG).as_json() == {"new": 4, "changed": 0, "same": 0, "refused": []}
    kept = items(partnership)
    assert [(kept[title].kind, kept[title].status) for title in kept] == [
        (PublicityKind.NEWSLETTER, PublicityStatus.PUBLISHED),
        (PublicityKind.PRESS_RELEASE, PublicityStatus.PUBLISHED),
        (PublicityKind.SOCIAL_POST, PublicityStatus.PLANNED),
        (PublicityKind.LEAFLET, PublicityStatus.DRAFT),
    ]
    assert kept["Winter news"].text == "Soup on Mondays.\n\nBring a bowl."
    assert kept["Spring fair"].planned_on == date(2026, 3, 21)
    partnership.undo()
    assert items(partnership) == {}


@pytest.mark.clause("PP4")
def test_what_went_out_keeps_its_words_and_nobody_is_said_to_have_signed(partnership: Partnership) -> None:
    bring_in(partnership, LOG)
    out = items(partnership)["Pump track opens"]
    (version,) = [one for one in listed(partnership, ItemVersion) if one.item_id == out.id]
    (posting,) = [one for one in listed(partnership, Posting) if one.item_id == out.id]
    assert (version.digest, version.text) == (words_of(out), "Residents cut the ribbon.")
    assert (posting.version_id, posting.on, posting.where) == (version.id, date(2026, 2, 3), "the Gazette")
    assert listed(partnership, SignOff) == []


def test_who_is_in_it_is_recorded_where_the_file_knows_them(partnership: Partnership) -> None:
    done = bring_in(partnership, LOG)
    (name,) = listed(partnership, PublicityName)
    assert name.how == "named, quoted"
    (noted,) = [row for row in done.preview.tally.rows if row.notes]
    assert noted.notes == ("Not in this file, so not recorded as being in it: Ann Rigg.",)


def test_a_second_time_nothing_is_new(partnership: Partnership) -> None:
    bring_in(partnership, LOG)
    assert bring_in(partnership, LOG).as_json() == {"new": 0, "changed": 0, "same": 4, "refused": []}


def test_what_was_planned_is_published_by_a_later_list(partnership: Partnership) -> None:
    bring_in(partnership, "Title,Planned\nSpring fair,20/02/2026\n")
    done = bring_in(partnership, "Title,Planned,Published,Where\nSpring Fair,20/02/2026,21/02/2026,website\n")
    assert done.as_json()["changed"] == 1
    (item,) = items(partnership).values()
    assert (item.status, item.published_on) == (PublicityStatus.PUBLISHED, date(2026, 2, 21))
    assert [posting.where for posting in listed(partnership, Posting)] == ["website"]


def test_words_that_went_out_are_not_altered(partnership: Partnership) -> None:
    bring_in(partnership, LOG)
    done = bring_in(partnership, "Title,Text,Published\nWinter news,Other words.,12/01/2026\n")
    assert done.as_json()["same"] == 1
    assert items(partnership)["Winter news"].text.startswith("Soup")
    assert "went out as they are there" in done.preview.tally.rows[0].notes[0]


def test_two_issues_of_one_title_are_two_items(partnership: Partnership) -> None:
    text = "Title,Published\nNewsletter,01/12/2025\nNewsletter,01/02/2026\n"
    assert bring_in(partnership, text).as_json()["new"] == 2


def test_a_day_that_has_passed_is_asked_about_once(partnership: Partnership) -> None:
    text = "Date,Item,Kind\n05/01/2026,Bins,tweet\n20/04/2026,May fair,tweet\n"
    done = bring_in(partnership, text, dry_run=True)
    (question,) = done.preview.questions
    assert question.says.startswith("One row gives a day that has passed")
    bring_in(partnership, text, map_text='[answers]\nwent_out = "did-not"\n')
    assert {item.status for item in items(partnership).values()} == {PublicityStatus.PLANNED}


def test_a_kind_that_no_row_says_is_asked(partnership: Partnership) -> None:
    done = bring_in(partnership, "Title\nMay fair\n", map_text='[answers]\nkind = "leaflet"\n')
    assert [question.key for question in done.preview.questions] == ["kind"]
    assert items(partnership)["May fair"].kind is PublicityKind.LEAFLET
    with pytest.raises(Refusal, match="“pigeon” is no kind of public item"):
        bring_in(partnership, "Title\nFair\n", map_text='[answers]\nkind = "pigeon"\n')


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        (",Tweet,,,", "Title", "The title is missing."),
        ("Fair,smoke signal,,,", "Kind", "is not understood"),
        ("Fair,Tweet,,03/03/2026,", "Published", "is still to come"),
        ("Fair,Tweet,,,published", "Published", "Give the day on which it went out."),
        ("Fair,Tweet,,03/01/2026,dropped", "Status", "Empty one of the two"),
        ("Fair,Tweet,,soon,", "Published", "soon"),
    ],
)
def test_a_row_that_cannot_be_right_stops_everything_and_says_why(
    partnership: Partnership, row: str, column: str, says: str
) -> None:
    done = bring_in(partnership, f"Title,Kind,Text,Published,Status\nGood,Tweet,,,\n{row}\n")
    (refused,) = done.as_json()["refused"]
    assert (refused["row"], refused["column"]) == (3, column)
    assert says in refused["says"]
    assert items(partnership) == {}


def test_without_a_title_the_first_line_of_the_words_stands_for_it(partnership: Partnership) -> None:
    long = (
        "We are very pleased indeed to tell everybody on the estate that the boiler has been mended at last"
    )
    bring_in(partnership, f"Title,Kind,Text\n,Tweet,{long}\n")
    (title,) = items(partnership)
    assert title == "We are very pleased indeed to tell everybody on the estate that the boiler has…"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Owen Marchetti MP, Cllr Janet Pell", ["Owen Marchetti", "Cllr Janet Pell"]),
        ("Owen Marchetti, MP; Ann Rigg (chair) & Bo Lane", ["Owen Marchetti", "Ann Rigg", "Bo Lane"]),
        ("Andrew Sandford and\nHannah Brook", ["Andrew Sandford", "Hannah Brook"]),
        ("", []),
    ],
)
def test_names_are_read_however_they_are_joined(cell: str, names: list[str]) -> None:
    assert names_in(cell) == names


def test_long_words_come_in_whole_and_are_shown_short_in_the_preview(partnership: Partnership) -> None:
    long = "Soup and bread for everybody who comes. " * 20
    done = bring_in(partnership, f"Title,Kind,Text\nSoup,Newsletter,{long}\n")
    (row,) = done.preview.tally.rows
    assert len(dict(row.values)["Text"]) <= 161
    assert items(partnership)["Soup"].text == long.strip()
