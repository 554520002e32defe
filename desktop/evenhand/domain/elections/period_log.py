"""The log of an election period: what went out, where, who had approved those very words, and what they say (PP4, PP5).

Postings of the same words stand in one line. An award that was made known is no public item and needs no decision here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from evenhand.domain.elections.went_out import IN_A_WINDOW, WentOut
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.vocabulary import TextVerdict
from evenhand.domain.words import MONTHS, say_list

AWARD = "Announcement of an award"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """Something that went out in the period.

    `approved_by` names everybody who had approved those very words by then and may decide, `not_counted` says in
    sentences whose approval does not count and why; `needed` is how many people had to approve. `verdict` is of the
    words, None for an award and in a copy that does not tell it.
    """

    ref: str
    day: date
    what: str
    kind: str
    where: str
    approved_by: tuple[str, ...]
    not_counted: tuple[str, ...]
    needed: int
    verdict: TextVerdict | None

    @property
    def short(self) -> int:
        """How many decisions it went out without."""
        return max(0, self.needed - len(self.approved_by))


@keeps("PP4", "PP5")
def log_lines(
    sent: Iterable[WentOut], names: Mapping[int, str], verdicts: Mapping[str, TextVerdict]
) -> tuple[LogLine, ...]:
    """The log, by day and title; `names` are people by key, `verdicts` those of the items' words by reference."""
    ordered = sorted(sent, key=_words_of)
    lines = [_line(list(group), names, verdicts) for _, group in groupby(ordered, key=_words_of)]
    return tuple(sorted(lines, key=_by_day))


def _words_of(one: WentOut) -> tuple[str, str, tuple[int, ...]]:
    """What postings have in common that stand in one line: the item, its title and who had approved."""
    return one.sent.ref, one.sent.title, one.signers


def _line(
    postings: Sequence[WentOut], names: Mapping[int, str], verdicts: Mapping[str, TextVerdict]
) -> LogLine:
    first = min(postings, key=_posted_on)
    kind = first.sent.kind
    return LogLine(
        ref=first.sent.ref,
        day=first.sent.day,
        what=first.sent.title,
        kind=kind.label if kind else AWARD,
        where=_places(postings, first.sent.day),
        approved_by=tuple(names[one] for one in first.signers if one in names),
        not_counted=tuple(dict.fromkeys(one.why_not for one in first.sent.signatures if one.why_not)),
        needed=IN_A_WINDOW if kind else 0,
        verdict=verdicts.get(first.sent.ref) if kind else None,
    )


def _places(postings: Sequence[WentOut], first: date) -> str:
    """Where it stood, each place once, with its day where that is later than the first."""
    places: dict[str, str] = {}
    for one in sorted(postings, key=_posted_on):
        if one.sent.where and one.sent.where not in places:
            later = one.sent.day != first
            day = f", {one.sent.day.day} {MONTHS[one.sent.day.month - 1]}" if later else ""
            places[one.sent.where] = f"{one.sent.where}{day}"
    return say_list(list(places.values())) if len(places) < 3 else "; ".join(places.values())


def _posted_on(one: WentOut) -> tuple[date, str]:
    return one.sent.day, one.sent.where


def _by_day(line: LogLine) -> tuple[date, str, str]:
    return line.day, line.what, line.ref
