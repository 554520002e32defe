"""Section 3: the councillors' part, figure by figure, each in a sentence."""

from evenhand.domain.meetings.influence.figures import Figure, Figures
from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.papers import Block, Paragraph, Section, Text, strong, text
from evenhand.reports.influence_review.wording import named_parts, shares_figure
from evenhand.reports.offices_table import offices_table
from evenhand.reports.wording import say_span

GUIDANCE = (
    "Guidance: PP2 (Party politics and Big Local, July 2015). Whoever is a councillor is counted as one, in whatever "
    "capacity they sit."
)


def part_section(review: InfluenceReview) -> Section:
    """Who holds a public office, the chart, what is above the mark, and each figure in a sentence."""
    found = review.councillors
    blocks: list[Block] = [Paragraph("3.1", text(_question(review))), offices_table(1, review.offices)]
    if any(one.whole for one in found.figures):
        period = say_span(review.starts, review.as_at)
        caption = "Councillors’ share of seats, offices, attendance, motions and votes"
        blocks.append(shares_figure(found, 1, caption, period))
    blocks.append(Paragraph("3.2", _passed(found)))
    blocks += [Paragraph(f"3.{place}", _told(figure)) for place, figure in enumerate(found.figures, start=3)]
    return Section(3, "The councillors’ part", tuple(blocks), GUIDANCE)


def _question(review: InfluenceReview) -> str:
    if not review.offices:
        return "Nobody who sits on the partnership is recorded as holding a public office."
    return (
        "One question is asked of each kind of part: is the councillors’ share larger than their seats would lead one "
        "to expect?"
    )


def _passed(found: Figures) -> Text:
    """What is above a mark, or that nothing is, or why nothing is judged."""
    if not any(one.mark is not None and one.mark.adopted for one in found.figures):
        return text("The board has not adopted a mark, so nothing here is judged.")
    if not found.over:
        says = "Nothing here is above a mark that the board has adopted."
        return text(strong(says), " A part without an adopted mark is not judged.")
    says = f"Above the mark: {named_parts(found.over)}."
    return text(strong(says), " This says how much, not why. It is a reason to look again, not a reproach.")


def _told(figure: Figure) -> Text:
    said = f" {figure.says}" + (f" {figure.missing}" if figure.missing else "")
    return text(strong(f"{figure.measure.label}."), said)
