"""Findings and requests as they stand on page 1 of every board paper."""

from collections.abc import Sequence

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.papers import Ask, Block, Decision, Empty, Mark, Notice, Notices, Paragraph, strong, text
from evenhand.domain.words import say_count

MOST_NOTICED = 4
MARKS = {Severity.ACT_NOW: Mark.HOLD, Severity.LOOK_AT: Mark.CARE, Severity.TO_KNOW: Mark.KNOW}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def decision(number: str, asks: Sequence[tuple[str, str]], closing: tuple[str, str]) -> Decision:
    """The decision box: each verb with its sentence, the closing one last, in letters (a), (b)."""
    ends = [";"] * len(asks) + ["."]
    pairs = zip([*asks, closing], ends, strict=True)
    return Decision(
        number, "The board is asked to:", tuple(_ask(place, *pair) for place, pair in enumerate(pairs))
    )


def _ask(place: int, ask: tuple[str, str], end: str) -> Ask:
    verb, says = ask
    letter = LETTERS[place % 26] * (place // 26 + 1)
    if not verb:
        return Ask(letter, text(says.rstrip(".") + end))
    return Ask(letter, text(strong(verb), f" {says.rstrip('.')}{end}"))


def noticed(findings: Sequence[Finding], places: dict[str, str]) -> list[Block]:
    """The four worst findings as blocks, or that there is none; `places` gives the paragraph for each clause."""
    if not findings:
        return [Empty("There is nothing that the board must notice.")]
    return [Notices(tuple(_notice(finding, places) for finding in findings[:MOST_NOTICED]))]


def the_rest(number: str, findings: Sequence[Finding], withheld: int) -> Paragraph | None:
    """The findings beyond the four, each in a sentence, and how many this copy withholds."""
    rest = findings[MOST_NOTICED:]
    sentences = [f"{one.says.rstrip('.')} ({one.clause})." for one in rest]
    count = say_count(len(rest), "finding")
    lead = [f"{count[0].upper()}{count[1:]} more:"] if rest else []
    if withheld:
        left_out = say_count(withheld, "finding")
        sentences.append(f"{left_out[0].upper()}{left_out[1:]} withheld from this copy.")
    return Paragraph(number, text(" ".join([*lead, *sentences]))) if sentences else None


def _notice(finding: Finding, places: dict[str, str]) -> Notice:
    word = finding.severity.value
    place = places.get(finding.clause, "")
    where = f" Clause {finding.clause}; paragraph {place}." if place else f" Clause {finding.clause}."
    step = finding.next_step.rstrip(".")
    return Notice(
        MARKS[finding.severity],
        word[0].upper() + word[1:],
        finding.says,
        finding.evidence,
        f"{step}.{where}" if step else "",
    )
