"""The history of what the partnership says of itself, in the secretary's words."""

from collections.abc import Mapping, Sequence

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
    "starts": "From",
    "ends": "Last day",
}


def history_of(partnership: Partnership, as_at: AsAt, keys: Sequence[Key]) -> list[HistoryEntry]:
    """Every entry of the journal that touches one of some records, newest first."""
    names = {one.id: one.name for one in as_at.councils}

    def council(key: int) -> str:
        return names.get(key, "")

    say = saying({}, {"council_id": council})

    def said(name: str, value: object) -> str:
        words = say(name, value)
        return shipped(words).name if name == "rule_book" and words in RULE_BOOKS else words

    return told(partnership, keys, WORDS, said)
