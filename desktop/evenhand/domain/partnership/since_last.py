"""What changed since the last governance report: what the board noticed then, who sat, and what was decided since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.words import say_count, say_day, say_list

NO_EARLIER = "No earlier report has been issued from this file."


@dataclass(frozen=True, slots=True)
class Reported:
    """What a governance report told: its findings, and who had a vote on its day."""

    findings: tuple[Finding, ...]
    voting: frozenset[int]


@dataclass(frozen=True, slots=True)
class Since:
    """What was done since: motions that were put, and grants awarded."""

    motions: int
    awards: int


def say_since(last: date, then: Reported, now: Reported, since: Since) -> str:
    """What changed since the report of a day, in one paragraph."""
    before, found = _known_by(then.findings), _known_by(now.findings)
    closed, new = len(before - found), len(found - before)
    noticed = f"{say_count(closed, 'finding')} closed and {say_count(new, 'finding')} {'is' if new == 1 else 'are'} new"
    done = [
        _said(len(now.voting - then.voting), "voting member", "joined"),
        _said(len(then.voting - now.voting), "voting member", "left"),
        _said(since.motions, "motion", "was put", "were put"),
        _said(since.awards, "grant", "was awarded", "were awarded"),
    ]
    happened = [one for one in done if one]
    rest = say_list(happened) if happened else "nobody joined or left, and nothing was decided"
    return f"Since the last report ({say_day(last)}) {noticed}; {rest}."


def _known_by(findings: Iterable[Finding]) -> set[tuple[str, str, str]]:
    """Each finding by its sort, its clause and whom it is about, whatever figures it gives by now."""
    return {(one.kind, one.clause, one.about or one.says) for one in findings}


def _said(number: int, thing: str, did: str, did_many: str = "") -> str:
    return f"{say_count(number, thing)} {did if number == 1 else did_many or did}" if number else ""
