"""Findings and requests as they stand on page 1 of every board paper."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.papers import (
    WITHHELD,
    Ask,
    Block,
    Decision,
    Empty,
    Listing,
    Mark,
    Notice,
    Notices,
    Paragraph,
    Text,
    strong,
    text,
)
from evenhand.domain.words import say_count, say_list
from evenhand.reports.wording import how_many, in_words, opening

MOST_NOTICED = 4
MOST_TOLD = 3
"""How many more findings page 1 has room for, a sentence each."""
MOST_OF_A_CLAUSE = 8
"""How many findings about one clause a paper tells in full."""
MARKS = {Severity.ACT_NOW: Mark.HOLD, Severity.LOOK_AT: Mark.CARE, Severity.TO_KNOW: Mark.KNOW}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def decision(number: str, asks: Sequence[tuple[str, str]], closing: tuple[str, str]) -> Decision:
    """The decision box: each verb with its sentence, the closing one last, in letters (a), (b).

    An ask without a verb is withheld; neighbours that are withheld share one line, which keeps their letters.
    """
    lines: list[Ask] = []
    for kept, group in groupby(enumerate([*asks, closing]), key=_is_kept):
        places = list(group)
        if kept:
            lines.extend(_ask(place, *ask) for place, ask in places)
        else:
            lines.append(_withheld(places[0][0], places[-1][0]))
    ends = [";"] * (len(lines) - 1) + ["."]
    asked = tuple(replace(one, words=text(*one.words, end)) for one, end in zip(lines, ends, strict=True))
    return Decision(number, "The board is asked to:", asked)


def letter(place: int) -> str:
    """The letter of the recommendation at a place, the first being a."""
    return LETTERS[place % 26] * (place // 26 + 1)


def _is_kept(placed: tuple[int, tuple[str, str]]) -> bool:
    return bool(placed[1][0])


def _ask(place: int, verb: str, says: str) -> Ask:
    return Ask(letter(place), text(strong(verb), f" {says.rstrip('.')}"))


def _withheld(first: int, last: int) -> Ask:
    """One line for the recommendations that this copy withholds, from one letter to another."""
    if first == last:
        return Ask(letter(first), text(WITHHELD.rstrip(".")))
    count = opening(say_count(last - first + 1, "recommendation"))
    return Ask(letter(first), text(f"{count} withheld from this copy"), letter(last))


def noticed(notices: Sequence[Notice], withheld: int = 0) -> list[Block]:
    """The four worst findings, the first of those given; that there is none, unless this copy withholds some."""
    if not notices:
        return [] if withheld else [Empty("There is nothing that the board must notice.")]
    return [Notices(tuple(notices[:MOST_NOTICED]))]


def the_rest(
    number: str, findings: Sequence[Finding], withheld: int, elsewhere: str = ""
) -> Paragraph | None:
    """The findings beyond the four, each in a sentence, and how many this copy withholds.

    Where there are many and `elsewhere` is a paragraph that tells them, page 1 names their clauses alone.
    """
    rest = findings[MOST_NOTICED:]
    sentences = [f"{one.says.rstrip('.')}{one.cited}." for one in rest]
    lead = [f"And {in_words(len(rest))} more:"] if rest else []
    if elsewhere and len(rest) > MOST_TOLD:
        clauses = say_list(list(dict.fromkeys(one.clause for one in rest if one.clause)))
        named = f": {clauses}" if clauses else ""
        lead, sentences = [], [f"And {in_words(len(rest))} more, told in paragraph {elsewhere}{named}."]
    if withheld:
        left_out = how_many(withheld, "finding is", "findings are")
        sentences.append(f"{opening(left_out)} withheld from this copy.")
    return Paragraph(number, text(" ".join([*lead, *sentences]))) if sentences else None


def told_in_full(number: str, findings: Sequence[Finding]) -> list[Block]:
    """The findings beyond the four with their evidence, where page 1 names their clauses alone.

    Of many about one clause the first few are told, and the others counted.
    """
    rest = findings[MOST_NOTICED:]
    if len(rest) <= MOST_TOLD:
        return []
    about = Counter(one.clause for one in rest)
    told: list[Text] = []
    for place, one in enumerate(rest):
        before = sum(other.clause == one.clause for other in rest[:place])
        if before < MOST_OF_A_CLAUSE or about[one.clause] == MOST_OF_A_CLAUSE + 1:
            word = opening(one.severity.value)
            told.append(text(strong(f"{word}: {one.says} "), f"{one.evidence}{one.cited}"))
        elif before == MOST_OF_A_CLAUSE:
            more = opening(in_words(about[one.clause] - MOST_OF_A_CLAUSE))
            told.append(
                text(f"{more} more of this clause stand in the file’s own list of findings{one.cited}.")
            )
    return [
        Paragraph(number, text("What the board should notice besides, most pressing first:")),
        Listing(tuple(told)),
    ]


def noticed_as(finding: Finding, place: str, step: str = "") -> Notice:
    """A finding on page 1; `place` is where the paper says more, `step` stands for its own next step."""
    clause = f"Clause {finding.clause}" if finding.clause else ""
    where = "; ".join(filter(None, (clause, place)))
    where = f" {where[0].upper()}{where[1:]}." if where else ""
    step = step or finding.next_step.rstrip(".")
    return Notice(
        MARKS[finding.severity],
        opening(finding.severity.value),
        finding.says,
        finding.evidence,
        f"{step}.{where}" if step else "",
    )
