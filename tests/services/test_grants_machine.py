"""Whatever is done with grants, in whatever order, by whatever verb, what must never be never is (PP2, PP11, PP14).

The suite tries a few hundred steps; `EVENHAND_STEPS=5000` in the environment tries that many.
"""

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.vocabulary import ConflictState, DecidedHow
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling
from evenhand.domain.vocabulary import ApplicationStatus
from evenhand.services import decisions, grants
from tests.makers import decided_earlier
from tests.services.board import TODAY
from tests.services.grants_in_any_order import ASKED, DELEGATED, EARLIER, FIRST, NAMED, GrantRound

STEPS_EACH = 20
STEPS = int(os.environ.get("EVENHAND_STEPS", "120"))
DELEGATE = DecidedBy(DecidedHow.DELEGATED, by_whom="The panel, minute 4")
OTHERWISE = (ApplicationStatus.REFUSED, ApplicationStatus.DEFERRED, ApplicationStatus.WITHDRAWN)
PENCE = st.sampled_from([50_00, DELEGATED, ASKED, 260_00])
PURPOSES = st.sampled_from(["Soft mats", "Soft mats", "Leaflets for our candidate in the election"])
PEOPLE = st.integers(0, 8)


class Routes(RuleBasedStateMachine):
    """Everything that changes grants, and undo and redo among it."""

    applications, motions = Bundle("applications"), Bundle("motions")

    @initialize(target=applications, name=st.sampled_from(NAMED))
    def begin(self, name: str) -> int:
        self.folder = TemporaryDirectory()
        self.round = GrantRound(Path(self.folder.name))
        self.parties: dict[int, tuple[int, int, int]] = {}
        return self.round.receive(name, ASKED, "Soft mats")

    @rule(target=applications, name=st.sampled_from(NAMED), pence=PENCE, purpose=PURPOSES)
    def receive(self, name: str, pence: int, purpose: str) -> int:
        return self.round.receive(name, pence, purpose)

    @rule(name=st.sampled_from(NAMED), pence=PENCE)
    def bring_in(self, name: str, pence: int) -> None:
        self.round.attempt(lambda: self.round.bring_in(name, pence))

    @rule(key=applications, name=st.sampled_from(NAMED))
    def rename(self, key: int, name: str) -> None:
        self.round.attempt(lambda: self.round.correct(key, name))

    @rule(key=applications, other=applications)
    def move(self, key: int, other: int) -> None:
        self.round.attempt(lambda: self.round.correct(key, of=other))

    @rule(
        key=applications, is_party=st.sampled_from([False, False, True]), reason=st.sampled_from(["", "Seen"])
    )
    def answer(self, key: int, is_party: bool, reason: str) -> None:
        self.round.attempt(lambda: self.round.answer(key, is_party=is_party, reason=reason))

    @rule(
        key=applications,
        person=PEOPLE,
        state=st.sampled_from(ConflictState),
        handling=st.sampled_from(ConflictHandling),
    )
    def settle(self, key: int, person: int, state: ConflictState, handling: ConflictHandling) -> None:
        self.round.attempt(lambda: self.round.settle(key, person, state, handling))

    @rule(
        target=motions,
        key=applications,
        present=st.sampled_from([4, 6, 8]),
        first=PEOPLE,
        cast=st.sampled_from([Cast.FOR, Cast.FOR, Cast.AGAINST]),
        as_view=st.sampled_from([False, False, True]),
    )
    def decide(self, key: int, present: int, first: int, cast: Cast, as_view: bool):
        made: list[int] = []
        self.round.attempt(lambda: made.append(self.round.decide(key, present, first, cast, as_view=as_view)))
        return multiple(*((key, one) for one in made))

    @rule(
        target=motions,
        name=st.sampled_from([*NAMED[:2], *NAMED]),
        pence=st.sampled_from([DELEGATED, ASKED]),
        present=st.sampled_from([6, 8]),
        first=PEOPLE,
        steps=st.integers(0, 4),
    )
    def go_all_the_way(self, name: str, pence: int, present: int, first: int, steps: int):
        """Receive, decide, award, and follow the award as far as it goes."""
        made: list[int] = []
        key = self.round.receive(name, pence, "Soft mats")
        self.round.attempt(
            lambda: made.append(self.round.decide(key, present, first, Cast.FOR, as_view=False))
        )
        for motion in made:
            self._approve((key, motion), pence)
            self._follow(key, steps, pence)
        return multiple(*((key, one) for one in made))

    @rule(motion=motions, pence=PENCE)
    def approve_what_was_decided(self, motion: tuple[int, int], pence: int) -> None:
        self._approve(motion, pence)

    @rule(key=applications, motion=motions, pence=PENCE)
    def approve_by_another_motion(self, key: int, motion: tuple[int, int], pence: int) -> None:
        by, on = self.round.by_decision(motion[1])
        self.round.attempt(lambda: self.round.approve(key, pence, by, on))

    @rule(key=applications, pence=PENCE, by=st.sampled_from([DELEGATE, decided_earlier()]))
    def approve_without_a_motion(self, key: int, pence: int, by: DecidedBy) -> None:
        self.round.attempt(lambda: self.round.approve(key, pence, by, EARLIER))

    @rule(key=applications, status=st.sampled_from(OTHERWISE))
    def decide_otherwise(self, key: int, status: ApplicationStatus) -> None:
        partnership = self.round.partnership
        self.round.attempt(
            lambda: grants.decide_otherwise(partnership, key, status, on=FIRST, reason="Asked too much")
        )

    @rule(motion=motions, end=st.sampled_from([grants.rescind, grants.claw_back]))
    def end(self, motion: tuple[int, int], end) -> None:
        by, on = self.round.by_decision(motion[1])
        self.round.attempt(lambda: end(self.round.partnership, motion[0], on=on, because="Not spent", by=by))

    @rule(motion=motions, later=motions)
    def rescind_the_motion(self, motion: tuple[int, int], later: tuple[int, int]) -> None:
        self.round.attempt(
            lambda: decisions.rescind(
                self.round.partnership, motion[1], by_decision_id=later[1], because="Mistaken"
            )
        )

    @rule(motion=motions)
    def drop_the_motion(self, motion: tuple[int, int]) -> None:
        self.round.attempt(lambda: decisions.drop_decision(self.round.partnership, motion[1]))

    @rule(motion=motions, steps=st.integers(1, 4), pence=PENCE)
    def follow(self, motion: tuple[int, int], steps: int, pence: int) -> None:
        self._follow(motion[0], steps, pence)

    @rule(motion=motions, pence=PENCE, on=st.sampled_from([FIRST, TODAY]), act=st.integers(0, 4))
    def change_the_money(self, motion: tuple[int, int], pence: int, on: date, act: int) -> None:
        """Pay once more, take a payment away, give back, close, decline, or mend the budget."""
        award, partnership = self._award(motion[0]), self.round.partnership
        acts = (
            lambda: self.round.pay(award, pence, on),
            lambda: grants.unpay(partnership, 1 + pence % 3),
            lambda: self.round.give_back(award, pence),
            lambda: self.round.close(award),
            lambda: self.round.budget(pence * 2),
        )
        self.round.attempt(acts[act])

    @rule(motion=motions)
    def decline(self, motion: tuple[int, int]) -> None:
        partnership, award = self.round.partnership, self._award(motion[0])
        self.round.attempt(lambda: grants.decline(partnership, award, on=TODAY))

    @rule(times=st.integers(1, 4), back=st.booleans())
    def undo_or_redo(self, times: int, back: bool) -> None:
        partnership = self.round.partnership
        for _ in range(times):
            self.round.attempt(partnership.undo if back else partnership.redo)

    @invariant()
    def what_must_never_be_is_not(self) -> None:
        assert self.round.broken() == []

    @invariant()
    def a_party_once_barred_stays_so_and_gets_nothing_more(self) -> None:
        before, now = self.parties, self.round.of_parties()
        assert set(before) <= set(now)
        assert all(now[key][part] <= had[part] for key, had in before.items() for part in range(3))
        self.parties = now

    def teardown(self) -> None:
        if hasattr(self, "round"):
            self.round.partnership.close()
            self.folder.cleanup()

    def _approve(self, motion: tuple[int, int], pence: int) -> None:
        by, on = self.round.by_decision(motion[1])
        self.round.attempt(lambda: self.round.approve(motion[0], pence, by, on))

    def _follow(self, key: int, steps: int, pence: int) -> None:
        """Offer, accept, and pay, as far as it goes."""
        award, partnership = self._award(key), self.round.partnership
        acts = (
            lambda: grants.offer(partnership, award, on=TODAY),
            lambda: grants.accept(partnership, award, on=TODAY, by="Its treasurer"),
            lambda: self.round.pay(award, pence // 2, TODAY),
            lambda: self.round.pay(award, pence, TODAY),
        )
        for act in acts[:steps]:
            self.round.attempt(act)

    def _award(self, key: int) -> int:
        made = grants.grants(self.round.partnership).awards.get(key)
        return made.id if made is not None else 0


TestRoutes = pytest.mark.clause("PP2", "PP11", "PP14")(Routes.TestCase)
TestRoutes.settings = settings(
    max_examples=max(STEPS // STEPS_EACH, 1),
    stateful_step_count=STEPS_EACH,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
