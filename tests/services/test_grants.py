"""Grants through their services: no money to a party by any route, and none beyond a round's limits."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from evenhand.domain.elections.facts import Election
from evenhand.domain.grants.facts import Applicant, Application, Award, PartyAnswer, Round
from evenhand.domain.grants.gate import Asks, Stands
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import (
    ApplicationStatus,
    ElectionKind,
    PartyStanding,
    PartyVerdict,
    Planned,
)
from evenhand.records.unit_of_work import Partnership
from evenhand.services import grants
from evenhand.services.award_gate import grant_book
from evenhand.services.elections import save_election
from evenhand.services.meetings import save_meeting
from evenhand.services.saving import found
from tests.makers import a_partnership

OPENS, RECEIVED, DECIDED = date(2026, 2, 2), date(2026, 2, 10), date(2026, 4, 21)
CLEAR, CLEAR_TOO = "Old Wharf Canoe Club", "Tansley Road Toddlers"
POSSIBLE, MATCH = "Conservative Club Fernhill", "Labour Party, Wharf branch"
BARRED = "registered party"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def a_round(partnership: Partnership, **changes: Any) -> int:
    plain = Round(
        name="Spring 2026 small grants",
        opens=OPENS,
        closes=date(2026, 3, 27),
        budget_pence=1_000_00,
        least_pence=50_00,
        most_pence=600_00,
    )
    return grants.save_round(partnership, replace(plain, **changes))


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
    return grants.receive_application(
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
    grants.answer_party_question(partnership, replace(plain, **changes))


def approve(partnership: Partnership, key: int, pence: int = 187_00, on: date = DECIDED) -> None:
    grants.approve(partnership, key, awarded_pence=pence, on=on)


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value


# The party bar.


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("again", [CLEAR, "  the OLD-WHARF canoe club "])
def test_a_party_that_applies_again_as_somebody_new_is_the_same_party(partnership: Partnership, again: str):
    key = receive(partnership)
    answer(partnership, key, is_party=True)
    second = receive(partnership, again)
    assert applicant(partnership, second) == applicant(partnership, key)
    assert refused(lambda: approve(partnership, second)).clause == "PP14"


@pytest.mark.clause("PP14")
def test_a_body_entered_twice_is_barred_under_both_entries(partnership: Partnership):
    key, second = receive(partnership), receive(partnership)
    assert applicant(partnership, key).id != applicant(partnership, second).id
    answer(partnership, key, is_party=True)
    assert applicant(partnership, second).party_standing is PartyStanding.PARTY
    assert BARRED in refused(lambda: approve(partnership, second)).says


@pytest.mark.clause("PP14")
def test_nobody_takes_the_name_of_a_body_answered_to_be_a_party(partnership: Partnership):
    key, other = receive(partnership), receive(partnership, CLEAR_TOO)
    answer(partnership, key, is_party=True)
    renamed = replace(applicant(partnership, other), name=CLEAR)
    said = refused(lambda: grants.correct_application(partnership, application(partnership, other), renamed))
    assert (said.clause, said.field) == ("PP14", "name")
    assert applicant(partnership, other).name == CLEAR_TOO


@pytest.mark.clause("PP14")
@pytest.mark.parametrize(
    ("name", "standing", "verdict"),
    [
        (CLEAR, PartyStanding.CLEAR, PartyVerdict.NO_MATCH),
        (POSSIBLE, PartyStanding.OPEN, PartyVerdict.POSSIBLE),
        (MATCH, PartyStanding.OPEN, PartyVerdict.MATCH),
    ],
)
def test_every_applicant_is_compared_with_the_parties(
    partnership: Partnership, name: str, standing: PartyStanding, verdict: PartyVerdict
):
    typed = Applicant(
        name=name, party_standing=PartyStanding.NOT_A_PARTY, party_verdict=PartyVerdict.NO_MATCH
    )
    key = grants.receive_application(partnership, request(a_round(partnership)), typed)

    stored = applicant(partnership, key)
    assert (stored.party_standing, stored.party_verdict) == (standing, verdict)
    assert stored.party_list_date is not None
    assert bool(stored.party_like) is (verdict is not PartyVerdict.NO_MATCH)


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("name", [POSSIBLE, MATCH])
def test_nothing_is_approved_until_a_person_has_answered(partnership: Partnership, name: str):
    key = receive(partnership, name)

    refusal = refused(lambda: approve(partnership, key))

    assert refusal.clause == "PP14"
    assert application(partnership, key).status is ApplicationStatus.RECEIVED


@pytest.mark.clause("PP14")
def test_an_applicant_that_is_not_the_party_can_be_approved_after_the_answer(partnership: Partnership):
    key = receive(partnership, MATCH)

    answer(partnership, key, is_party=False)
    approve(partnership, key)

    assert applicant(partnership, key).party_standing is PartyStanding.NOT_A_PARTY
    assert award(partnership, key).awarded_pence == 187_00


@pytest.mark.clause("PP14")
def test_an_answer_keeps_what_the_list_said_and_not_what_the_caller_says_it_said(partnership: Partnership):
    key = receive(partnership, MATCH)

    refusal = refused(
        lambda: answer(partnership, key, is_party=False, verdict=PartyVerdict.NO_MATCH, second_person="")
    )

    assert refusal.field == "second_person"


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("field", ["answered_by", "reason", "second_person"])
def test_an_answer_needs_its_person_reason_and_second_person(partnership: Partnership, field: str):
    key = receive(partnership, MATCH)

    refusal = refused(lambda: answer(partnership, key, is_party=False, **{field: " "}))

    assert refusal.field == field
    assert applicant(partnership, key).party_standing is PartyStanding.OPEN


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("name", [CLEAR, POSSIBLE, MATCH])
def test_a_party_is_barred_for_good(partnership: Partnership, name: str):
    key = receive(partnership, name)
    answer(partnership, key, is_party=True)

    refusal = refused(lambda: approve(partnership, key))
    assert BARRED in refusal.says
    assert refused(lambda: answer(partnership, key, is_party=False)).field == "answer"
    assert applicant(partnership, key).party_standing is PartyStanding.PARTY


@pytest.mark.clause("PP14")
def test_renaming_opens_the_question_for_a_party_like_name_and_never_frees_a_party(partnership: Partnership):
    key = receive(partnership, CLEAR)
    kept = application(partnership, key)

    grants.correct_application(partnership, kept, replace(applicant(partnership, key), name=MATCH))
    assert applicant(partnership, key).party_standing is PartyStanding.OPEN

    answer(partnership, key, is_party=True)
    grants.correct_application(partnership, kept, replace(applicant(partnership, key), name=CLEAR))
    assert applicant(partnership, key).party_standing is PartyStanding.PARTY
    assert BARRED in refused(lambda: approve(partnership, key)).says


@pytest.mark.clause("PP14")
def test_an_answer_is_for_one_name_and_another_party_like_name_is_asked_about_anew(partnership: Partnership):
    key = receive(partnership, POSSIBLE)
    answer(partnership, key, is_party=False)

    renamed = replace(applicant(partnership, key), name=MATCH)
    grants.correct_application(partnership, application(partnership, key), renamed)

    assert applicant(partnership, key).party_standing is PartyStanding.OPEN


@pytest.mark.clause("PP14")
def test_whoever_was_awarded_money_takes_no_name_that_may_be_a_partys(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)

    renamed = replace(applicant(partnership, key), name=MATCH)
    refusal = refused(lambda: grants.correct_application(partnership, application(partnership, key), renamed))

    assert (refusal.clause, refusal.field) == ("PP14", "name")
    assert applicant(partnership, key).name == CLEAR


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("is_party", [None, True])
def test_an_approved_application_moves_to_no_party(partnership: Partnership, is_party: bool | None):
    round_id = a_round(partnership)
    key, other = receive(partnership, round_id=round_id), receive(partnership, MATCH, round_id=round_id)
    approve(partnership, key)
    if is_party:
        answer(partnership, other, is_party=True)

    approved = application(partnership, key)
    refused(lambda: grants.correct_application(partnership, approved, applicant(partnership, other)))

    assert application(partnership, key).applicant_id == approved.applicant_id


@pytest.mark.clause("PP14")
@pytest.mark.parametrize("is_party", [None, True])
def test_the_application_of_a_party_moves_to_nobody_else(partnership: Partnership, is_party: bool | None):
    round_id = a_round(partnership)
    key, other = receive(partnership, MATCH, round_id=round_id), receive(partnership, round_id=round_id)
    if is_party:
        answer(partnership, key, is_party=True)

    moved = application(partnership, key)
    refusal = refused(lambda: grants.correct_application(partnership, moved, applicant(partnership, other)))

    assert refusal.clause == "PP14"


@pytest.mark.clause("PP14")
def test_correcting_changes_no_status(partnership: Partnership):
    key = receive(partnership, MATCH)
    pretended = replace(application(partnership, key), status=ApplicationStatus.APPROVED, decided_on=DECIDED)

    grants.correct_application(partnership, pretended, applicant(partnership, key))

    assert application(partnership, key).status is ApplicationStatus.RECEIVED


@pytest.mark.clause("PP14")
def test_an_approval_within_a_larger_change_is_checked_too(partnership: Partnership):
    key = receive(partnership, MATCH)

    def approve_within() -> None:
        with partnership.change("Several things") as unit:
            grants.put_approval(unit.session, key, awarded_pence=187_00, on=DECIDED)

    assert refused(approve_within).clause == "PP14"


@pytest.mark.clause("PP14")
def test_once_it_is_known_to_be_a_party_nothing_more_is_paid_or_announced(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)
    answer(partnership, key, is_party=True)
    made = award(partnership, key)

    for act in (
        lambda: grants.record_payment(partnership, made, paid_pence=10_00),
        lambda: grants.announce(partnership, [made], on=DECIDED),
        lambda: grants.follow_award(partnership, replace(made, paid_pence=10_00)),
    ):
        assert BARRED in refused(act).says
    assert award(partnership, key).paid_pence == 0


@pytest.mark.clause("PP14")
def test_the_answer_that_it_is_the_party_cannot_be_undone(partnership: Partnership):
    key = receive(partnership, MATCH)
    answer(partnership, key, is_party=True)

    assert partnership.next_undo is None, "neither the answer nor what led to it, nor the round it rests on"
    partnership.undo()
    assert applicant(partnership, key).party_standing is PartyStanding.PARTY


@pytest.mark.clause("PP14")
def test_undo_and_redo_bring_back_no_approval_that_the_bar_would_refuse(partnership: Partnership):
    key = receive(partnership, MATCH)
    answer(partnership, key, is_party=False)
    approve(partnership, key)

    partnership.undo()
    partnership.undo()
    assert applicant(partnership, key).party_standing is PartyStanding.OPEN
    assert refused(lambda: approve(partnership, key)).clause == "PP14"
    partnership.redo()
    partnership.redo()
    assert applicant(partnership, key).party_standing is PartyStanding.NOT_A_PARTY
    assert application(partnership, key).status is ApplicationStatus.APPROVED


# Rounds, limits and money.


def test_a_round_that_does_not_fit_together_is_refused_beside_its_field(partnership: Partnership):
    for field, changes in (
        ("name", {"name": " "}),
        ("closes", {"closes": date(2026, 1, 1)}),
        ("decides_on", {"decides_on": date(2026, 1, 1)}),
        ("announces_on", {"decides_on": DECIDED, "announces_on": date(2026, 4, 20)}),
        ("most_pence", {"most_pence": 10_00}),
    ):
        assert refused(lambda changes=changes: a_round(partnership, **changes)).field == field


def test_a_round_keeps_the_money_that_it_has_awarded(partnership: Partnership):
    round_id = a_round(partnership)
    approve(partnership, receive(partnership, round_id=round_id))

    refusal = refused(lambda: a_round(partnership, id=round_id, budget_pence=100_00))

    assert (refusal.field, refusal.says) == (
        "budget_pence",
        "£187.00 is awarded in this round already. Give at least that.",
    )


@pytest.mark.parametrize(
    ("asked", "awarded", "says"),
    [
        (187_00, 0, "Give the amount awarded, such as 187.00."),
        (187_00, 187_01, "£187.00 was asked for. An award is at most that."),
        (700_00, 600_01, "This round awards at most £600.00."),
        (187_00, 49_99, "This round awards at least £50.00."),
    ],
)
def test_an_award_stays_within_what_was_asked_and_the_limits(
    partnership: Partnership, asked: int, awarded: int, says: str
):
    key = receive(partnership, asked_pence=asked)

    refusal = refused(lambda: approve(partnership, key, awarded))

    assert (refusal.says, refusal.field) == (says, "awarded_pence")


def test_an_award_stays_within_the_money_of_the_round_to_the_penny(partnership: Partnership):
    round_id = a_round(partnership)
    first, second = (receive(partnership, name, 600_00, round_id) for name in (CLEAR, CLEAR_TOO))
    approve(partnership, first, 600_00)

    assert "£400.00 is left" in refused(lambda: approve(partnership, second, 400_01)).says
    approve(partnership, second, 400_00)

    purse = grants.grants(partnership).purse(round_id)
    assert (purse.left_pence, purse.committed_pence) == (0, 1_000_00)


def test_a_decision_is_made_once_and_not_before_it_came_in(partnership: Partnership):
    key = receive(partnership)
    early = date(2026, 2, 9)

    assert refused(lambda: approve(partnership, key, on=early)).field == "on"
    assert (
        refused(
            lambda: grants.decide_otherwise(
                partnership, key, ApplicationStatus.REFUSED, on=early, reason="Late"
            )
        ).field
        == "on"
    )
    approve(partnership, key)
    assert "was approved on 21 April 2026 already" in refused(lambda: approve(partnership, key)).says


def test_what_was_decided_stays_with_its_round_and_the_amount_that_was_asked(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)
    decided, who = application(partnership, key), applicant(partnership, key)
    elsewhere = a_round(partnership, name="Autumn")

    for field, changes in (("round_id", {"round_id": elsewhere}), ("asked_pence", {"asked_pence": 1_00})):
        changed = replace(decided, **changes)
        refusal = refused(lambda changed=changed: grants.correct_application(partnership, changed, who))
        assert refusal.field == field


def test_refusing_and_deferring_need_a_reason_and_withdrawing_does_not(partnership: Partnership):
    key = receive(partnership)

    def decide(status: ApplicationStatus, reason: str = "") -> None:
        grants.decide_otherwise(partnership, key, status, on=DECIDED, reason=reason)

    for status in (ApplicationStatus.REFUSED, ApplicationStatus.DEFERRED):
        assert refused(lambda status=status: decide(status)).field == "reason"
    assert refused(lambda: decide(ApplicationStatus.APPROVED, "Yes")).field == "status"
    decide(ApplicationStatus.DEFERRED, "Quotes are missing")
    decide(ApplicationStatus.WITHDRAWN)
    assert application(partnership, key).status is ApplicationStatus.WITHDRAWN


def test_what_follows_an_award_changes_neither_its_amount_nor_its_day(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)
    pretended = replace(award(partnership, key), awarded_pence=900_00, awarded_on=OPENS, paid_pence=187_00)

    grants.follow_award(partnership, replace(pretended, announced_on=date(2026, 5, 8)))

    made = award(partnership, key)
    assert (made.awarded_pence, made.awarded_on, made.paid_pence) == (187_00, DECIDED, 187_00)
    assert refused(lambda: grants.record_payment(partnership, made, paid_pence=187_01)).field == "paid_pence"
    assert refused(lambda: grants.announce(partnership, [made], on=OPENS)).field == "announced_on"


def test_undo_names_whom_the_award_was_for(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)

    assert partnership.next_undo == f"Award £187.00 to {CLEAR}"
    partnership.undo()
    assert application(partnership, key).status is ApplicationStatus.RECEIVED
    assert grants.grants(partnership).awards == {}


# The gate, read from the file.


@pytest.mark.clause("PP5")
def test_the_gate_of_a_day_knows_the_meeting_and_the_election_window(partnership: Partnership):
    key = receive(partnership, round_id=a_round(partnership, decides_on=DECIDED))
    save_meeting(partnership, Meeting(held_on=DECIDED, status=Planned.HELD), today=DECIDED)
    local = Election(kind=ElectionKind.LOCAL, poll_on=date(2026, 5, 7), area="Marlbeck Borough")
    save_election(partnership, local)

    before, on_the_day = (grant_book(partnership, day).gates[key] for day in (date(2026, 4, 14), DECIDED))

    assert not before.is_met
    assert on_the_day.is_met
    window = on_the_day.condition(Asks.WINDOW)
    assert window is not None
    assert window.stands is Stands.MET_WITH_CARE
    assert "Friday 8 May 2026" in window.detail


def test_what_is_decided_has_no_gate(partnership: Partnership):
    key = receive(partnership)
    approve(partnership, key)

    assert grant_book(partnership, DECIDED).gates == {}


# Every route, in any order.


class Routes(RuleBasedStateMachine):
    """Whatever is done in whatever order, no party and nobody with an open question comes to an award."""

    applications = Bundle("applications")
    names = st.sampled_from([CLEAR, CLEAR_TOO, POSSIBLE, MATCH])

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.partnership = a_partnership(Path(self.folder.name))
        with self.partnership.change("Begin") as unit:
            unit.can_be_undone = False
            self.round_id = a_round(self.partnership, budget_pence=10_000_00)
        self.found_out: set[int] = set()

    @rule(target=applications, name=names)
    def receive(self, name: str) -> int:
        return receive(self.partnership, name, round_id=self.round_id)

    @rule(key=applications, name=names)
    def rename(self, key: int, name: str) -> None:
        self.attempt(
            lambda: grants.correct_application(
                self.partnership,
                application(self.partnership, key),
                replace(applicant(self.partnership, key), name=name),
            )
        )

    @rule(key=applications, other=applications)
    def move(self, key: int, other: int) -> None:
        self.attempt(
            lambda: grants.correct_application(
                self.partnership, application(self.partnership, key), applicant(self.partnership, other)
            )
        )

    @rule(key=applications, is_party=st.booleans(), reason=st.sampled_from(["", "Seen"]))
    def answer(self, key: int, is_party: bool, reason: str) -> None:
        self.attempt(lambda: answer(self.partnership, key, is_party=is_party, reason=reason))
        self.found_out |= self.of_parties() if is_party else set()

    @rule(key=applications)
    def approve(self, key: int) -> None:
        before = self.of_parties()
        self.attempt(lambda: approve(self.partnership, key))
        assert self.of_parties() == before

    @rule(key=applications, status=st.sampled_from([ApplicationStatus.REFUSED, ApplicationStatus.DEFERRED]))
    def decide_otherwise(self, key: int, status: ApplicationStatus) -> None:
        self.attempt(
            lambda: grants.decide_otherwise(
                self.partnership, key, status, on=DECIDED, reason="Asked too much"
            )
        )

    @rule(pence=st.integers(0, 187_00))
    def pay(self, pence: int) -> None:
        for made in grants.grants(self.partnership).awards.values():
            self.attempt(lambda made=made: grants.record_payment(self.partnership, made, paid_pence=pence))

    @rule()
    def undo(self) -> None:
        self.attempt(self.partnership.undo)

    @rule()
    def redo(self) -> None:
        self.attempt(self.partnership.redo)

    @invariant()
    def no_award_to_a_party(self) -> None:
        assert self.of_parties() <= self.found_out

    def attempt(self, act: Callable[[], object]) -> None:
        """Do it, or be refused; what was paid to an award that turned out a party's stays as it was."""
        before = self.paid_to_parties()
        with suppress(Refusal):
            act()
        after = self.paid_to_parties()
        assert all(after.get(key, 0) <= paid for key, paid in before.items())

    def of_parties(self) -> set[int]:
        """The applications that are approved or awarded though their applicant is a party or not answered for."""
        read = grants.grants(self.partnership)
        settled = (PartyStanding.CLEAR, PartyStanding.NOT_A_PARTY)
        return {
            one.id
            for one in read.applications
            if read.applicants[one.applicant_id].party_standing not in settled
            and (one.status is ApplicationStatus.APPROVED or one.id in read.awards)
        }

    def paid_to_parties(self) -> dict[int, int]:
        read = grants.grants(self.partnership)
        return {key: read.awards[key].paid_pence for key in self.of_parties() if key in read.awards}

    def teardown(self) -> None:
        if hasattr(self, "partnership"):
            self.partnership.close()
            self.folder.cleanup()


TestRoutes = pytest.mark.clause("PP14")(Routes.TestCase)
TestRoutes.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
