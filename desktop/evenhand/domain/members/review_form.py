"""The anonymous form of a membership review: what it asks, and what it tells whoever fills it in (PP10).

It carries no name, no number and nothing else by which a sheet could be told from another.
"""

from dataclasses import dataclass

TITLE = "Anonymous form for members"
WHY = (
    "From time to time we look whether our members broadly reflect the area. Tick one box under each heading.",
    "Do not write your name. You need not answer; leave a heading out, or tick the last box.",
    "The forms are counted and then destroyed. Only totals are kept, and only a confidential copy shows numbers.",
)
RATHER_NOT = "I would rather not say"


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One heading of the form with the answers to tick."""

    heading: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """The form of one partnership."""

    body: str
    questions: tuple[FormQuestion, ...]
