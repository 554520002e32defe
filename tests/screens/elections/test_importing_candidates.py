"""Candidates are brought in from the window: the file, its columns, what it does not say, and every row first."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.vocabulary import ElectionKind
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.importing.wizard import QUESTIONS, ROWS, ImportWizard
from evenhand.services import elections
from evenhand.services.saving import listed
from tests.screens.plain_rooms import People

LIST = "Name of candidate,Description,Ward\nODUYA Graham,Wharfside Voice,Wharf\nPELL Janet,Tarn Valley Alliance,Wharf\n"


def test_a_statement_of_persons_nominated_comes_in_as_it_was_typed(
    desk: Desk, partnership: Partnership, people: People, tmp_path: Path, qtbot: QtBot
) -> None:
    election = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    elections.save_election(partnership, election)
    source = tmp_path / "statement.csv"
    source.write_text(LIST, encoding="utf-8")
    wizard = ImportWizard(desk, "candidates")
    qtbot.addWidget(wizard)
    wizard.read_file(source)
    wizard.go_on()
    assert wizard.step() == QUESTIONS
    assert wizard.questions.answers()["election"] == "Local elections, Marlbeck Borough, 7 May 2026"
    wizard.go_on()
    assert wizard.step() == ROWS
    wizard.go_on()
    kept = {one.name: (one.party, one.person_id) for one in listed(partnership, Candidate)}
    assert kept == {"Graham Oduya": ("Wharfside Voice", None), "Janet Pell": ("Tarn Valley Alliance", None)}
    assert partnership.next_undo == "Import two candidates from statement.csv"
