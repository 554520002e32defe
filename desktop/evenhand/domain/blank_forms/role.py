"""The role statement on paper, for whoever wears two hats: what it says of each hat, to be ticked and signed (PP3)."""

from collections.abc import Mapping

from evenhand.domain.blank_forms.facts import FOR_THE_SECRETARY, BlankForm, FormPart, side_by_side
from evenhand.domain.form_blocks import TickSentences, WriteField, WriteRow
from evenhand.domain.members.asked import GOOD_UNTIL, HATS, SIGNED, WORDS
from evenhand.domain.occasion import Occasion
from evenhand.domain.papers import BLANK
from evenhand.domain.vocabulary import Level

TITLE = "Role statement"
LABELS = (("For", "Councillors, and all with two hats"), ("Give it to", "The secretary"))
WHY = (
    "Whoever holds more than one role says which they are and when they wear which hat, so that nobody need wonder in "
    "whose name they speak (PP3)."
)
WHO_SEES_IT = (
    "The secretary keeps the signed statement, and the members of the partnership may read it. In which capacity a "
    "councillor sits is public."
)
HOW = "Tick what applies, and write in the role where there is a blank. Strike out what is not so."
HATS_TOLD = ("member", "organisation", "office", "public", "party")
MORE = "In your own words"


def role_form(occasion: Occasion, paragraphs: Mapping[str, str]) -> BlankForm:
    """The form, from the paragraphs that every role statement begins with."""
    blanks = {"name": BLANK, "partnership": occasion.body, "hat": BLANK}
    said = {name: words.format_map(blanks) for name, words in paragraphs.items()}
    statement = TickSentences(WORDS.label, tuple(said[name] for name in HATS_TOLD))
    return BlankForm(
        occasion,
        Level.BOARD,
        TITLE,
        LABELS,
        (
            FormPart("Why this is asked", says=(WHY,)),
            FormPart("Who sees it", says=(WHO_SEES_IT,)),
            FormPart("Your hats", (WriteRow((WriteField("Your name"),)), side_by_side(HATS))),
            FormPart("Your statement", (statement,), (said["opening"], HOW)),
            FormPart("", (WriteRow((WriteField(MORE, lines=3),)),), (said["closing"],)),
            FormPart("Signature", (WriteRow((WriteField("Signature"), side_by_side(SIGNED).fields[0])),)),
            FormPart(FOR_THE_SECRETARY, (side_by_side(GOOD_UNTIL),)),
        ),
    )
