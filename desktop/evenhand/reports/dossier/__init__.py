"""The dossier of one application on paper: what was asked, what the screens said, how it was decided, and after."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from evenhand.domain.grants.dossier_report import ApplicantTold, ApplicationTold, Dossier
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Section,
    Table,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.words import say_day, say_pence
from evenhand.reports.cells import cells
from evenhand.reports.dossier.after import after_section
from evenhand.reports.dossier.decided import (
    assessed_section,
    conflicts_section,
    decided_section,
    screens_section,
)
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, opening, say_span

GUIDANCE = "Guidance: PP2, PP11, PP13, PP14 (Party politics and Big Local, July 2015)"


def blocks(found: Dossier) -> Paper:
    """The dossier as neutral blocks; it holds what its level may see and nothing else."""
    name = found.applicant.name if found.applicant else "Application for a grant"
    head = front(found.occasion, found.level, f"Dossier {found.reference}", name)
    sections = (
        _short(found),
        _who(found),
        _what(found),
        screens_section(found),
        conflicts_section(found),
        assessed_section(found),
        decided_section(found),
        after_section(found),
    )
    return Paper(head, tuple(_renumbered(sections)))


def draw(found: Dossier, look: Look) -> bytes:
    """The dossier as a PDF."""
    return print_paper(blocks(found), look)


def _renumbered(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections with their tables numbered through the paper, whichever of them this copy holds."""
    number = count(1)
    for section in sections:
        blocks = (
            replace(one, number=next(number)) if isinstance(one, Table) else one for one in section.blocks
        )
        yield replace(section, blocks=tuple(blocks))


def _short(found: Dossier) -> Section:
    """Section 1: how far it has come and the money in one sentence."""
    if found.stage is None or found.application is None:
        return Section(1, "In short", (withheld("1.1"),), GUIDANCE)
    asked = f"{say_pence(found.application.asked_pence)} was asked for"
    award = found.award
    awarded = (
        f", {say_pence(award.awarded_pence)} was awarded on {say_day(award.awarded_on)}" if award else ""
    )
    paid = f" and {say_pence(award.paid_pence)} was paid" if award and award.paid_pence else ""
    stage = f"Stage: {found.stage.label.lower()}."
    return Section(
        1, "In short", (Paragraph("1.1", text(strong(stage), f" {asked}{awarded}{paid}.")),), GUIDANCE
    )


def _facts_table(number: int, caption: str, facts: list[tuple[str, str]]) -> Table:
    """What is known, a line for each thing; what is not known is left out."""
    rows = tuple((Cell(text(label)), Cell(text(says))) for label, says in facts if says)
    return Table(number, caption, (Column("What"), Column("As recorded")), rows, "Nothing is recorded.")


def _who(found: Dossier) -> Section:
    if found.applicant is None:
        return Section(2, "The applicant", (withheld("2.1"),))
    return Section(2, "The applicant", (_facts_table(1, "Who applies", _applicant_facts(found.applicant)),))


def _applicant_facts(one: ApplicantTold) -> list[tuple[str, str]]:
    told = one.officers or not one.officer_count
    count = (
        "" if told else f"{opening(how_many(one.officer_count, 'is', 'are'))} held; withheld from this copy"
    )
    return [
        ("Name", one.name),
        ("Kind", one.kind.label),
        ("Registered", opening(one.registered)),
        ("Other names", "; ".join(one.also)),
        ("Contact", "; ".join(one.contact)),
        ("Officers", "; ".join(one.officers) or count),
    ]


def _what(found: Dossier) -> Section:
    one = found.application
    if one is None:
        return Section(3, "What is asked for", (withheld("3.1"),))
    blocks: list[Block] = [_facts_table(2, "The application", _application_facts(one))]
    if one.says:
        blocks.append(Paragraph("3.1", text(one.says)))
    if one.lines:
        blocks.append(_budget(one))
    if one.files:
        blocks.append(_files(one))
    return Section(3, "What is asked for", tuple(blocks))


def _application_facts(one: ApplicationTold) -> list[tuple[str, str]]:
    other = say_pence(one.other_funding_pence) if one.other_funding_pence is not None else ""
    days = say_span(one.starts, one.ends) if one.starts and one.ends else ""
    return [
        ("Round", one.round_name),
        ("Theme", one.theme),
        ("Purpose", one.purpose),
        ("Asked", say_pence(one.asked_pence)),
        ("Received", say_day(one.received_on)),
        ("Other funding", ", ".join(part for part in (one.other_funding, other) if part)),
        ("For whom", one.beneficiaries),
        ("People", str(one.people) if one.people is not None else ""),
        ("Place", one.place),
        ("When", days),
    ]


def _budget(one: ApplicationTold) -> Table:
    total = say_pence(sum(pence for _, pence in one.lines))
    columns = (Column("Budget line"), Column("Asked", right=True, tabular=True))
    rows = tuple(cells(what, say_pence(pence)) for what, pence in one.lines)
    return Table(3, "Its budget", columns, rows, "None.", total=cells("All lines", total))


def _files(one: ApplicationTold) -> Table:
    columns = (Column("Document"), Column("Kind"), Column("Digest begins"))
    note: Text = text("Each document is kept in the file; its digest tells whether a copy is the same.")
    return Table(4, "Documents", columns, tuple(cells(*each) for each in one.files), "None.", note=note)
