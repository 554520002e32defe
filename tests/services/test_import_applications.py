"""Applications as they are kept in a spreadsheet come in with their decisions, and no party comes in approved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.exchange.sheets import read_sheet
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants, imports
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.saving import listed
from tests.exchange.test_xlsx import a_workbook
from tests.grants_typed import save_round
from tests.makers import a_partnership, decided_earlier

TODAY = date(2026, 3, 2)
GOLDEN = Path(__file__).parents[1] / "golden" / "imports" / "applications.csv"
HEADINGS = "Ref;Applicant;Project;Amount requested;Date received;Decision;Date decided;Amount awarded\n"
ALL_IN = {"new": 30, "changed": 0, "same": 0, "refused": []}


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def bring_in(partnership: Partnership, text: str, **how: Any) -> dict[str, Any]:
    """Import the text of a spreadsheet of applications."""
    data = text.encode()
    return imports.import_spreadsheet(
        partnership, "applications", "grants.csv", data, today=TODAY, **how
    ).as_json()


def golden(partnership: Partnership) -> imports.Imported:
    """Import the messy list of thirty applications."""
    data = GOLDEN.read_bytes()
    return imports.import_spreadsheet(partnership, "applications", "applications.csv", data, today=TODAY)


def test_a_messy_list_of_thirty_applications_comes_in_as_one_change(partnership: Partnership) -> None:
    assert golden(partnership).as_json() == ALL_IN
    assert partnership.next_undo == "Import 30 applications from applications.csv"
    known = {one.reference: one for one in listed(partnership, Application)}
    assert known["SG02"].asked_pence == 120_000
    assert known["SG03"].received_on == date(2025, 3, 22)
    assert known["SG10"].status is ApplicationStatus.REFUSED
    assert known["SG10"].reason == "No reason is given in applications.csv."
    assert known["SG12"].status is ApplicationStatus.DEFERRED
    awards = {one.application_id: one for one in listed(partnership, Award)}
    assert awards[known["SG03"].id].awarded_pence == 18_700
    assert sum(one.awarded_pence for one in awards.values()) == 551_750


def test_rounds_are_begun_with_the_days_and_the_money_that_the_list_shows(partnership: Partnership) -> None:
    golden(partnership)
    spring, autumn = listed(partnership, Round)
    assert (spring.name, spring.opens, spring.closes) == ("Spring 2025", date(2025, 3, 2), date(2025, 3, 25))
    assert (spring.budget_pence, autumn.budget_pence) == (551_750, 0)
    assert "Begun by the import of applications.csv" in spring.note


@pytest.mark.clause("PP14")
def test_a_party_that_the_list_calls_approved_comes_in_as_received_with_the_question_open(
    partnership: Partnership,
) -> None:
    imported = golden(partnership)
    party = next(one for one in listed(partnership, Applicant) if one.name == "Green Party")
    assert party.party_standing is PartyStanding.OPEN
    its = next(one for one in listed(partnership, Application) if one.applicant_id == party.id)
    assert (its.status, its.decided_on) == (ApplicationStatus.RECEIVED, None)
    assert its.id not in {one.application_id for one in listed(partnership, Award)}
    row = next(row for row in imported.preview.tally.rows if row.number == 11)
    assert "PP14" in row.notes[0]
    assert "not taken over" in row.notes[0]
    with pytest.raises(Refusal) as refused:
        grants.approve(partnership, its.id, awarded_pence=30_000, on=TODAY, today=TODAY, by=decided_earlier())
    assert refused.value.clause == "PP14"


@pytest.mark.clause("PP13")
def test_what_the_list_calls_approved_for_party_politics_comes_in_as_received_to_be_answered(
    partnership: Partnership,
) -> None:
    sheet = (
        b"Applicant,Project,Amount requested,Date received,Decision,Date decided,Amount awarded\n"
        b"Wharf Neighbours,Leaflets to elect the Labour candidate,100,13/01/2022,Approved,14/02/2022,100\n"
        b"Wharf Choir,Two music stands,100,13/01/2022,Approved,14/02/2022,100\n"
    )
    imported = imports.import_spreadsheet(partnership, "applications", "old.csv", sheet, today=TODAY)
    leaflets, stands = listed(partnership, Application)
    assert (leaflets.status, stands.status) == (ApplicationStatus.RECEIVED, ApplicationStatus.APPROVED)
    assert any("PP13" in note for row in imported.preview.tally.rows for note in row.notes)
    with pytest.raises(Refusal) as refused:
        grants.approve(
            partnership,
            leaflets.id,
            awarded_pence=100_00,
            on=date(2022, 2, 14),
            today=TODAY,
            by=decided_earlier(),
        )
    assert refused.value.clause == "PP13"


@pytest.mark.clause("PP14")
def test_importing_again_does_not_carry_a_party_past_the_bar(partnership: Partnership) -> None:
    golden(partnership)
    assert golden(partnership).as_json() == {"new": 0, "changed": 0, "same": 30, "refused": []}
    party = next(one for one in listed(partnership, Applicant) if one.name == "Green Party")
    answer = PartyAnswer(
        applicant_id=party.id,
        is_party=True,
        verdict=PartyVerdict.MATCH,
        list_date=party.party_list_date,
        answered_by="Gwenllian Price",
        reason="It is the party.",
        answered_on=TODAY,
    )
    grants.answer_party_question(partnership, answer)
    imported = golden(partnership)
    assert imported.as_json() == {"new": 0, "changed": 0, "same": 30, "refused": []}
    row = next(row for row in imported.preview.tally.rows if row.number == 11)
    assert "can never be approved" in row.notes[0]
    its = next(one for one in listed(partnership, Application) if one.applicant_id == party.id)
    assert its.status is ApplicationStatus.RECEIVED


def test_undo_takes_applications_awards_and_rounds_back(partnership: Partnership) -> None:
    golden(partnership)
    partnership.undo()
    for kind in (Application, Applicant, Award, Round):
        assert listed(partnership, kind) == []


def test_a_workbook_gives_what_the_text_file_gives(partnership: Partnership) -> None:
    sheet = read_sheet("g.csv", GOLDEN.read_bytes())
    rows: list[list[Any]] = [list(line.cells) for line in sheet.rows]
    rows[2][4] = 187.0
    data = a_workbook(Cover=[], Grants=[["Small grants"], list(sheet.headings), *rows])
    done = imports.import_spreadsheet(partnership, "applications", "g.xlsx", data, today=TODAY)
    assert done.as_json() == ALL_IN


def test_an_approval_without_a_day_or_an_amount_is_asked_about_and_else_left_open(
    partnership: Partnership,
) -> None:
    text = HEADINGS + "A1;Wharf Choir;Hall;£400;13/2/2025;approved;;\n"
    seen = imports.import_spreadsheet(
        partnership, "applications", "g.csv", text.encode(), today=TODAY, dry_run=True
    )
    assert [question.key for question in seen.preview.questions] == ["round", "decided", "awarded"]
    bring_in(partnership, text)
    assert listed(partnership, Application)[0].status is ApplicationStatus.RECEIVED
    answers = '[answers]\ndecided = 2025-03-01\nawarded = "in-full"\n'
    partnership.undo()
    bring_in(partnership, text, map_text=answers)
    assert listed(partnership, Award)[0].awarded_pence == 40_000


def test_an_award_that_its_round_cannot_give_is_refused(partnership: Partnership) -> None:
    grant_round = Round(
        name="Spring",
        opens=date(2025, 1, 1),
        closes=date(2025, 2, 28),
        budget_pence=50_000,
        most_pence=30_000,
    )
    save_round(partnership, grant_round)
    text = HEADINGS + "A1;Wharf Choir;Hall;£400;13/2/2025;approved;1/3/2025;£350\n"
    text += "A2;Wharf Band;Drum;£200;13/2/2025;approved;1/3/2025;£250\n"
    refused = bring_in(partnership, text)["refused"]
    assert [(one["row"], one["column"]) for one in refused] == [(2, "Amount awarded"), (3, "Amount awarded")]
    assert listed(partnership, Application) == []


def test_a_row_thrown_away_leaves_nothing_behind_for_the_rows_after_it(partnership: Partnership) -> None:
    text = HEADINGS + "A1;Wharf Choir;Hall;£400;13/2/2025;approved;1/3/2025;£900\n"
    text += "A2;Wharf Choir;Hall;£400;13/2/2025;approved;1/3/2025;£300\n"
    text += "A3;Quay Band;Drum;90;13/2/2025;approved;1/3/2025;90\n"
    done = bring_in(partnership, text, accept_valid=True)
    assert (done["new"], [one["row"] for one in done["refused"]]) == (2, [2])
    assert [one.reference for one in listed(partnership, Application)] == ["A2", "A3"]
    assert listed(partnership, Round)[0].budget_pence == 39_000


def test_one_reference_is_one_applicants_alone(partnership: Partnership) -> None:
    text = HEADINGS + "A1;Wharf Choir;Hall;£400;13/2/2025;;;\nA1;Quay Band;Drum;£90;13/2/2025;;;\n"
    refused = bring_in(partnership, text)["refused"]
    assert [(one["row"], one["column"]) for one in refused] == [(3, "Ref")]


def test_without_references_the_same_request_is_recognised(partnership: Partnership) -> None:
    text = "Applicant,Project,Amount,Received\nThe Wharf Choir,Hall hire,400,13/2/2025\n"
    text += "Wharf Choir,Hall hire.,£400.00,13/2/2025\n"
    done = bring_in(partnership, text)
    assert (done["new"], done["same"]) == (1, 1)
    assert listed(partnership, Application)[0].reference == "A-01"


def test_what_was_asked_for_another_year_or_in_another_round_is_another_application(
    partnership: Partnership,
) -> None:
    round_headings = "Ref;Applicant;Project;Amount requested;Date received;Round\n"
    bring_in(partnership, round_headings + "A1;Wharf Choir;Hall;£400;13/2/2025;Spring 2025\n")
    yearly = bring_in(partnership, round_headings + ";Wharf Choir;Hall;£400;13/2/2026;Spring 2025\n")
    rounds = bring_in(partnership, round_headings + ";Wharf Choir;Hall;£400;20/4/2025;Summer 2025\n")
    assert (yearly["new"], rounds["new"]) == (1, 1)
    assert [str(one.received_on) for one in listed(partnership, Application)] == [
        "2025-02-13",
        "2026-02-13",
        "2025-04-20",
    ]
    for row in (
        "A1;Wharf Choir;Drum;£90;13/2/2026;Spring 2025",
        "A1;Wharf Choir;Drum;£90;2/5/2025;Summer 2025",
    ):
        (refused,) = bring_in(partnership, round_headings + row + "\n")["refused"]
        assert (refused["column"], "13 February 2025" in refused["says"]) == ("Ref", True)
    corrected = bring_in(partnership, round_headings + "A1;Wharf Choir;Hall;£450;14/2/2025;Spring 2025\n")
    assert (corrected["changed"], corrected["new"]) == (1, 0)
    again = bring_in(partnership, round_headings + ";Wharf Choir;Hall;£450;14/2/2025;Spring 2025\n")
    assert again["same"] == 1


def test_a_decision_in_the_file_is_not_moved_by_a_spreadsheet(partnership: Partnership) -> None:
    row = "A1;Wharf Choir;Hall;£400;13/2/2025;{};1/3/2025;\n"
    bring_in(partnership, HEADINGS + row.format("refused"))
    done = bring_in(partnership, HEADINGS + row.format("withdrawn"))
    assert done["same"] == 1
    assert listed(partnership, Application)[0].status is ApplicationStatus.REFUSED
    more = HEADINGS + "A1;Wharf Choir;Hall;£500;13/2/2025;;;\n"
    assert "decided upon" in bring_in(partnership, more)["refused"][0]["says"]


def test_an_amount_or_a_day_that_cannot_be_read_says_what_would_be_right(partnership: Partnership) -> None:
    text = HEADINGS + "A1;Wharf Choir;Hall;about 400;13/2/2025;maybe;;\nA2;Quay Band;;tbc;1/2/2031;;;\n"
    refused = bring_in(partnership, text)["refused"]
    assert [(one["row"], one["column"]) for one in refused] == [
        (2, "Amount requested"),
        (2, "Decision"),
        (3, "Project"),
        (3, "Amount requested"),
        (3, "Date received"),
    ]


def test_a_file_that_changed_since_the_preview_is_left_as_it_is(partnership: Partnership) -> None:
    seen = golden(partnership).preview
    partnership.undo()
    text = HEADINGS + "SG01;Wharf Choir;Hall;£400;13/2/2025;;;\n"
    bring_in(partnership, text)
    with pytest.raises(Refusal, match="changed since the preview"):
        imports.carry_out(partnership, seen)
    assert len(listed(partnership, Application)) == 1


def test_a_decision_still_to_come_is_none(partnership: Partnership) -> None:
    for decision, awarded in (("Approved", "187.00"), ("Refused", "")):
        row = f"X1;Old Wharf Canoe Club;Paddles;187.00;10/02/2026;{decision};01/04/2026;{awarded}\n"
        [refused] = bring_in(partnership, HEADINGS + row)["refused"]
        assert refused["column"] == "Date decided"
        assert "still to come" in refused["says"]
    assert listed(partnership, Application) == []


def test_the_day_on_which_a_round_will_decide_is_no_day_of_a_decision(partnership: Partnership) -> None:
    coming = Round(
        name="Spring 2026",
        opens=date(2026, 2, 2),
        closes=date(2026, 2, 27),
        decides_on=date(2026, 4, 21),
        budget_pence=500_00,
    )
    save_round(partnership, coming)
    row = "X1;Old Wharf Canoe Club;Paddles;187.00;10/02/2026;Approved;;187.00\n"
    assert bring_in(partnership, HEADINGS + row)["new"] == 1
    assert [one.status for one in listed(partnership, Application)] == [ApplicationStatus.RECEIVED]


def test_what_a_list_says_of_officers_and_registration_comes_in_and_stays_when_it_comes_again(
    partnership: Partnership,
) -> None:
    text = (
        "Ref;Applicant;Project;Amount requested;Date received;Charity no;Treasurer;Committee;AKA;"
        "Other funding;No of beneficiaries;Start date;Venue\n"
        "A1;Old Wharf Canoe Club;Safety boat;187.00;2/2/2026;109 8765;Sunil Nair;"
        '"Ann Ash (chair)\nSecretary: Bo Birch";Wharf Paddlers;£50 from the raffle;about 40;1/5/2026;The wharf\n'
    )
    bring_in(partnership, text)
    with partnership.reading() as session:
        beside = read_grants_beside(session)
    (application,) = listed(partnership, Application)
    who, key = application.applicant_id, application.id
    assert beside.applicants[who].registration_number == "1098765"
    assert [(one.name, one.role) for one in beside.officers[who]] == [
        ("Sunil Nair", "treasurer"),
        ("Ann Ash", "chair"),
        ("Bo Birch", "Secretary"),
    ]
    assert [one.name for one in beside.aliases[who]] == ["Wharf Paddlers"]
    detail = beside.details[key]
    assert (detail.other_funding_pence, detail.people, detail.place) == (50_00, 40, "The wharf")
    assert detail.starts == date(2026, 5, 1)

    assert bring_in(partnership, text)["same"] == 1
    less = HEADINGS + "A1;Old Wharf Canoe Club;Safety boat;187.00;2/2/2026;;;\n"
    assert bring_in(partnership, less)["same"] == 1
    with partnership.reading() as session:
        assert len(read_grants_beside(session).officers[who]) == 3


def test_a_slip_in_a_name_is_asked_about_and_makes_no_applicant_into_another(
    partnership: Partnership,
) -> None:
    text = HEADINGS + (
        "A1;Old Wharf Canoe Club;Safety boat;187.00;2/2/2026;;;\n"
        "A2;Old Warf Canoe Club;Paddles;90.00;3/2/2026;;;\n"
    )
    sheet = imports.import_spreadsheet(
        partnership, "applications", "grants.csv", text.encode(), today=TODAY, dry_run=True
    )

    notes = [note for row in sheet.preview.tally.rows for note in row.notes]
    assert "May be Old Wharf Canoe Club, by names alike: Old Wharf Canoe Club." in notes
    bring_in(partnership, text)
    assert len(listed(partnership, Applicant)) == 2
