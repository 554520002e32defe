"""A round of thirty applications as far as services take it: board, meeting, what became of the awards, print."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from evenhand.app.main import main
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.members.interest_facts import Interest
from evenhand.domain.members.vocabulary import InterestHolder, InterestKind
from evenhand.services import agendas, grants, interests, meetings, sittings
from evenhand.services.decisions import DecisionOrder, record_decision
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.returns import receive_return
from evenhand.services.saving import listed
from tests.journeys.beginning import PASSPHRASE
from tests.services.board import a_board

MET, DUE = date(2026, 2, 17), date(2026, 4, 2)
ACCEPTED = date(2026, 3, 2)
AWARDED = [f"A-{number:02d}" for number in range(1, 12)]
LATE = ("A-02", "A-05", "A-09")
SUM_PENCE = 9_214_00


def the_board(partnership: Any) -> dict[str, int]:
    """A board, with one member of an applicant's committee and one who is the friend of an applicant's treasurer."""
    board = a_board(partnership).people
    own = Interest(
        person_id=board["Colin"],
        kind=InterestKind.OFFICE,
        whose=InterestHolder.OWN,
        body="Tansley Road Allotments",
        declared_on=date(2025, 2, 3),
    )
    friend = Interest(
        person_id=board["Yusuf"],
        kind=InterestKind.OFFICE,
        whose=InterestHolder.FRIEND,
        relation="friend",
        holder="Osman Yildirim",
        body="Fernhill Football Club",
        declared_on=date(2025, 2, 3),
    )
    for one in (own, friend):
        interests.save_interest(partnership, one, today=MET)
    return board


def application(partnership: Any, reference: str) -> Application:
    """One application by its reference."""
    return next(one for one in listed(partnership, Application) if one.reference == reference)


def decided(partnership: Any, board: dict[str, int]) -> dict[str, int]:
    """One meeting takes the eleven one by one, and carries each; those in conflict are out of the room."""
    with partnership.change("The meeting of 17 February"):
        meeting = meetings.save_meeting(partnership, Meeting(held_on=MET, at="7 pm"), today=MET)
        items = {
            reference: agendas.save_item(
                partnership,
                AgendaItem(
                    meeting_id=meeting,
                    position=place,
                    title=f"Grant {reference}",
                    about=f"application:{application(partnership, reference).id}",
                ),
            )
            for place, reference in enumerate(AWARDED, start=1)
        }
        for person in board.values():
            sittings.arrives(partnership, meeting, person, time(19))
        sittings.open_meeting(partnership, meeting, at=time(19), chaired_by_id=board["Amara"], today=MET)
        decisions: dict[str, int] = {}
        for place, (reference, item) in enumerate(items.items(), start=1):
            sittings.take_item(partnership, item, at=time(19, 4 * place))
            order = DecisionOrder(
                meeting_id=meeting,
                item_id=item,
                wording=f"To award the grant {reference}.",
                moved_by_id=board["Rose"],
                seconded_by_id=board["Priya"],
                votes_for=8 if reference in ("A-01", "A-02") else 9,
                votes_against=0,
                decided_at=time(19, 4 * place + 2),
            )
            decisions[reference] = record_decision(partnership, order, today=MET)
    return decisions


def followed(partnership: Any) -> None:
    """Every award is offered, accepted and paid; eight returns come in."""
    awards = grants.grants(partnership).awards
    with partnership.change("What became of the awards"):
        for reference in AWARDED:
            one = application(partnership, reference)
            award = awards[one.id]
            grants.offer(partnership, award.id, on=MET + timedelta(days=3), today=MET + timedelta(days=3))
            grants.accept(partnership, award.id, on=ACCEPTED, today=ACCEPTED, by=reference)
            paid = Payment(
                award_id=award.id,
                paid_on=ACCEPTED,
                payee=reference,
                what_for=one.purpose,
                pence=one.asked_pence,
            )
            grants.pay(partnership, paid)
        with partnership.reading() as session:
            returns = read_grants_beside(session).returns
        for reference in AWARDED:
            (due,) = returns[awards[application(partnership, reference).id].id]
            if reference not in LATE:
                came = replace(
                    due, received_on=DUE, no_politics_on=DUE, declared_by=reference, unspent_pence=0
                )
                receive_return(partnership, came)


def printed(path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The letters go into one PDF with a page or more for each, and the list of awards adds up to the penny."""
    secret = folder / "secret.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    letters = folder / "letters.pdf"
    opened = ["--passphrase-file", str(secret), "--as-at", "2026-04-14"]
    letter_options = ["--round", "1", "--level", "board", "--out", str(letters), *opened]
    assert main(["report", "offer-letters", str(path), *letter_options]) == 0
    document = PdfDocument(letters)
    words = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(words) >= len(AWARDED)
    assert sum("£187.00" in page for page in words) >= 1
    assert sum("party" in page for page in words) >= len(AWARDED)

    capsys.readouterr()
    assert main(["report", "awards", str(path), "--format", "json", "--out", "-", *opened]) == 0
    assert str(SUM_PENCE) in capsys.readouterr().out
