"""The anonymous form of a membership review: what it asks, and what it tells whoever fills it in (PP10).

It carries no name, no number and nothing else by which a sheet could be told from another.
"""

from dataclasses import dataclass

from evenhand.domain.blank_forms.facts import BlankForm, FormPart
from evenhand.domain.form_blocks import TickChoices
from evenhand.domain.occasion import Occasion
from evenhand.domain.vocabulary import Level

TITLE = "Anonymous form for members"
LABELS = (("For", "Every voting member"), ("Give it", "Folded, into the box"))
WHY = (
    "From time to time we look whether our members broadly reflect the area. Tick one box under each heading.",
    "Do not write your name. You need not answer; leave a heading out, or tick the last box.",
)
WHO_SEES_IT = (
    "The forms are counted and then destroyed. Only totals are kept, and only a confidential copy shows numbers.",
)
RATHER_NOT = "I would rather not say"


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One heading of the form with the answers to tick."""

    heading: str
    answers: tuple[str, ...]


def monitoring_form(occasion: Occasion, questions: tuple[FormQuestion, ...]) -> BlankForm:
    """The form that asks by what the area is counted."""
    asked = tuple(TickChoices(one.heading, (*one.answers, RATHER_NOT)) for one in questions)
    return BlankForm(
        occasion,
        Level.CONFIDENTIAL,
        TITLE,
        LABELS,
        (
            FormPart("Why this is asked", says=WHY),
            FormPart("Who sees it", says=WHO_SEES_IT),
            FormPart("Your answers", asked),
        ),
    )
