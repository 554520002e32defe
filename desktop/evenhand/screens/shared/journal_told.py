"""The journal as a person reads it: for some records, every entry that touches them with what it altered in words."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType

from evenhand.domain.vocabulary import Coded
from evenhand.domain.words import say_day, say_pence
from evenhand.records.changes import Change
from evenhand.records.journal import Entry
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.widgets.history import Alteration, HistoryEntry

VERBS = {"undo": "Undone: ", "redo": "Done again: "}
DAYS = frozenset(
    (
        "as_of",
        "closes",
        "ends",
        "follow_up_by",
        "good_until",
        "on_day",
        "opens",
        "planned_for",
        "since",
        "starts",
        "term_ends",
        "until",
    )
)
Say = Callable[[str, object], str]
Named = Callable[[int], str]
Key = tuple[str, int]
NOBODY_NAMED: Mapping[str, Named] = MappingProxyType({})


def saying(coded: Mapping[str, type[Coded]], named: Mapping[str, Named] = NOBODY_NAMED) -> Say:
    """How to say a stored value, by its column: "" for none.

    Coded values by their label, keys by the name of what they lead to, days and money in words.
    """

    def say(name: str, value: object) -> str:
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, int):
            return _say_number(name, value, named)
        words = str(value)
        if name in coded:
            return coded[name](words).label
        return say_day(date.fromisoformat(words)) if name in DAYS or name.endswith("_on") else words

    return say


def _say_number(name: str, value: int, named: Mapping[str, Named]) -> str:
    if name in named:
        return named[name](value)
    return say_pence(value) if name.endswith("_pence") else str(value)


def told(
    partnership: Partnership,
    keys: Iterable[Key],
    words: Mapping[str, str],
    say: Say,
    whose: Mapping[Key, str] = MappingProxyType({}),
    titles_only: Iterable[Key] = (),
) -> list[HistoryEntry]:
    """The entries about these records (table and key), newest first.

    `words` are the columns to tell, by name, in order; `say` gives a stored value in words, "" where there is none.
    `whose` names the records that need a name before each of their lines, such as a candidate among the others.
    Of records under `titles_only` it is told that they were changed, and no word of what is in them.
    """
    wanted = tuple(keys)
    found = {entry.id: entry for key in (*wanted, *titles_only) for entry in partnership.history(*key)}
    return [_entry(found[number], set(wanted), words, say, whose) for number in sorted(found, reverse=True)]


def _entry(
    entry: Entry, keys: set[Key], words: Mapping[str, str], say: Say, whose: Mapping[Key, str]
) -> HistoryEntry:
    own = [change for change in entry.changes if (change.table, change.key) in keys]
    altered = tuple(line for change in own for line in _alterations(change, words, say, whose))
    when = f"{say_day(entry.at.date())}, {entry.at:%H:%M}"
    return HistoryEntry(VERBS.get(entry.kind, "") + entry.title, entry.who, when, altered)


def _alterations(
    change: Change, words: Mapping[str, str], say: Say, whose: Mapping[Key, str]
) -> list[Alteration]:
    before, after = change.before or {}, change.after or {}
    pairs = [(name, say(name, before.get(name)), say(name, after.get(name))) for name in words]
    name_of = whose.get((change.table, change.key), "")
    return [Alteration(_called(name_of, words[name]), was, now) for name, was, now in pairs if was != now]


def _called(whose: str, column: str) -> str:
    return f"{whose}, {column[0].lower()}{column[1:]}" if whose else column
