"""A round of small grants in a new file, with applications to it, as a test needs them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.saving import found
from tests.grants_typed import receive_application, save_round
from tests.makers import decided_earlier, rests_on

OPENS, RECEIVED, DECIDED = date(2026, 2, 2), date(2026, 2, 10), date(2026, 4, 21)
CLEAR, CLEAR_TOO = "Old Wharf Canoe Club", "Tansley Road Toddlers"
POSSIBLE, MATCH = "Conservative Club Fernhill", "Labour Party, Wharf branch"
BARRED = "registered party"


def a_round(partnership: Partnership, **changes: Any) -> int:
    plain = Round(
        name="Spring 2026 small grants",
        opens=OPENS,
        closes=date(2026, 3, 27),
        budget_pence=1_000_00,
        least_pence=50_00,
        most_pence=600_00,
    )
    return save_round(partnership, replace(plain, **changes))


def request(round_id: int, asked_pence: int = 187_00, **changes: Any) -> Application:
    plain = Application(
        reference="",
        round_id=round_id,
        applicant_id=0,
        purpose="Soft mats",
        asked_pence=asked_pence,
        received_on=RECEIVED,
    )
    return replace(plain, **changes)


def receive(partnership: Partnership, name: str = CLEAR, asked_pence: int = 187_00, round_id: int = 0) -> int:
    return receive_application(
        partnership, request(round_id or a_round(partnership), asked_pence), Applicant(name=name)
    )


def application(partnership: Partnership, key: int) -> Application:
    return found(partnership, Application, key)


def applicant(partnership: Partnership, key: int) -> Applicant:
    return found(partnership, Applicant, application(partnership, key).applicant_id)


def award(partnership: Partnership, key: int) -> Award:
    return grants.grants(partnership).awards[key]


def answer(partnership: Partnership, key: int, *, is_party: bool, **changes: Any) -> None:
    plain = PartyAnswer(
        applicant_id=applicant(partnership, key).id,
        is_party=is_party,
        verdict=PartyVerdict.NO_MATCH,
        answered_by="Delyth Vaughan",
        second_person="Yusuf Demir",
        reason="Its rules were seen",
        answered_on=date(2026, 3, 9),
    )
    grants.answer_party_question(partnership, replace(plain, **changes), rests_on())


def approve(partnership: Partnership, key: int, pence: int = 187_00, on: date = DECIDED) -> None:
    grants.approve(partnership, key, awarded_pence=pence, on=on, today=on, by=decided_earlier())


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value
