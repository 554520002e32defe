"""Whatever is settled, put on an agenda, decided or undone: nobody in conflict votes, and no conflict is forgotten."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import time
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.meetings.record_facts import AgendaItem, DecisionRecord, DeclaredInterest, Vote
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, VoteMethod
from evenhand.domain.refusals import Refusal
from evenhand.services import agendas, decisions
from evenhand.services.conflicted_items import took_part_in
from evenhand.services.decisions import DecisionOrder
from evenhand.services.grants.conflicts import settle_conflict
from evenhand.services.saving import listed
from tests.grants_typed import receive_application
from tests.makers import a_partnership
from tests.services.a_scored_round import LOOKED, ScoredRound, a_scored_round
from tests.services.board import RULES, TODAY, a_board

NAMES = ("Amara", "Colin", "Priya", "Rose", "Yusuf")
OTHERS = ("Priya", "Rose", "Yusuf")
STANDS = (ConflictState.CONFIRMED, ConflictState.FOUND_LATE)


class Settling(RuleBasedStateMachine):
    """One open meeting about two applications of a round, and three members who may be in conflict with them."""

    spring: ScoredRound
    applications: tuple[int, int]
    folder: TemporaryDirectory[str]
    minute: int

    @initialize()
    def begin(self) -> None:
        """The board has met; two members are enough for a quorum."""
        self.folder = TemporaryDirectory()
        board = a_board(a_partnership(Path(self.folder.name)), rules=RULES | {"quorum": "2"})
        self.spring = a_scored_round(board)
        one = replace(self.spring.application(), id=0, reference="A-15", applicant_id=0)
        other = receive_application(board.partnership, one, Applicant(name="Tansley Road Toddlers"))
        self.applications = (self.spring.application_id, other)
        board.opens(*NAMES)
        self.minute = 5

    def teardown(self) -> None:
        """Let the file go."""
        if hasattr(self, "spring"):
            self.spring.partnership.close()
            self.folder.cleanup()

    @rule(which=st.integers(0, 1), who=st.sampled_from(OTHERS), stands=st.booleans())
    def settle(self, which: int, who: str, stands: bool) -> None:
        """Somebody confirms a conflict, or sets it aside."""
        key, person = self.applications[which], self.spring.board.people[who]
        before = [
            one.id
            for one in listed(self.spring.partnership, GrantConflict)
            if (one.application_id, one.person_id) == (key, person)
        ]
        conflict = GrantConflict(
            id=before[0] if before else 0,
            application_id=key,
            person_id=person,
            nature=ConflictNature.LOYALTY,
            path=f"{who} coaches at {key}",
            state=ConflictState.CONFIRMED if stands else ConflictState.SET_ASIDE,
            handling=ConflictHandling.LEFT_THE_ROOM,
            settled_by="Gwenllian Price",
            reason="Said so",
            settled_on=LOOKED,
        )
        settle_conflict(self.spring.partnership, conflict)

    @rule(place=st.integers(0, 3), which=st.integers(0, 3))
    def about(self, place: int, which: int) -> None:
        """An item is about an application, the round, or nothing."""
        one, other = self.applications
        said = (f"application:{one}", f"application:{other}", f"grant_round:{self.spring.round_id}", "")[
            which
        ]
        items = self.items()
        item = items[place] if place < len(items) else self.new_item()
        with suppress(Refusal):
            agendas.save_item(self.spring.partnership, replace(item, about=said))

    @rule(place=st.integers(0, 3))
    def remove(self, place: int) -> None:
        """An item leaves the agenda."""
        items = self.items()
        if place < len(items):
            with suppress(Refusal):
                agendas.remove_item(self.spring.partnership, items[place].id)

    @rule(place=st.integers(0, 3), all_try=st.booleans())
    def decide(self, place: int, all_try: bool) -> None:
        """The board votes by name on an item: those who may, or everybody tries to."""
        items = self.items()
        if place >= len(items):
            return
        board, item = self.spring.board, items[place]
        here = set(board.people.values()) if all_try else board.sitting().room(item.id).voters
        votes = {key: Cast.FOR for key in here if all_try is False or key in self.present()}
        self.minute += 1
        order = DecisionOrder(
            meeting_id=board.meeting,
            item_id=item.id,
            wording="To fund it.",
            moved_by_id=board.people["Amara"],
            seconded_by_id=board.people["Colin"],
            method=VoteMethod.RECORDED_VOTE,
            votes=votes,
            decided_at=time(19, min(self.minute, 59)),
        )
        with suppress(Refusal):
            decisions.record_decision(self.spring.partnership, order, today=TODAY)

    @rule(again=st.booleans())
    def undo(self, again: bool) -> None:
        """The last change is undone, or done again."""
        with suppress(Refusal):
            (self.spring.partnership.redo if again else self.spring.partnership.undo)()

    @invariant()
    def nobody_in_conflict_has_voted(self) -> None:
        """No vote under an item stands beside a confirmed conflict in what the item is about."""
        if not hasattr(self, "spring"):
            return
        items = {one.id: one for one in self.items()}
        under = {one.decision_id: one.item_id for one in listed(self.spring.partnership, DecisionRecord)}
        for vote in listed(self.spring.partnership, Vote):
            item = items.get(under.get(vote.decision_id) or 0)
            if item is not None:
                assert not self.conflicts(item, vote.person_id, (ConflictState.CONFIRMED,))

    @invariant()
    def every_conflict_stands_in_every_item_and_no_other_does(self) -> None:
        """A conflict that stands is written down in every item about it, but where the member took part before."""
        if not hasattr(self, "spring"):
            return
        declared = listed(self.spring.partnership, DeclaredInterest)
        records = listed(self.spring.partnership, DecisionRecord)
        for item in self.items():
            written = {(one.person_id, one.says) for one in declared if one.item_id == item.id}
            stand = {(one.person_id, one.path) for one in self.conflicts(item)}
            assert written <= stand
            with self.spring.partnership.reading() as session:
                for person, _ in stand - written:
                    mine = [one for one in records if one.item_id == item.id]
                    assert any(took_part_in(session, one.decision_id, person) for one in mine)

    def items(self) -> list[AgendaItem]:
        """The items of the meeting."""
        return listed(self.spring.partnership, AgendaItem, order="position")

    def new_item(self) -> AgendaItem:
        """An item that is not on the agenda yet."""
        return AgendaItem(meeting_id=self.spring.board.meeting, position=0, title="Grants")

    def present(self) -> frozenset[int]:
        """Who came."""
        return frozenset(self.spring.board.people[name] for name in NAMES)

    def conflicts(
        self, item: AgendaItem, person_id: int | None = None, states: Iterable[ConflictState] = STANDS
    ) -> list[GrantConflict]:
        """The conflicts in what an item is about."""
        keys: dict[str, tuple[int, ...]] = {f"application:{key}": (key,) for key in self.applications}
        own = {one.about for one in self.items()}
        of_round = tuple(key for key in self.applications if f"application:{key}" not in own)
        keys[f"grant_round:{self.spring.round_id}"] = of_round
        found = keys.get(item.about, ())
        return [
            one
            for one in listed(self.spring.partnership, GrantConflict)
            if one.application_id in found
            and one.state in states
            and (person_id is None or one.person_id == person_id)
        ]


TestSettling = Settling.TestCase
TestSettling.settings = settings(max_examples=2, stateful_step_count=14)
