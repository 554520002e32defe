"""The table of the schedule: a row for each application, in order of reference, with a choice to mark by hand."""

from evenhand.domain.grants.schedule_report import ConflictLine, GrantsSchedule, ScheduleLine
from evenhand.domain.grants.vocabulary import Recommends
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    Cell,
    Column,
    Mark,
    Table,
    Text,
    strong,
    text,
)
from evenhand.domain.vocabulary import Level, PartyVerdict
from evenhand.domain.words import say_pence, say_share
from evenhand.reports.cells import cell
from evenhand.reports.wording import how_many, in_words, opening

DOES = {
    ConflictHandling.DECLARED: "declares it",
    ConflictHandling.DID_NOT_VOTE: "stays, speaks, does not vote",
    ConflictHandling.LEFT_THE_ROOM: "leaves, not in quorum",
}
INSTEAD = {Recommends.DEFER: "defer", Recommends.REFUSE: "refuse"}
BLANK_HERE = "_" * 9


def applications_table(schedule: GrantsSchedule) -> Table:
    """Every application that waits, its sum recomputed from the rows shown."""
    lines = schedule.lines or ()
    return Table(
        1,
        "Applications, in order of reference, amounts in pounds; each is decided separately",
        (
            Column("Applicant, purpose, conflict, screens"),
            Column("Asked", right=True, tabular=True),
            Column("Recommended", right=True, tabular=True),
            Column("Decision"),
        ),
        tuple(_row(one, schedule.level) for one in lines),
        NONE_IN_THE_PERIOD,
        total=_total(lines),
        note=text(_note(schedule)),
    )


def _row(line: ScheduleLine, level: Level) -> tuple[Cell, ...]:
    return (
        Cell(text(f"{line.reference}\u00a0 {line.applicant}"), below=tuple(_facts(line, level))),
        cell(amount(line.asked_pence)),
        cell(_recommended(line)),
        _choice(line),
    )


def _choice(line: ScheduleLine) -> Cell:
    """The boxes to mark by hand; a party can be refused and nothing else (PP14)."""
    if line.screens.is_party:
        return Cell(text("Refuse"), box=True)
    return Cell(text("Agree"), box=True, below=(Cell(text(f"Other {BLANK_HERE}"), box=True),))


def _facts(line: ScheduleLine, level: Level) -> list[Cell]:
    """What stands under the name of a row: purpose, conflicts, the screens unless clear, and for few the scores."""
    found = [Cell(text(line.purpose))]
    found += [Cell(_conflict(one)) for one in line.conflicts]
    found += _screens(line)
    if level is Level.CONFIDENTIAL:
        found += [
            Cell(text(strong("Path in full: "), one.path_in_full))
            for one in line.conflicts
            if one.path_in_full
        ]
        found += [Cell(text(strong("Scores: "), _scores(line)))] if line.scores else []
        found += [Cell(text(strong("Reasons: "), line.reasons))] if line.reasons else []
    return found


def _conflict(one: ConflictLine) -> Text:
    return text(strong("Conflict: "), f"{one.path or one.member}: {DOES[one.handling]}")


def _screens(line: ScheduleLine) -> list[Cell]:
    """What either screen leaves to say."""
    screens, found = line.screens, list[Cell]()
    if screens.is_party:
        found.append(_solid("Party screen: a registered party; barred (PP14)"))
    elif screens.party_waits:
        verdict = "a match" if screens.party is PartyVerdict.MATCH else "possible match"
        found.append(Cell(text(f"Party screen: {verdict}, not answered"), Mark.ASK))
    if screens.is_party_politics:
        found.append(_solid("Purpose screen: party politics (PP13)"))
    elif screens.asked_of_people:
        waits = how_many(screens.asked_of_people, "finding", "findings")
        said = screens.purpose.label.lower()
        found.append(Cell(text(f"Purpose screen: {said}, {waits} not answered"), Mark.ASK))
    if line.conflicts_open:
        waits = how_many(line.conflicts_open, "path", "paths")
        found.append(Cell(text(f"Conflicts: {waits} not settled"), Mark.ASK))
    return found


def _solid(words: str) -> Cell:
    return Cell(text(strong(words)), Mark.BARRED)


def _scores(line: ScheduleLine) -> str:
    """What the assessors gave together; no rank of people."""
    scores = line.scores
    if scores is None:
        return ""
    apart = how_many(scores.far_apart, "criterion", "criteria")
    far = f"; far apart on {apart}" if scores.far_apart else ""
    by = how_many(scores.assessors, "assessor", "assessors")
    return f"{say_share(scores.points, scores.of)}, by {by}{far}"


def _recommended(line: ScheduleLine) -> str:
    if line.recommended_pence is not None:
        return amount(line.recommended_pence)
    return "not yet" if line.recommends is None else INSTEAD[line.recommends]


def amount(pence: int) -> str:
    """An amount in a column whose caption says that it is in pounds."""
    return say_pence(pence).replace("£", "")


def _total(lines: tuple[ScheduleLine, ...]) -> tuple[Cell, ...]:
    recommended = [one.recommended_pence for one in lines if one.recommended_pence is not None]
    count = how_many(len(lines), "application", "applications")
    words = f"Total: {count}, {in_words(len(recommended))} recommended"
    asked = amount(sum(one.asked_pence for one in lines))
    return (cell(words), cell(asked), cell(amount(sum(recommended))), Cell(text(" ")))


def _note(schedule: GrantsSchedule) -> str:
    """How to read the table: what is clear, the quorum with one out, the money, and when it may be told."""
    lines = schedule.lines or ()
    clear = sum(one.screens.is_clear for one in lines)
    shown = how_many(clear, "application", "applications")
    budget, recommended = say_pence(schedule.budget_pence), say_pence(schedule.recommended_pence or 0)
    says = [
        f"Both screens (party, purpose) are clear for {shown}{' where nothing is shown' if clear else ''}.",
        "Order is by reference, not by merit.",
        _quorum(schedule),
        f"Round budget {budget}; recommended {recommended}; {_left(schedule)}.",
        schedule.announces,
    ]
    return " ".join(one for one in says if one)


def _left(schedule: GrantsSchedule) -> str:
    left = schedule.left_pence
    return f"left {say_pence(left)}" if left >= 0 else f"{say_pence(-left)} too much"


def _quorum(schedule: GrantsSchedule) -> str:
    if schedule.quorum is None:
        return "The quorum is not set in the rule book."
    voting = schedule.voting
    out = max((len({one.member for one in line.conflicts}) for line in schedule.lines or ()), default=0)
    says = f"{opening(f'Quorum is {in_words(schedule.quorum)}')} who may vote on the item"
    return (
        f"{says}: with {voting} present and {in_words(out)} out, {voting - out} may vote."
        if out
        else f"{says}."
    )
