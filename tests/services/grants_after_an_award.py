"""The steps that follow an award, tried wherever an application stands so that one can be taken."""

from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from evenhand.services import grants
from tests.services.board import TODAY
from tests.services.grants_begun import BUDGET, a_folder, a_round_begun
from tests.services.grants_in_any_order import ASKED, MATCH, NAMED, Now
from tests.services.what_grants_never_are import DELEGATED, FIRST, Had

PENCE = st.sampled_from([50_00, DELEGATED, ASKED, 260_00])
WHICH = st.integers(0, 11)
OF: dict[str, Callable[[Now], object]] = {
    "all": lambda one: True,
    "waiting": lambda one: one.waits,
    "asked about": lambda one: one.standing == "open",
    "awarded": lambda one: one.award and not one.ended,
    "to offer": lambda one: one.goes_on and not one.offered,
    "to accept": lambda one: one.goes_on and one.offered and not one.accepted,
    "to pay": lambda one: one.goes_on and one.accepted and one.paid < one.pence,
    "to tell": lambda one: one.goes_on and one.accepted and one.returns,
    "paid": lambda one: one.award and one.paid,
    "to close": lambda one: one.goes_on and one.paid and not one.returns,
    "unpaid": lambda one: one.goes_on and not one.paid,
}


def some(of: str) -> Callable[..., object]:
    """Let a rule be tried where an application stands so."""
    return precondition(lambda machine: any(OF[of](one) for one in machine.now))


class AfterTheAward(RuleBasedStateMachine):
    """The file as it begins, and the rules about money once it was awarded."""

    @initialize()
    def begin(self) -> None:
        self.folder = a_folder()
        self.round = a_round_begun(self.folder.name)
        self.attempt, self.partnership = self.round.attempt, self.round.partnership
        self.now, self.parties = self.round.now(), Had()

    def pick(self, of: str, which: int) -> Now:
        """One of the applications that stand so."""
        those = [one for one in self.now if OF[of](one)]
        return those[which % len(those)]

    def award_of(self, of: str, which: int) -> int:
        """The award of one of them."""
        return self.pick(of, which).award or 0

    @some("to offer")
    @rule(which=WHICH)
    def offer(self, which: int) -> None:
        award = self.award_of("to offer", which)
        self.attempt("offer", lambda: grants.offer(self.partnership, award, on=TODAY, today=TODAY))

    @some("to accept")
    @rule(which=WHICH, on=st.sampled_from([TODAY, TODAY, FIRST]))
    def accept(self, which: int, on: date) -> None:
        award = self.award_of("to accept", which)
        self.attempt(
            "acceptance", lambda: grants.accept(self.partnership, award, on=on, today=on, by="Its treasurer")
        )

    @some("to pay")
    @rule(
        which=WHICH, pence=PENCE, rest=st.booleans(), payee=st.sampled_from(["Them", "Them", "Them", MATCH])
    )
    def pay(self, which: int, pence: int, rest: bool, payee: str) -> None:
        one = self.pick("to pay", which)
        amount = one.pence - one.paid if rest else pence
        self.attempt("payment", lambda: self.round.pay(one.award, amount, TODAY, payee))

    @some("awarded")
    @rule(which=WHICH, pence=PENCE, on=st.sampled_from([FIRST, TODAY]), of_award=st.booleans())
    def pay_anything(self, which: int, pence: int, on: date, of_award: bool) -> None:
        """Pay out of turn, or beside all awards."""
        award = self.award_of("awarded", which) if of_award else None
        payee = NAMED[which % len(NAMED)]
        kind = "payment" if of_award else "payment of no award"
        self.attempt(kind, lambda: self.round.pay(award, pence, on, payee))

    @some("paid")
    @rule(which=WHICH)
    def unpay(self, which: int) -> None:
        if payments := self.round.payments():
            self.attempt(
                "payment taken away", lambda: grants.unpay(self.partnership, payments[which % len(payments)])
            )

    @some("to tell")
    @rule(which=WHICH, unspent=st.sampled_from([0, 0, 20_00]))
    def return_in(self, which: int, unspent: int) -> None:
        award = self.award_of("to tell", which)
        self.attempt("return", lambda: self.round.return_in(award, unspent))

    @some("paid")
    @rule(which=WHICH, pence=st.sampled_from([20_00, 20_00, ASKED]))
    def give_back(self, which: int, pence: int) -> None:
        award = self.award_of("paid", which)
        self.attempt("money back", lambda: self.round.give_back(award, pence))

    @some("to close")
    @rule(which=WHICH)
    def close(self, which: int) -> None:
        award = self.award_of("to close", which)
        self.attempt("closing", lambda: self.round.close(award))

    @some("unpaid")
    @rule(which=WHICH)
    def decline(self, which: int) -> None:
        award = self.award_of("unpaid", which)
        self.attempt("declined", lambda: grants.decline(self.partnership, award, on=TODAY, today=TODAY))

    @rule(more=st.sampled_from([-1, 0, 100_00, ASKED, BUDGET]))
    def budget(self, more: int) -> None:
        """Give the round hardly what it has awarded, or less, or more."""
        awarded = grants.grants(self.partnership).awarded_pence(self.round.round_id)
        self.attempt("another budget", lambda: self.round.budget(max(awarded + more, 0)))
