"""Section 5: the same figures for each group, by alphabet and never by size."""

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figures
from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.meetings.influence.saying import Beside
from evenhand.domain.papers import Block, Paragraph, Section, Text, strong, text, withheld
from evenhand.domain.vocabulary import Level
from evenhand.reports.influence_review.wording import named_parts, shares_figure
from evenhand.reports.wording import how_many, opening, say_span

GUIDANCE = (
    "Guidance: PP6, PP8. Every group of two or more is asked the same; the order is that of the alphabet."
)
FIRST_FIGURE = 2


def groups_section(review: InfluenceReview) -> Section:
    """A paragraph and a chart for each group that this copy may show."""
    if review.groups is None:
        return Section(5, "Groups", (withheld("5.1"),), GUIDANCE)
    blocks: list[Block] = [Paragraph("5.1", text(_lead(review)))]
    period = say_span(review.starts, review.as_at)
    for place, found in enumerate(review.groups):
        blocks.append(Paragraph(f"5.{place + 2}", _told(found)))
        blocks.append(shares_figure(found, FIRST_FIGURE + place, found.named, period))
    return Section(5, "Groups", tuple(blocks), GUIDANCE)


def _lead(review: InfluenceReview) -> str:
    count = len(review.groups or ())
    kinds = "a party publicly declared with an office, or those who sit for one organisation"
    if review.level is Level.CONFIDENTIAL:
        kinds = "a party lawfully held, those who sit for one organisation, a household, a neighbourhood, a named set"
    if not count:
        return f"No group has two voting members or more. A group here is {kinds}."
    has = how_many(count, "group has", "groups have")
    left_out = (
        "" if review.level is Level.CONFIDENTIAL else " Groups that are confidential stand in no other copy."
    )
    return f"{opening(has)} two voting members or more. A group here is {kinds}.{left_out}"


def _told(found: Figures) -> Text:
    """Their seats, what is above a mark, and how the other parts stand beside the seats."""
    says = [found.of(Measure.SEATS).says]
    if found.over:
        says.append(f"Above the mark: {named_parts(found.over)}.")
    for beside, words in ((Beside.MORE, "More"), (Beside.LESS, "Less")):
        parts = [one for one in found.figures if one.beside is beside]
        if parts:
            says.append(f"{words} than their share of the seats: {named_parts(parts)}.")
    if thin := [one for one in found.figures if one.thin]:
        says.append(f"Too little is recorded of {named_parts(thin)}.")
    return text(strong(f"{found.named}."), f" {' '.join(says)}")
