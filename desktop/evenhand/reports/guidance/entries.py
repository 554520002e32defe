"""The clauses of each note one by one, and how the paper is to be read."""

from itertools import chain

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.papers import Block, Listing, Paragraph, Section, Subheading, Text, strong, text
from evenhand.domain.partnership.guidance_report import ClauseEntry, GuidanceReport
from evenhand.reports.findings import MOST_OF_A_CLAUSE
from evenhand.reports.wording import how_many, opening

SECTIONS = {"PP": 4, "MP": 5}
READING = (
    "A finding speaks first: what must be acted on now leaves its clause not in place, what is to be looked at leaves "
    "it in part. Where nothing was found, the record speaks. Where that holds nothing either, the clause is not known, "
    "which is not the same as not kept."
)
SOURCES = (
    "Tables, figures and paragraphs named with the evidence are those of the governance report of the same day, period "
    "and level. It tells where each of its figures comes from."
)
TOLD = "what was noticed, below"


IN_THE_FILE = ("stands in the file’s own list of findings", "stand in the file’s own list of findings")


def untold(entry: ClauseEntry) -> int:
    """How many findings about a clause are counted with it alone, since there are many."""
    return max(0, len(entry.findings) - MOST_OF_A_CLAUSE)


def paragraph_of(clause: str) -> str:
    """The number of the paragraph that tells of a clause: the clauses of a note are numbered as the note has them."""
    note, number = clause[:2], clause[2:]
    return f"{SECTIONS[note]}.{number}"


def notes_sections(report: GuidanceReport) -> tuple[Section, ...]:
    """A section for each note, its clauses in their own order."""
    return tuple(
        Section(
            SECTIONS[clause[:2]],
            note.rpartition(", ")[0],
            tuple(chain.from_iterable(_told(one) for one in report.entries if one.note == note)),
            f"Guidance: {note}. The wording is ours.",
        )
        for note, clause in {one.note: one.clause for one in report.entries}.items()
    )


def reading_section() -> Section:
    """How a clause comes to stand as it does, and where the figures come from."""
    return Section(
        6, "How to read this paper", (Paragraph("6.1", text(READING)), Paragraph("6.2", text(SOURCES)))
    )


def _told(entry: ClauseEntry) -> list[Block]:
    """A clause under its own name: how it stands and what shows it, what it asks, what is done, what was found."""
    lines = [text(strong("The note: "), entry.asks), text(strong("Done here: "), entry.how)]
    lines += [_found(one) for one in entry.findings[:MOST_OF_A_CLAUSE]]
    rest = untold(entry)
    if rest:
        more = how_many(rest, "more finding names", "more findings name")
        lines.append(text(f"{opening(more)} this clause, and {IN_THE_FILE[rest > 1]}."))
    return [
        Subheading(f"{entry.clause}. {entry.short}"),
        Paragraph(paragraph_of(entry.clause), _stands(entry)),
        Listing(tuple(lines)),
    ]


def _stands(entry: ClauseEntry) -> Text:
    """How a clause stands, with its evidence, which is not said twice where a finding speaks."""
    if any(entry.evidence == one.says for one in entry.findings):
        return text(strong(f"{entry.status.value}: "), f"{TOLD}.")
    place = f"paragraph\u00a0{entry.place}" if entry.place[:1].isdecimal() else entry.place
    where = f" (governance report, {place})" if place else ""
    return text(strong(f"{entry.status.value}: "), f"{entry.evidence.rstrip('.')}{where}.")


def _found(finding: Finding) -> Text:
    step = f" Next: {finding.next_step.rstrip('.')}." if finding.next_step else ""
    evidence = f" {finding.evidence}" if finding.evidence else ""
    word = opening(finding.severity.value)
    return text(strong(f"{word}: "), f"{finding.says.rstrip('.')}.{evidence}{step}")
