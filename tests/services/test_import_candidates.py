"""Candidates come in to the election of their day and place, twice without doubling, and are never linked by it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Person
from evenhand.domain.partnership.facts import Council, Ward
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, imports, members
from evenhand.services.saving import listed, put
from tests.makers import a_partnership

BEFORE, AFTER = date(2026, 4, 14), date(2026, 5, 11)
POLL, STATEMENT = date(2026, 5, 7), date(2026, 4, 10)
HEAD = (
    "person_id,person_name,election_id,ballot_paper_id,election_date,party_name,party_id,post_label,elected\n"
)
CLUB = (
    HEAD
    + """\
11,Lena Fairbrother,local.marlbeck.2026-05-07,local.marlbeck.wharf.2026-05-07,2026-05-07,Independent,ynmp:2,Wharf,
12,Graham Oduya,local.marlbeck.2026-05-07,local.marlbeck.wharf.2026-05-07,2026-05-07,Wharfside Voice,PP9901,Wharf,
13,Janet Pell,local.marlbeck.2026-05-07,local.marlbeck.wharf.2026-05-07,2026-05-07,Tarn Valley Alliance,PP9902,Wharf,
14,Ida Farrow,local.marlbeck.2026-05-07,local.marlbeck.abbey.2026-05-07,2026-05-07,Lantern Party,PP9903,Abbey,
15,Noor Haddad,local.leeming.2026-05-07,local.leeming.bridge.2026-05-07,2026-05-07,Lantern Party,PP9903,Bridge,
"""
)
BY_HAND = (
    "Candidate,Description,Ward\nFAIRBROTHER Lena,Independent,Wharf\nGraham Oduya,Wharfside Voice,Wharf\n"
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    with opened.change("The council") as unit:
        council_id = put(unit.session, Council(name="Marlbeck Borough Council"))
        put(unit.session, Ward(council_id=council_id, name="Wharf"))
    election = Election(kind=ElectionKind.LOCAL, poll_on=POLL, area="Marlbeck Borough", council_id=council_id)
    election_id = elections.save_election(opened, election)
    elections.publish_dates(
        opened, election_id, {"statement-of-persons-nominated": (STATEMENT, "The council")}
    )
    members.add_person(opened, Person(name="Janet Pell"))
    yield opened
    opened.close()


def bring_in(partnership: Partnership, text: str, *, today: date = BEFORE, **how: Any) -> imports.Imported:
    return imports.import_spreadsheet(
        partnership, "candidates", "marlbeck.csv", text.encode(), today=today, **how
    )


def standing(partnership: Partnership) -> dict[str, Candidate]:
    return {one.name: one for one in listed(partnership, Candidate, order="name")}


def test_a_list_of_democracy_club_comes_in_with_parties_as_declared(partnership: Partnership) -> None:
    done = bring_in(partnership, CLUB)
    assert done.as_json() == {"new": 3, "changed": 0, "same": 0, "refused": []}
    kept = standing(partnership)
    assert {name: (one.party, one.ward) for name, one in kept.items()} == {
        "Graham Oduya": ("Wharfside Voice", "Wharf"),
        "Janet Pell": ("Tarn Valley Alliance", "Wharf"),
        "Lena Fairbrother": ("Independent", "Wharf"),
    }
    assert {(one.since, one.status) for one in kept.values()} == {(STATEMENT, CandidateStatus.NOMINATED)}
    assert {one.source for one in kept.values()} == {"Candidates’ list, marlbeck.csv"}
    assert partnership.next_undo == "Import three candidates from marlbeck.csv"
    partnership.undo()
    assert standing(partnership) == {}


def test_other_wards_stay_outside_unless_they_are_wanted_and_other_councils_always(
    partnership: Partnership,
) -> None:
    seen = bring_in(partnership, CLUB, dry_run=True).preview
    assert [question.key for question in seen.questions] == ["whose", "since"]
    assert [row.says for row in seen.tally.rows if row.status.value == "skipped"] == [
        "Stands in Abbey, which is not in this file; passed over.",
        "Stands in another place on that day; passed over.",
    ]
    bring_in(partnership, CLUB, map_text='[answers]\nwhose = "all"\n')
    assert "Ida Farrow" in standing(partnership)
    assert "Noor Haddad" not in standing(partnership)


def test_who_has_a_members_name_is_pointed_out_and_not_linked(partnership: Partnership) -> None:
    seen = bring_in(partnership, CLUB).preview
    assert [note for row in seen.tally.rows for note in row.notes] == [
        "Somebody of the name Janet Pell is in this file. If they are one person, say so under Candidates."
    ]
    assert standing(partnership)["Janet Pell"].person_id is None


def test_the_same_list_once_more_changes_nothing_and_a_later_one_brings_the_results(
    partnership: Partnership,
) -> None:
    bring_in(partnership, CLUB)
    assert bring_in(partnership, CLUB).as_json()["same"] == 3
    results = CLUB.replace("PP9901,Wharf,", "PP9901,Wharf,t").replace("ynmp:2,Wharf,", "ynmp:2,Wharf,f")
    early = bring_in(partnership, results, dry_run=True)
    assert early.preview.tally.changed == 0
    assert any(
        "polling day is still to come" in note for row in early.preview.tally.rows for note in row.notes
    )
    again = bring_in(partnership, results, today=AFTER)
    assert again.as_json() == {"new": 0, "changed": 2, "same": 1, "refused": []}
    kept = standing(partnership)
    assert kept["Graham Oduya"].status is CandidateStatus.ELECTED
    assert kept["Lena Fairbrother"].status is CandidateStatus.NOT_ELECTED
    assert kept["Graham Oduya"].since == STATEMENT


def test_a_list_by_hand_is_asked_which_election_and_taken_for_the_next(partnership: Partnership) -> None:
    seen = bring_in(partnership, BY_HAND, dry_run=True).preview
    assert [(one.key, one.answer) for one in seen.questions] == [
        ("election", "Local elections, Marlbeck Borough, 7 May 2026"),
        ("since", ""),
    ]
    guessed = bring_in(partnership, BY_HAND)
    assert not guessed.done
    assert "Answer the question above first" in imports.outcome(guessed, dry_run=False)
    assert standing(partnership) == {}
    told = '[answers]\nsince = 2026-04-09\nelection = "Local elections, Marlbeck Borough, 7 May 2026"\n'
    assert bring_in(partnership, BY_HAND, map_text=told).as_json()["new"] == 2
    assert standing(partnership)["Graham Oduya"].since == date(2026, 4, 9)
    assert bring_in(partnership, CLUB).as_json()["new"] == 1, "in another form, the same people"


def test_before_the_statement_is_out_somebody_has_declared_and_no_more(partnership: Partnership) -> None:
    early = date(2026, 3, 2)
    assert bring_in(partnership, CLUB, today=early).done
    assert standing(partnership)["Lena Fairbrother"].status is CandidateStatus.DECLARED
    assert standing(partnership)["Lena Fairbrother"].since == early


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        (
            "1,Ada Quill,local.marlbeck.2027-05-06,local.marlbeck.wharf.2027-05-06,2027-05-06,Independent,,Wharf,",
            "election_date",
            "No poll of 6 May 2027 is entered (Local elections). Enter it first, or leave the row out.",
        ),
        (
            "1,Ada Quill,Marlbeck,,2026-05-07,Independent,,Wharf,",
            "election_id",
            "“Marlbeck” is no number of a ballot",
        ),
        (
            "1,,local.marlbeck.2026-05-07,,2026-05-07,Independent,,Wharf,",
            "person_name",
            "The name is missing.",
        ),
    ],
)
def test_what_cannot_be_placed_is_refused_with_a_sentence(
    partnership: Partnership, row: str, column: str, says: str
) -> None:
    refused = bring_in(partnership, HEAD + row + "\n").preview.tally.refused
    assert [(one.row, one.column) for one in refused] == [(2, column)]
    assert refused[0].says.startswith(says)


def test_without_an_election_nothing_comes_in(tmp_path: Path) -> None:
    empty = a_partnership(tmp_path, file_name="empty.evenhand")
    done = bring_in(empty, BY_HAND)
    assert not done.done
    assert {one.says for one in done.preview.tally.refused} == {
        "No election is entered yet. Enter it first, then bring the list in."
    }
    empty.close()
