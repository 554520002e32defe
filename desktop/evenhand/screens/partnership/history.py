"""The history of what the partnership says of itself, in the secretary's words."""

from collections.abc import Mapping, Sequence

from evenhand.domain.partnership.rule_values import read_value, say_value
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.partnership.as_at import AsAt
from evenhand.screens.shared.journal_told import Key, saying, told
from evenhand.screens.widgets.history import HistoryEntry
from evenhand.services.rules import RULE_BOOKS, shipped

WORDS: Mapping[str, str] = {
    "name": "Name",
    "council_id": "Council",
    "area": "Area",
    "secretary": "Secretary",
    "lto_name": "LTO",
    "lto_is_council": "LTO is a council",
    "data_controller": "Data controller",
    "rule_book": "Rule book",
    "value": "Value",
    "reason": "Reason",
    "decision_id": "Adopted by",
    "starts": "From",
    "ends": "Last day",
}


def history_of(partnership: Partnership, as_at: AsAt, keys: Sequence[Key]) -> list[HistoryEntry]:
    """Every entry of the journal that touches one of some records, newest first."""
    names = {one.id: one.name for one in as_at.councils}
    decisions = {one.id: one.says for one in as_at.decisions}
    units = {as_at.book[one.rule].unit for one in as_at.overrides if ("rule_override", one.id) in keys}
    unit = next(iter(units), "")

    def council(key: int) -> str:
        return names.get(key, "")

    def decision(key: int) -> str:
        return decisions.get(key, "a decision that no longer stands")

    say = saying({}, {"council_id": council, "decision_id": decision})

    def said(name: str, value: object) -> str:
        words = say(name, value)
        if name == "value" and words:
            return say_value(read_value(words), unit)
        return shipped(words).name if name == "rule_book" and words in RULE_BOOKS else words

    return told(partnership, keys, WORDS, said)
