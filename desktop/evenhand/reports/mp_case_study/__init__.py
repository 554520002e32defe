"""The case study on paper: in short, what happened entry by entry, awards, words that may be quoted, what to learn."""

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.case_study import CaseStudy, Moved, QuoteTold
from evenhand.domain.mp.told import ToldEngagement, several
from evenhand.domain.occasion import front
from evenhand.domain.papers import (
    Block,
    Empty,
    Entries,
    Entry,
    Listing,
    Paper,
    Paragraph,
    Section,
    Text,
    strong,
    text,
)
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_day, say_list
from evenhand.reports.engagement_words import called, quoted, said_kinds
from evenhand.reports.look import Look
from evenhand.reports.presented_awards import awards_table, presented_in_words
from evenhand.reports.press import print_paper
from evenhand.reports.wording import how_many, opening

GUIDANCE = "Guidance: MP15 (MPs and Big Local, May 2016)"
CHOSEN = "What was held in public was chosen for publication, and is told in full."


@keeps("MP15")
def blocks(study: CaseStudy) -> Paper:
    """The case study as neutral blocks; it holds what its level may see and nothing else."""
    first, last = study.entries[0].on, study.entries[-1].on
    span = say_day(first) if first == last else f"{say_day(first)} to {say_day(last)}"
    head = front(study.occasion, study.level, f"Case study: {say_list(list(study.whom))}", span)
    return Paper(head, (_short(study), _told(study), _awards(study), _quoted(study), _learnt(study)))


def draw(study: CaseStudy, look: Look) -> bytes:
    """The case study as a PDF."""
    return print_paper(blocks(study), look)


def _short(study: CaseStudy) -> Section:
    count = how_many(len(study.entries), "entry is", "entries are")
    themes = list(dict.fromkeys(theme for one in study.entries for theme in one.themes))
    about = f" They were about {quoted(themes)}." if themes else ""
    says = f"{opening(count)} told here, all held with {say_list(list(study.whom))}."
    parts = [Paragraph("1.1", text(strong(says), about))]
    if study.moved:
        moved = [_moved(one, named=several(study.entries)) for one in study.moved]
        parts.append(Paragraph("1.2", text(f"In them the relationship {say_list(moved)}.")))
    if study.level is Level.PUBLIC:
        parts.append(Paragraph("1.3", text(_how_told(study))))
    return Section(1, "In short", tuple(parts), GUIDANCE)


def _moved(one: Moved, *, named: bool) -> str:
    """To which stage and when; with whom, where the entries are about more than one person."""
    whom = f"with {one.with_whom} " if named else ""
    return f"{whom}moved to {one.stage} on {say_day(one.on)}"


def _how_told(study: CaseStudy) -> str:
    """How much a public copy tells of its entries."""
    chosen = CHOSEN if study.in_brief < len(study.entries) else ""
    if not study.in_brief:
        return chosen
    brief = how_many(study.in_brief, "entry was not public and is", "entries were not public and are")
    return f"{chosen} {opening(brief)} told by day and channel alone.".strip()


def _told(study: CaseStudy) -> Section:
    moved = {one.engagement_id: one.stage for one in study.moved}
    entries = tuple(_lines(study, one, moved.get(one.engagement_id, "")) for one in study.entries)
    return Section(2, "What happened", (Entries(entries, "Nothing."),))


def _lines(study: CaseStudy, one: ToldEngagement, moved: str) -> Entry:
    """One entry: what it was, what was done, what came of it, and what it came from among the entries told."""
    kinds = f" {said_kinds(one.kinds)}." if one.kinds else ""
    head = text(strong(f"{called(one, named=several(study.entries), peopled=False)}."), kinds)
    before = next((each for each in study.entries if each.engagement_id == one.led_from_id), None)
    lines = [
        text(one.summary) if one.summary else (),
        text("What came of it: ", one.outcome) if one.outcome else (),
        text(f"It brought back {say_list(list(one.brought))}.") if one.brought else (),
        text(f"There: {say_list(list(one.took_part))}.") if one.took_part else (),
        text(f"It came of what was held on {say_day(before.on)}.") if before else (),
        text(f"With it the relationship moved to {moved}.") if moved else (),
    ]
    return Entry(say_cell_day(one.on), head, tuple(line for line in lines if line))


def _awards(study: CaseStudy) -> Section:
    evenings = [(one, one.awards) for one in study.entries if one.awards is not None]
    if not evenings:
        return Section(3, "Awards presented", (Empty("None in these entries."),), "Guidance: MP9.")
    says = " ".join(presented_in_words(one, awards) for one, awards in evenings)
    return Section(
        3, "Awards presented", (Paragraph("3.1", text(says)), awards_table(1, evenings)), "Guidance: MP9."
    )


def _quoted(study: CaseStudy) -> Section:
    """The words that may be used, and how many may not on this day."""
    parts: list[Block] = [Listing(tuple(_quote(one) for one in study.quotes))] if study.quotes else []
    if not study.quotes:
        parts.append(Paragraph("4.1", text("No words are printed.")))
    if study.quotes_left_out:
        said = how_many(study.quotes_left_out, "quote is", "quotes are")
        why = "not permitted for this, or an election window is open"
        parts.append(Paragraph("4.2", text(f"{opening(said)} left out: {why}.")))
    return Section(4, "In their words", tuple(parts), "Guidance: MP10.")


def _quote(one: QuoteTold) -> Text:
    day = f", {say_day(one.said_on)}" if one.said_on else ""
    bare = one.words.strip().strip('“”"')
    return text(f"“{bare}” ", strong(one.name), day)


def _learnt(study: CaseStudy) -> Section:
    parts = (Paragraph(f"5.{place}", text(one)) for place, one in enumerate(study.lessons, start=1))
    return Section(5, "What others may take from it", tuple(parts))
