"""Every public item as the tab shows it: where each stands, what goes with its words, and the screen of the words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.publicity.noticing import TAKES_A_SIDE, UNSIGNED
from evenhand.domain.publicity.screening.findings import Screened, strictest
from evenhand.domain.publicity.state import ItemState
from evenhand.domain.publicity.vocabulary import ItemStanding
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.publicity.book import PublicBook
from evenhand.services.grants import read_grants
from evenhand.services.item_states import ItemStates, read_states
from evenhand.services.photo_quote_register import RegisterKind, RegisterLine, read_register
from evenhand.services.publicity_findings import publicity_findings
from evenhand.services.sweep import swept_in

TOLD_BY_THE_WORDS = (TAKES_A_SIDE, UNSIGNED)
Screener = Callable[[str], Screened]


@dataclass(frozen=True, slots=True)
class ItemBook(PublicBook):
    """The items with where each stands as it is saved; `screen` looks at words."""

    states: ItemStates
    standing: Mapping[int, ItemState]
    register: tuple[RegisterLine, ...]
    noticed: tuple[Finding, ...]
    screen: Screener

    def state_as_typed(self, key: int, text: str, found: Screened | None) -> ItemState:
        """Where an item would stand with these words, in which this was found."""
        item = self.items[key]
        if found is None or text == item.text or self.standing[key].is_out:
            return self.standing[key]
        states = replace(self.states, screen=partial(_found_already, self.screen(item.title), found))
        return states.of(replace(item, text=text))

    def standing_to_decide(self, key: int) -> ItemState:
        """Where an item stands for whoever decides: of what is out and decided, its words as they would go out anew."""
        state = self.standing[key]
        if state.standing is not ItemStanding.OUT:
            return state
        return self.states.to_publish(self.items[key], self.day)

    def found_in_title(self, key: int) -> Screened:
        """What the words of the title say."""
        return self.screen(self.items[key].title)

    def noticed_about(self, key: int) -> list[Finding]:
        """What is to be noticed about an item beside its words and its day."""
        ref = f"publicity_item:{key}"
        return [one for one in self.noticed if one.opens == ref and one.kind not in TOLD_BY_THE_WORDS]

    def say_quotes(self, key: int) -> str:
        """How many quotes an item has, and whose permission is lacking."""
        return self._say_register(key, RegisterKind.QUOTE, "quoted")

    def say_pictures(self, key: int) -> str:
        """How many pictures an item has, and who in them has not agreed."""
        return self._say_register(key, RegisterKind.PICTURE, "pictured")

    def _say_register(self, key: int, kind: RegisterKind, how: str) -> str:
        lines = [one for one in self.register if one.opens == f"publicity_item:{key}" and one.kind is kind]
        told = {one.person_id for one in lines}
        parts = [f"{one.who} {one.permission}" for one in lines if not one.agreed]
        parts += [
            f"{self.directory.called(one.person_id, self.day)} is {how}, permission not recorded"
            for one in self.names_in(key)
            if how in one.how and one.person_id not in told
        ]
        count = str(len({one.what for one in lines})) if lines else ""
        return ", ".join(filter(None, (count, *parts))) or "none"


def read_item_book(partnership: Partnership, day: date) -> ItemBook:
    """Read every item as at a day."""
    with partnership.reading() as session:
        states = read_states(session, day)
        swept = {one.item.ref: one for one in swept_in(session, states.windows, day)}
        kept = states.publicity
        return ItemBook(
            {one.id: one for one in kept.events},
            kept.guests,
            {one.id: one for one in kept.items},
            kept.names,
            {key: one.name for key, one in read_grants(session).rounds.items()},
            {ref: one.item for ref, one in swept.items()},
            swept,
            states.windows,
            states.politicians.directory,
            day,
            states,
            states.all(),
            read_register(session, day),
            tuple(publicity_findings(session, day)),
            states.screen,
        )


def _found_already(title: Screened, text: Screened, _: str) -> Screened:
    """What was found in title and text together, which need not be looked at again."""
    findings = (*title.findings, *text.findings)
    return Screened(strictest(findings), findings, (*title.politicians, *text.politicians))
