"""A members' list as it is kept, with the mess of a real spreadsheet, comes in whole and goes out whole."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.importing.columns import Confidence
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office
from evenhand.exchange.sheets import read_sheet
from evenhand.records.unit_of_work import Partnership
from evenhand.services import imports
from evenhand.services.saving import listed
from tests.exchange.test_xlsx import a_workbook
from tests.makers import a_partnership

TODAY = date(2026, 3, 2)
GOLDEN = Path(__file__).parents[1] / "golden" / "imports" / "members.csv"
HEADINGS = "Name,Capacity,Joined,Email,Party,Council\n"
BOROUGH = '[answers]\ncouncil = "Fernhill Borough Council"\n'


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def bring_in(partnership: Partnership, text: str, **how: Any) -> dict[str, Any]:
    """Import the text of a spreadsheet of members."""
    data = text.encode()
    return imports.import_spreadsheet(
        partnership, "members", "members.csv", data, today=TODAY, **how
    ).as_json()


def golden(partnership: Partnership, **how: Any) -> imports.Imported:
    """Import the messy list of fourteen people."""
    data = GOLDEN.read_bytes()
    return imports.import_spreadsheet(partnership, "members", "members.csv", data, today=TODAY, **how)


def test_a_messy_list_of_fourteen_people_comes_in_as_one_change(partnership: Partnership) -> None:
    assert golden(partnership).as_json() == {"new": 14, "changed": 0, "same": 0, "refused": []}
    assert partnership.next_undo == "Import 14 members from members.csv"
    people = {one.id: one for one in listed(partnership, Person)}
    assert sorted(one.name for one in people.values())[:4] == [
        "Aled Rees",
        "Colin O’Shea",
        "Dilys Vaughan",
        "Fatima Begum",
    ]
    spells = {people[one.person_id].name: one for one in listed(partnership, Membership)}
    assert spells["Gwenllian Price"].starts == date(2021, 3, 14)
    assert spells["Fatima Begum"].starts == date(2024, 5, 7)
    assert spells["Tomos Bevan"].capacity is Capacity.COUNCILLOR
    assert spells["Siân Hughes"].organisation == "Old Wharf Primary School"
    assert spells["Aled Rees"].ends == date(2023, 12, 31)
    assert (spells["Owen Carr"].votes, spells["Fatima Begum"].votes) == (False, True)
    offices = {people[one.person_id].name: one.office for one in listed(partnership, OfficeHeld)}
    assert offices == {"Gwenllian Price": Office.CHAIR, "Marek Dabrowski": Office.TREASURER}


def test_undo_takes_the_whole_import_back_and_redo_brings_it_again(partnership: Partnership) -> None:
    golden(partnership)
    partnership.undo()
    assert listed(partnership, Person) == []
    assert listed(partnership, Membership) == []
    partnership.redo()
    assert len(listed(partnership, Person)) == 14


def test_the_same_list_a_second_time_changes_nothing(partnership: Partnership) -> None:
    golden(partnership)
    assert golden(partnership).as_json() == {"new": 0, "changed": 0, "same": 14, "refused": []}
    assert len(listed(partnership, Person)) == 14


def test_a_party_is_kept_for_councillors_alone_and_the_row_says_so(partnership: Partnership) -> None:
    imported = golden(partnership, map_text=BOROUGH)
    kept = {one.party for one in listed(partnership, PublicOfficeHeld)}
    assert kept == {"Heron Alliance", "Independent", "Marigold Party"}
    zoe = next(row for row in imported.preview.tally.rows if row.number == 6)
    assert "The party was not kept" in zoe.notes[0]
    assert "Marigold" not in repr((zoe.values, zoe.notes, zoe.says))
    holders = {one.person_id for one in listed(partnership, PublicOfficeHeld)}
    residents = [one for one in listed(partnership, Membership) if one.capacity is Capacity.RESIDENT]
    assert not holders & {one.person_id for one in residents}


def test_where_the_council_is_not_named_it_is_asked_once(partnership: Partnership) -> None:
    asked = golden(partnership, dry_run=True).preview.questions
    assert [question.key for question in asked] == ["council"]
    assert listed(partnership, Person) == []


def test_telephone_numbers_get_back_the_nought_that_spreadsheets_drop(partnership: Partnership) -> None:
    golden(partnership)
    zoe = next(one for one in listed(partnership, Person) if one.name == "Zoë Adeyemi")
    assert zoe.telephone == "07700900102"
    assert zoe.address == "12 Mill St, FH1 3CD"


def test_a_workbook_gives_what_the_text_file_gives(partnership: Partnership) -> None:
    rows: list[list[Any]] = [list(line.cells) for line in read_sheet("m.csv", GOLDEN.read_bytes()).rows]
    heads = list(read_sheet("m.csv", GOLDEN.read_bytes()).headings)
    rows[0][heads.index("Date joined")] = date(2021, 3, 14)
    data = a_workbook(Members=[["Our list"], [], heads, *rows])
    done = imports.import_spreadsheet(partnership, "members", "members.xlsx", data, today=TODAY).as_json()
    assert done == {"new": 14, "changed": 0, "same": 0, "refused": []}


def test_one_bad_row_keeps_all_out_unless_the_good_ones_are_accepted(partnership: Partnership) -> None:
    text = HEADINGS + "Ann Lee,Resident,1/2/2024,,,\nBo Lee,Wizard,31/2/2024,,,\n,Resident,1/2/2024,x,,\n"
    done = bring_in(partnership, text)
    assert (done["new"], done["changed"], done["same"]) == (1, 0, 0)
    assert [(one["row"], one["column"]) for one in done["refused"]] == [
        (3, "Capacity"),
        (3, "Joined"),
        (4, "Name"),
    ]
    assert listed(partnership, Person) == []
    bring_in(partnership, text, accept_valid=True)
    assert [one.name for one in listed(partnership, Person)] == ["Ann Lee"]


def test_what_a_rule_of_the_room_refuses_is_refused_in_the_preview(partnership: Partnership) -> None:
    text = HEADINGS + "Ann Lee,Resident,1/2/2024,not an address,,\nBo Lee,Resident,1/2/2030,,,\n"
    refused = bring_in(partnership, text, accept_valid=True)["refused"]
    assert [(one["row"], one["column"]) for one in refused] == [(2, "Email"), (3, "Joined")]
    assert listed(partnership, Person) == []


def test_details_that_differ_are_changed_and_a_blank_cell_empties_nothing(partnership: Partnership) -> None:
    bring_in(
        partnership,
        HEADINGS + "Ann Lee,Resident,13/2/2024,ann@example.org,,\nBo Lee,Resident,13/2/2024,b@x.org,,\n",
    )
    text = HEADINGS + "LEE, Ann,Resident,14/2/2024,ann@example.net,,\n".replace("LEE, Ann", '"LEE, Ann"')
    done = bring_in(partnership, text + "Mr Bo Lee,resident,13/2/2024,n/a,,\n")
    assert (done["new"], done["changed"], done["same"]) == (0, 1, 1)
    ann, bo = listed(partnership, Person)
    assert (ann.name, ann.email, bo.email) == ("Ann Lee", "ann@example.net", "b@x.org")
    assert listed(partnership, Membership)[0].starts == date(2024, 2, 14)


def test_somebody_who_left_and_came_back_has_two_spells(partnership: Partnership) -> None:
    text = "Name,Role,From,To\nAnn Lee,Resident,1/2/2020,31/1/2022\nAnn Lee,Resident,15/6/2023,\n"
    assert bring_in(partnership, text)["new"] == 2
    assert len(listed(partnership, Person)) == 1


def test_days_that_can_be_read_in_two_ways_are_asked_about_once_and_never_swapped(
    partnership: Partnership,
) -> None:
    text = HEADINGS + "Ann Lee,Resident,05/06/2024,,,\nBo Lee,Resident,05/13/2024,,,\n"
    seen = imports.import_spreadsheet(
        partnership, "members", "m.csv", text.encode(), today=TODAY, dry_run=True
    )
    assert [question.key for question in seen.preview.questions] == ["day-order"]
    assert "“05/13/2024” in Joined, row 3" in seen.preview.questions[0].says
    assert [one.row for one in seen.preview.tally.refused] == [3]
    done = bring_in(partnership, text, map_text='[answers]\nday-order = "month-first"\n')
    assert done["refused"] == []
    assert [one.starts for one in listed(partnership, Membership)] == [date(2024, 5, 6), date(2024, 5, 13)]


def test_no_question_about_days_where_another_date_settles_it(partnership: Partnership) -> None:
    text = HEADINGS + "Ann Lee,Resident,05/06/2024,,,\nBo Lee,Resident,13/05/2024,,,\n"
    seen = imports.import_spreadsheet(partnership, "members", "m.csv", text.encode(), today=TODAY)
    assert seen.preview.questions == ()
    assert listed(partnership, Membership)[0].starts == date(2024, 6, 5)


def test_a_first_day_and_a_capacity_that_are_missing_are_asked_for_all_rows(partnership: Partnership) -> None:
    text = "Name,Email\nAnn Lee,a@example.org\nCllr Bo Lee,b@example.org\n"
    seen = imports.import_spreadsheet(partnership, "members", "m.csv", text.encode(), today=TODAY)
    assert {question.key for question in seen.preview.questions} == {"starts", "capacity", "council"}
    assert not seen.done
    answers = '[answers]\nstarts = 2024-04-01\ncapacity = "resident"\n'
    assert bring_in(partnership, text, map_text=answers)["new"] == 2
    assert [one.capacity for one in listed(partnership, Membership)] == [
        Capacity.RESIDENT,
        Capacity.COUNCILLOR,
    ]


def test_columns_are_mended_by_hand(partnership: Partnership) -> None:
    text = "Who,What,When,Email\nAnn Lee,Resident,1/2/2024,not kept\n"
    with pytest.raises(Refusal, match="No column was found for: Name"):
        bring_in(partnership, text)
    by_hand = '[columns]\nWho = "name"\nWhat = "capacity"\nWhen = "starts"\nEmail = ""\n'
    assert bring_in(partnership, text, map_text=by_hand)["new"] == 1
    with pytest.raises(Refusal, match="no column headed “Whom”"):
        bring_in(partnership, text, map_text='[columns]\nWhom = "name"\n')
    with pytest.raises(Refusal, match="no field “nam”"):
        bring_in(partnership, text, map_text='[columns]\nWho = "nam"\n')
    with pytest.raises(Refusal, match="map cannot be read"):
        bring_in(partnership, text, map_text="Who = name")


def test_the_empty_spreadsheet_that_is_offered_is_understood_to_the_last_heading() -> None:
    for kind in imports.KINDS:
        sheet = read_sheet("empty.csv", imports.empty_sheet(kind))
        matching = imports.match_columns(kind, sheet)
        assert all(column.confidence is Confidence.SURE for column in matching.columns)
        assert [column.field for column in matching.columns] == [
            field.name for field in imports.fields_of(kind) if field.name not in ("first_name", "surname")
        ]


def test_a_kind_that_is_not_brought_in_is_refused(partnership: Partnership) -> None:
    with pytest.raises(Refusal, match="Choose one of: members, applications, area-profile"):
        imports.import_spreadsheet(partnership, "recipes", "r.csv", b"Name\n", today=TODAY)


def test_a_map_says_which_sheet_and_holds_nothing_else(partnership: Partnership) -> None:
    data = a_workbook(
        Old=[["Name", "Role"]], New=[["Name", "Role", "From"], ["Ann Lee", "Resident", "1/2/2024"]]
    )
    seen = imports.import_spreadsheet(
        partnership, "members", "m.xlsx", data, today=TODAY, map_text='sheet = "New"'
    )
    done = seen.as_json()
    assert done["new"] == 1
    for text, says in [
        ("sheet = 2", "name of one sheet"),
        ("x = 1", "no place for “x”"),
        ("columns = 3", "is a table"),
    ]:
        with pytest.raises(Refusal, match=says):
            imports.read_map(text)
    with pytest.raises(Refusal, match="no text for a value"):
        imports.read_map("[answers]\nstarts = 3")


def test_what_the_preview_says_at_the_terminal_names_rows_and_questions(partnership: Partnership) -> None:
    lines = imports.said(golden(partnership, dry_run=True).preview)
    assert lines[0].startswith("Columns read: “Name” as Name; ")
    counted = [line for line in lines if not line.startswith("Columns ")]
    assert counted[:2] == ["14 new, 0 changed, 0 already there.", "Passed over: one row (20)."]
    assert any(line.startswith("Row 6: The party was not kept") for line in lines)
    assert lines[-1].startswith("One row does not name the council of a councillor.")


def test_the_outcome_says_whether_anything_came_in(partnership: Partnership) -> None:
    tried = golden(partnership, dry_run=True)
    assert imports.outcome(tried, dry_run=True) == "Nothing was brought in: this was a dry run."
    assert imports.outcome(golden(partnership), dry_run=False) == "Brought in."


def test_an_office_that_cannot_be_held_is_noted_and_the_member_still_comes_in(
    partnership: Partnership,
) -> None:
    text = "Name,Role,Office,Joined\nAnn Lee,Resident,Chair,1/2/2020\nBo Lee,Resident,Chair,1/2/2021\n"
    seen = imports.import_spreadsheet(partnership, "members", "m.csv", text.encode(), today=TODAY)
    assert seen.done
    assert "The office was not recorded (chair)" in seen.preview.tally.rows[1].notes[0]
    assert len(listed(partnership, OfficeHeld)) == 1


def test_a_seat_on_a_council_is_corrected_by_a_later_list(partnership: Partnership) -> None:
    text = "Name,Role,Joined,Council,Ward,Party\nBo Lee,Cllr,1/2/2024,Fernhill BC,{},{}\n"
    bring_in(partnership, text.format("Quay", "Heron Alliance"))
    assert bring_in(partnership, text.format("Mill", "Marigold Party"))["changed"] == 1
    (seat,) = listed(partnership, PublicOfficeHeld)
    assert (seat.ward, seat.party, seat.source) == ("Mill", "Marigold Party", "Members' list, members.csv")


def test_a_last_day_that_the_list_gives_ends_the_offices_too(partnership: Partnership) -> None:
    headings = "Name,Capacity,Joined,Left,Office\n"
    bring_in(partnership, f"{headings}Rose Ibbotson,Resident,2024-01-09,,Treasurer\n")
    done = bring_in(partnership, f"{headings}Rose Ibbotson,Resident,2024-01-09,2026-01-31,\n")
    assert done["changed"] == 1
    assert [one.ends for one in listed(partnership, OfficeHeld)] == [date(2026, 1, 31)]
