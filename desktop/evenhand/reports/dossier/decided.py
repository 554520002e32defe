"""The dossier up to its decision: the two screens, conflicts of interest, scores, recommendation and decisions."""

from evenhand.domain.grants.dossier_report import CriterionTold, DecisionTold, Dossier, SettledTold
from evenhand.domain.grants.schedule_report import ScreenLine
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Empty,
    Entries,
    Entry,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.vocabulary import PartyStanding
from evenhand.domain.words import say_cell_day, say_day, say_pence
from evenhand.reports.cells import NONE, cell, cells
from evenhand.reports.grants_schedule.rows import DOES
from evenhand.reports.wording import how_many, opening


def screens_section(found: Dossier) -> Section:
    """Section 4: what both screens say, and what people answered."""
    if found.screens is None:
        return Section(4, "Screens", (withheld("4.1"),))
    blocks: list[Block] = [
        Paragraph("4.1", text(_party(found.screens))),
        Paragraph("4.2", text(_purpose(found.screens))),
    ]
    if found.answers is None:
        blocks.append(withheld("4.3"))
    elif found.answers:
        entries = tuple(
            Entry(
                say_cell_day(one.on),
                text(strong(f"{one.to}: "), f"{one.says}."),
                (text(one.reason), text(f"Answered by {one.by}.")),
            )
            for one in found.answers
        )
        blocks.append(Entries(entries, "Nothing was asked."))
    return Section(4, "Screens", tuple(blocks), "Guidance: PP13, PP14.")


def _party(screens: ScreenLine) -> str:
    like = f" ({screens.like})" if screens.like else ""
    said = f"Party screen: {screens.party.label.lower()}{like}"
    return (
        f"{said}."
        if screens.standing is PartyStanding.CLEAR
        else f"{said}; {screens.standing.label.lower()}."
    )


def _purpose(screens: ScreenLine) -> str:
    says = f"Purpose screen: {screens.purpose.label.lower()}"
    if screens.is_party_politics:
        return f"{says}; answered to be party politics."
    waits = how_many(screens.asked_of_people, "finding is", "findings are")
    return f"{says}; {waits} not answered." if screens.asked_of_people else f"{says}; nothing is open."


def conflicts_section(found: Dossier) -> Section:
    """Section 5: the conflicts that stand or were set aside, each with its path."""
    if found.conflicts is None:
        return Section(5, "Conflicts of interest", (withheld("5.1"),))
    blocks: list[Block] = []
    if found.conflicts_open:
        waits = how_many(found.conflicts_open, "path was", "paths were")
        blocks.append(Paragraph("5.1", text(f"{opening(waits)} found and not settled.")))
    entries = tuple(_settled(one) for one in found.conflicts)
    blocks.append(Entries(entries, "None is confirmed."))
    return Section(5, "Conflicts of interest", tuple(blocks), "Guidance: PP2.")


def _settled(one: SettledTold) -> Entry:
    lines: list[Text] = [text(one.line.path)] if one.line.path else []
    lines += [text(one.line.path_in_full)] if one.line.path_in_full else []
    lines += [text(one.reason)] if one.reason else []
    lines += [text(f"Settled by {one.settled_by}.")] if one.settled_by else []
    does = "" if one.is_set_aside else f" {opening(DOES[one.line.handling])}."
    head = text(strong(f"{one.line.member}: {one.state.lower()}."), does)
    return Entry(say_cell_day(one.settled_on), head, tuple(lines))


def assessed_section(found: Dossier) -> Section:
    """Section 6: scores by criterion, and the recommendation with its reasons."""
    title, blocks = "Assessment", list[Block]()
    if found.decisions is None:
        return Section(6, title, (withheld("6.1"),))
    one = found.recommendation
    if one is None:
        nothing = "No recommendation was written down." if found.decisions else "Nothing is recommended yet."
        blocks.append(Paragraph("6.1", text(nothing)))
    else:
        amount = f", {say_pence(one.pence)}" if one.pence is not None else ""
        by = f" {one.by}, {say_day(one.on)}."
        blocks.append(
            Paragraph(
                "6.1",
                text(strong(f"Recommended: {one.recommends.label.lower()}{amount}."), f" {one.reasons}{by}"),
            )
        )
    if found.criteria is None:
        blocks.append(withheld("6.2"))
    elif found.criteria:
        blocks.append(_scores(found.criteria))
    return Section(6, title, tuple(blocks))


def _scores(criteria: tuple[CriterionTold, ...]) -> Table:
    columns = (
        Column("Criterion"),
        Column("Weight", right=True, tabular=True),
        Column("Points given", right=True, tabular=True),
        Column("Of", right=True, tabular=True),
    )
    note = text("Points stand lowest first, whoever gave them; no assessor is ranked.")
    return Table(5, "Scores by criterion", columns, tuple(map(_criterion, criteria)), "None.", note=note)


def _criterion(one: CriterionTold) -> tuple[Cell, ...]:
    name = Cell(text(one.name), below=tuple(Cell(text(note)) for note in one.notes))
    points = ", ".join(map(str, one.points)) or NONE
    return (name, cell(str(one.weight)), cell(points), cell(str(one.most)))


def decided_section(found: Dossier) -> Section:
    """Section 7: every decision on it, by what power."""
    title = "Decisions"
    if found.decisions is None:
        return Section(7, title, (withheld("7.1"),))
    if not found.decisions:
        return Section(7, title, (Empty("None yet."),))
    columns = (
        Column("Decided", right=True, tabular=True),
        Column("What and why"),
        Column("By what power"),
        Column("Award", right=True, tabular=True),
    )
    rows = tuple(map(_decision, found.decisions))
    return Section(7, title, (Table(6, "Decisions, earliest first", columns, rows, "None yet."),))


def _decision(one: DecisionTold) -> tuple[Cell, ...]:
    reason = f". {one.reason}" if one.reason else ""
    amount = NONE if one.awarded_pence is None else say_pence(one.awarded_pence)
    return cells(say_cell_day(one.on), f"{one.outcome.label}{reason}", opening(one.how), amount)
