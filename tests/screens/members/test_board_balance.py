"""The board of the day in the Members tab counts every party lawfully held, with the range over the rest."""

from datetime import date

import pytest

from evenhand.domain.members.facts import PartyConsent
from evenhand.screens.members.board_figures import balance_parts, board_figures, say_balance
from evenhand.screens.members.view import MembersView
from evenhand.services.saving import put
from tests.screens.members.conftest import TODAY, Board

UNTIL = date(2026, 12, 31)


def consent(board: Board, name: str, until: date) -> None:
    """Somebody gave a consent on the first of March."""
    held = PartyConsent(
        person_id=board.keys[name],
        party="Wharfside Voice",
        given_on=date(2026, 3, 1),
        how="In writing",
        told="What it is for",
        until=until,
    )
    with board.partnership.change("Consent of a test") as unit:
        put(unit.session, held)


@pytest.mark.clause("PP6", "PP8")
def test_a_party_held_with_consent_counts_while_the_consent_is_good(view: MembersView, board: Board) -> None:
    def said() -> str:
        as_at = view.pane.shown_as_at()
        assert as_at is not None
        return say_balance(board_figures(as_at).balance)

    before = "Tarn Valley Alliance 1 and not held 6. The largest group is somewhere between 14.3% and 100.0%."
    assert said() == before
    consent(board, "Priya Nair", UNTIL)
    assert said().startswith("Tarn Valley Alliance 1, Wharfside Voice 1 and not held 5.")
    consent(board, "Priya Nair", date(2026, 4, 1))
    view.desk.show_day(date(2026, 2, 28))
    assert said() == before
    view.desk.show_day(None)
    assert view.desk.day == TODAY


@pytest.mark.clause("PP8")
def test_each_group_is_a_range_from_the_worst_to_the_best_case(view: MembersView, board: Board) -> None:
    consent(board, "Priya Nair", UNTIL)
    as_at = view.pane.shown_as_at()
    assert as_at is not None
    parts = {one.label: one.value for one in balance_parts(board_figures(as_at).balance)}
    assert parts == {
        "Tarn Valley Alliance": "1 to 6",
        "Wharfside Voice": "1 to 6",
        "Not held": "5 of 7",
    }
