"""Section 7: words ready for the minutes, with blanks where the room decides."""

from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.papers import BLANK, SHORT_BLANK, DraftMinute, Paragraph, Section, text
from evenhand.domain.words import say_day
from evenhand.reports.influence_review.wording import named_parts

VOTES = f"Carried {SHORT_BLANK} to {SHORT_BLANK} with {SHORT_BLANK} abstentions."


def minute_section(review: InfluenceReview) -> Section:
    """That the board considered the review, what it agreed, and whether it adopted a mark."""
    words = [one for one in (_considered(review), _agreed(review), _adopted(review)) if one]
    paragraphs = tuple(Paragraph(f"7.{place}", text(one)) for place, one in enumerate(words, start=1))
    return Section(7, "Draft minute", (DraftMinute(paragraphs),))


def _considered(review: InfluenceReview) -> str:
    paper = f"Paper {review.occasion.letter}" if review.occasion.letter else "the influence review"
    found = review.councillors
    above = f"; {named_parts(found.over)} were above the mark" if found.over else ""
    return (
        f"The board considered {paper} for {say_day(review.starts)} to {say_day(review.as_at)}. Councillors hold "
        f"{found.seats.last.part} of {found.seats.last.whole} voting seats{above}. Interests were declared in this "
        f"item by: {BLANK}."
    )


def _agreed(review: InfluenceReview) -> str:
    if not review.councillors.over and not any(one.over for one in review.groups or ()):
        return f"The board noted it, with these remarks: {BLANK}."
    return f"It discussed why, and agreed: {BLANK}. {BLANK} does so by {SHORT_BLANK}."


def _adopted(review: InfluenceReview) -> str:
    mark = review.councillors.of(Measure.MOVED).mark
    if mark is None or mark.adopted:
        return ""
    return f"It adopted as its mark for a second look {SHORT_BLANK}% of the share of the seats. {VOTES}"
