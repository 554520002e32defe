"""Whatever is done with grants, in whatever order, by whatever verb, what must never be never is (PP2, PP11, PP14).

The suite tries a few hundred steps, and with --long sees that some more, the same each time, reach every kind of
thing there is to do. `EVENHAND_STEPS=3000` in the environment tries that many and prints how often each was reached.
"""

import os
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.vocabulary import ConflictState, DecidedHow
from evenhand.domain.importing.names import same_body_key
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.services import decisions, grants
from evenhand.services.saving import found
from tests.makers import decided_earlier
from tests.services.board import TODAY
from tests.services.grants_after_an_award import OF, PENCE, WHICH, AfterTheAward, some
from tests.services.grants_in_any_order import ASKED, EARLIER, LISTED_LATER, MATCH, NAMED, Motion
from tests.services.grants_kinds import KINDS, UNDOABLE
from tests.services.grants_past_the_services import FORBIDDEN
from tests.services.what_grants_never_are import (
    DELEGATED,
    FIRST,
    QUORUM,
    broken,
    check_nothing_more,
    had_by_parties,
)

STEPS_EACH = 20
BY_HAND = "EVENHAND_STEPS" in os.environ
STEPS = int(os.environ.get("EVENHAND_STEPS", "400"))
DELEGATE = DecidedBy(DecidedHow.DELEGATED, by_whom="The panel, minute 4")
OTHERWISE = (ApplicationStatus.REFUSED, ApplicationStatus.DEFERRED, ApplicationStatus.WITHDRAWN)
PEOPLE = st.integers(0, 8)
REACHED: Counter[str] = Counter()


class Routes(AfterTheAward):
    """Everything that changes grants, and undo and redo among it."""

    @rule(name=st.sampled_from(NAMED), pence=PENCE, political=st.sampled_from([False, False, True]))
    def receive(self, name: str, pence: int, political: bool) -> None:
        purpose = "Leaflets for our candidate in the election" if political else "Soft mats"
        made = self.attempt("received", lambda: self.round.receive(name, pence, purpose))
        others = {same_body_key(one.name) for one in self.now if one.name != name}
        self.round.reached["namesake"] += made and same_body_key(name) in others

    @rule(name=st.sampled_from(NAMED), pence=PENCE)
    def bring_in(self, name: str, pence: int) -> None:
        awards = sum(one.award is not None for one in self.now)
        self.attempt("imported", lambda: self.round.bring_in(name, pence))
        self.round.reached["imported award"] += (
            sum(one.award is not None for one in self.round.now()) > awards
        )

    @rule(which=WHICH, name=st.sampled_from(NAMED), other=st.one_of(st.none(), WHICH))
    def correct(self, which: int, name: str, other: int | None) -> None:
        """Rename who applied, or move the application to the applicant of another."""
        key = self.pick("all", which).key
        of = self.pick("all", other).key if other is not None else 0
        self.attempt("renamed", lambda: self.round.correct(key, "" if of else name, of=of))

    @rule(which=WHICH, name=st.sampled_from([MATCH, LISTED_LATER, "The Paddlers"]))
    def call_too(self, which: int, name: str) -> None:
        key = self.pick("all", which).key
        self.attempt("other name", lambda: self.round.call_too(key, name))

    @some("asked about")
    @rule(which=WHICH, reason=st.sampled_from(["Seen", "Seen", ""]))
    def answer_not(self, which: int, reason: str) -> None:
        key = self.pick("asked about", which).key
        self.attempt("answered: no party", lambda: self.round.answer(key, is_party=False, reason=reason))

    @some("awarded")
    @rule(of=st.sampled_from(["awarded", "asked about", "asked about"]), which=WHICH)
    def bar(self, of: str, which: int) -> None:
        """Answer that somebody is a party."""
        if not any(OF[of](one) for one in self.now):
            return
        one = self.pick(of, which)
        kind = "barred with an award" if OF["awarded"](one) else "barred"
        self.attempt(kind, lambda: self.round.answer(one.key, is_party=True, reason="Seen"))

    @rule()
    def load_list(self) -> None:
        self.attempt("new list of parties", self.round.load_list)

    @rule(
        of=st.sampled_from(["waiting", "awarded", "all"]),
        which=WHICH,
        person=PEOPLE,
        state=st.sampled_from([*ConflictState, ConflictState.CONFIRMED]),
        handling=st.sampled_from(ConflictHandling),
    )
    def settle(
        self, of: str, which: int, person: int, state: ConflictState, handling: ConflictHandling
    ) -> None:
        if not any(OF[of](one) for one in self.now):
            return
        self.settled(self.pick(of, which).key, person, state, handling)

    def settled(self, key: int, person: int, state: ConflictState, handling: ConflictHandling) -> None:
        """Say of a member that a conflict stands or does not."""
        late = self.round.found_late()

        def kind() -> str:
            if self.round.found_late() > late:
                return "conflict found late"
            return "conflict set aside" if state is ConflictState.SET_ASIDE else "conflict confirmed"

        self.attempt(kind, lambda: self.round.settle(key, person, state, handling))

    @some("waiting")
    @rule(
        which=WHICH,
        present=st.sampled_from([4, 6, 6, 8]),
        first=PEOPLE,
        cast=st.sampled_from([Cast.FOR, Cast.FOR, Cast.FOR, Cast.AGAINST]),
        torn=st.one_of(st.none(), PEOPLE),
        all_try=st.sampled_from([False, False, False, True]),
    )
    def decide(
        self, which: int, present: int, first: int, cast: Cast, torn: int | None, all_try: bool
    ) -> None:
        """Hold a meeting about an application, at which all who may vote do, or all try; too few minute a view."""
        key = self.pick("waiting", which).key
        if torn is not None:
            self.settled(key, torn, ConflictState.CONFIRMED, ConflictHandling.LEFT_THE_ROOM)
        self.meet(key, present, first, cast, all_try=all_try)

    def meet(
        self, key: int, present: int, first: int, cast: Cast = Cast.FOR, *, all_try: bool = False
    ) -> bool:
        """Hold a meeting about an application; whether it decided something."""
        out = self.round.in_conflict(key)
        there = [self.round.people[(first + place) % len(self.round.people)] for place in range(present)]
        there.sort(key=out.__contains__)
        kind = "motion without who is in conflict" if out.intersection(there) and not all_try else "motion"
        votes = {one: cast for one in there if all_try or one not in out}
        return self.attempt(kind, lambda: self.round.decide(key, there, votes, as_view=len(votes) < QUORUM))

    def motions_about(self, *, waiting: bool) -> list[Motion]:
        """The motions about applications that wait, or about any."""
        those = {one.key for one in self.now if one.waits or not waiting}
        return [one for one in self.round.motions() if one.about in those]

    @rule(which=WHICH, pence=PENCE, other=st.one_of(st.none(), st.none(), WHICH))
    def award_by_a_motion(self, which: int, pence: int, other: int | None) -> None:
        """Award what a motion is about, or, where it is let, something else by it."""
        motions = self.motions_about(waiting=other is None)
        if not motions:
            return
        motion = motions[which % len(motions)]
        key = self.pick("all", other).key if other is not None else motion.about
        self.attempt("award by a motion", lambda: self.round.approve(key, pence, motion.by, motion.on))

    @some("waiting")
    @rule(
        which=WHICH,
        present=st.sampled_from([6, 8]),
        first=PEOPLE,
        cast=st.sampled_from([Cast.FOR, Cast.FOR, Cast.AGAINST]),
    )
    def decide_and_award(self, which: int, present: int, first: int, cast: Cast) -> None:
        """Hold a meeting and award by its motion what was asked for, or try to where it was lost."""
        key = self.pick("waiting", which).key
        if self.meet(key, present, first, cast):
            motion = self.round.motions()[-1]
            asked = found(self.partnership, Application, key).asked_pence
            self.attempt("award by a motion", lambda: self.round.approve(key, asked, motion.by, motion.on))

    @some("waiting")
    @rule(which=WHICH, pence=st.sampled_from([50_00, DELEGATED, DELEGATED, DELEGATED + 1]))
    def award_by_the_panel(self, which: int, pence: int) -> None:
        key = self.pick("waiting", which).key
        self.attempt("award by delegated power", lambda: self.round.approve(key, pence, DELEGATE, TODAY))

    @some("waiting")
    @rule(which=WHICH, on=st.sampled_from([EARLIER, TODAY]))
    def award_earlier(self, which: int, on: date) -> None:
        key = self.pick("waiting", which).key
        self.attempt("award decided earlier", lambda: self.round.approve(key, ASKED, decided_earlier(), on))

    @some("waiting")
    @rule(which=WHICH, status=st.sampled_from(OTHERWISE))
    def decide_otherwise(self, which: int, status: ApplicationStatus) -> None:
        key = self.pick("waiting", which).key
        self.attempt(
            "decided otherwise",
            lambda: grants.decide_otherwise(
                self.partnership, key, status, on=FIRST, today=FIRST, reason="Asked too much"
            ),
        )

    @some("awarded")
    @rule(
        which=WHICH,
        present=st.sampled_from([4, 6, 8]),
        back=st.booleans(),
        of=st.sampled_from(["awarded", "paid"]),
    )
    def take_back(self, which: int, present: int, back: bool, of: str) -> None:
        """Hold a meeting about an award and end it by its motion."""
        if not any(OF[of](one) for one in self.now):
            return
        key = self.pick(of, which).key
        if not self.meet(key, present, which):
            return
        by, end = self.round.motions()[-1], grants.claw_back if back else grants.rescind
        self.attempt(
            "claw-back" if back else "rescission",
            lambda: end(self.partnership, key, on=by.on, today=by.on, because="Not spent", by=by.by),
        )

    @rule(which=WHICH, first=PEOPLE)
    def rescind_the_motion(self, which: int, first: int) -> None:
        """Hold another meeting, at which what was decided is rescinded."""
        motions = self.motions_about(waiting=which % 3 > 0)
        if motions and self.meet((one := motions[which % len(motions)]).about, 6, first):
            key, later = one.decision, self.round.motions()[-1].decision
            self.attempt(
                "motion rescinded",
                lambda: decisions.rescind(self.partnership, key, by_decision_id=later, because="Mistaken"),
            )

    @rule(which=WHICH)
    def drop_the_motion(self, which: int) -> None:
        if motions := self.motions_about(waiting=which % 3 > 0):
            key = motions[which % len(motions)].decision
            self.attempt("motion dropped", lambda: decisions.drop_decision(self.partnership, key))

    @rule(facts=st.sampled_from(FORBIDDEN))
    def write_past_the_services(self, facts: Callable[..., Any]) -> None:
        """Write what never may be straight into the file."""
        self.attempt("written past the services", lambda: self.round.write(facts, self.now))

    @rule(back=st.integers(1, 4), again=st.integers(0, 4))
    def undo_and_redo(self, back: int, again: int) -> None:
        for _ in range(back):
            self.attempt("undo", self.partnership.undo)
        for _ in range(again):
            self.attempt("redo", self.partnership.redo)

    @invariant()
    def what_must_never_be_is_not(self) -> None:
        assert broken(self.partnership) == []

    @invariant()
    def who_is_barred_or_asked_about_gets_nothing_more(self) -> None:
        had = had_by_parties(self.partnership)
        check_nothing_more(self.parties, had)
        self.parties, self.now = had, self.round.now()

    def teardown(self) -> None:
        if hasattr(self, "round"):
            REACHED.update(self.round.reached)
            self.partnership.close()
            self.folder.cleanup()


def search(steps: int, *, same: bool) -> None:
    """Try so many steps, the same each time or others; `REACHED` counts what was done in them."""
    REACHED.clear()
    Routes.TestCase.settings = settings(
        max_examples=max(steps // STEPS_EACH, 1),
        stateful_step_count=STEPS_EACH,
        derandomize=same,
        database=None,
        phases=[Phase.generate, Phase.shrink] if BY_HAND else [Phase.generate],
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )
    Routes.TestCase("runTest").runTest()


def missing() -> list[str]:
    """What was never done."""
    return [kind for kind in KINDS if not REACHED[kind]]


@pytest.mark.clause("PP2", "PP11", "PP14")
def test_no_order_of_steps_breaks_what_grants_must_keep() -> None:
    search(STEPS, same=False)
    if BY_HAND:
        print(*(f"{REACHED[kind]:6} {kind}" for kind in sorted({*KINDS, *REACHED})), sep="\n")  # noqa: T201
        assert missing() == []
    assert sum(REACHED[kind] > 0 for kind in UNDOABLE) >= len(UNDOABLE) // 3


@pytest.mark.long
@pytest.mark.clause("PP2", "PP11", "PP14")
def test_the_steps_reach_every_kind_of_thing_that_is_done_with_grants() -> None:
    search(1_600, same=True)
    assert missing() == []
