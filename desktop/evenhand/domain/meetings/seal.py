"""The seal on approved minutes: a digest over their text and over the whole record of the meeting as it stood then.

Nothing can be altered in either without the digest showing it. Corrections run on from the seal in a chain, each
digest over the one before. Keys of people who were merged since are read as those of the people they became.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from evenhand.domain.meetings.record_facts import MinutesCorrection

Record = Mapping[str, Any]
Entry = Mapping[str, Any]
Part = Entry | list[Entry]
PEOPLE_IN = frozenset(
    ("person_id", "chaired_by_id", "moved_by_id", "seconded_by_id", "proposed_by_id", "signed_by_id")
)
PARTS = {
    "meeting": "the meeting itself",
    "plan": "how it was held",
    "agenda": "the agenda and what was noted",
    "attendance": "who was there",
    "moments": "who came and went and when",
    "declared": "the interests declared",
    "decisions": "the decisions",
    "decided": "how decisions were made",
    "votes": "the recorded votes",
    "rescissions": "what was rescinded",
    "papers": "the papers",
    "actions": "the actions agreed",
    "written": "decisions between meetings",
    "answers": "answers between meetings",
    "interests": "interests declared between meetings",
    "approval": "the approval",
}


def canonical(record: Record) -> str:
    """A record as the one text that stands for it: keys in order, no blanks."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_record(sealed: str) -> Record:
    """The record that `canonical` wrote; one that cannot be read any more is as good as empty."""
    try:
        return dict(json.loads(sealed))
    except (ValueError, TypeError):
        return {}


def seal_digest(text: str, record: str) -> str:
    """The digest of a seal: SHA-256 over the text and the canonical record, in hexadecimal."""
    return _digest([text, record])


def correction_digest(before: str, correction: MinutesCorrection) -> str:
    """The digest of a correction, over that of the seal or of the correction before it."""
    said = (correction.number, correction.made_on.isoformat(), correction.says, correction.because)
    return _digest([before, *said, correction.agreed_at_id])


def check_digits(digest: str) -> str:
    """The beginning of a digest as it is printed for comparing: 3f2a 9c41 77b0 1d5e."""
    return " ".join(digest[place : place + 4] for place in range(0, 16, 4))


def last_digest(seal: str, corrections: Sequence[MinutesCorrection]) -> str:
    """The digest that stands for minutes with all their corrections."""
    return corrections[-1].digest if corrections else seal


def broken_corrections(seal: str, corrections: Iterable[MinutesCorrection]) -> tuple[int, ...]:
    """The numbers of the corrections that were altered, or before which one is missing."""
    broken: list[int] = []
    before = seal
    for place, one in enumerate(corrections, start=1):
        if one.number != place or correction_digest(before, one) != one.digest:
            broken.append(one.number)
        before = one.digest
    return tuple(broken)


def differing(sealed: Record, now: Record, people: frozenset[int]) -> tuple[str, ...]:
    """The parts of a meeting's record that are not as they were sealed, in words; `people` are those in the file.

    Only what was sealed is compared, so that a later Evenhand may keep more of a meeting.
    """
    became = _became(sealed, now, people)
    return tuple(
        words
        for part, words in PARTS.items()
        if part in sealed and not _same(sealed[part], now.get(part, []), became, people)
    )


def _same(sealed: Part, now: Part, became: Mapping[int, int], people: frozenset[int]) -> bool:
    if isinstance(sealed, Mapping) or isinstance(now, Mapping):
        return isinstance(sealed, Mapping) and isinstance(now, Mapping) and _agrees(sealed, now, became)
    held = {one["id"]: one for one in now}
    if held.keys() - {one["id"] for one in sealed}:
        return False
    return all(
        _agrees(one, held[one["id"]], became) if one["id"] in held else _is_gone(one, became, people)
        for one in sealed
    )


def _agrees(sealed: Entry, now: Entry, became: Mapping[int, int]) -> bool:
    """Whether an entry says what was sealed, with merged people read as whom they became."""
    return all(
        now.get(name) == (became.get(value, value) if name in PEOPLE_IN else value)
        for name, value in sealed.items()
    )


def _is_gone(sealed: Entry, became: Mapping[int, int], people: frozenset[int]) -> bool:
    """Whether an entry is missing only because it stood twice once two records of one person were merged."""
    gone = [sealed[name] for name in PEOPLE_IN & sealed.keys() if sealed[name] is not None]
    return bool(gone) and all(one not in people or one in became for one in gone)


def _became(sealed: Record, now: Record, people: frozenset[int]) -> dict[int, int]:
    """Whom people who are no longer in the file became, where every entry agrees about it."""
    found: dict[int, int] = {}
    doubtful: set[int] = set()
    for before, after in _pairs(sealed, now):
        for name in PEOPLE_IN & before.keys():
            old, new = before[name], after.get(name)
            if old is not None and old not in people and new in people and found.setdefault(old, new) != new:
                doubtful.add(old)
    return {old: new for old, new in found.items() if old not in doubtful}


def _pairs(sealed: Record, now: Record) -> Iterator[tuple[Entry, Entry]]:
    """Every entry that was sealed beside the same one of today."""
    for part in PARTS:
        before: Part = sealed.get(part, [])
        after: Part = now.get(part, [])
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            yield before, after
        elif not isinstance(before, Mapping) and not isinstance(after, Mapping):
            held = {one["id"]: one for one in after}
            yield from ((one, held[one["id"]]) for one in before if one["id"] in held)


def _digest(parts: Sequence[Any]) -> str:
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
