"""Each blank form asks what its screen asks, under the same labels: whoever types it in finds it all on the sheet."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from evenhand.domain.blank_forms import interests, monitoring, returns, role
from evenhand.domain.blank_forms.facts import BlankForm
from evenhand.domain.blank_forms.monitoring import RATHER_NOT, FormQuestion
from evenhand.domain.form_blocks import TickChoices, WriteRow
from evenhand.domain.members.review_checks import NOT_SAID_WORDS
from evenhand.domain.members.review_facts import AreaProfile
from evenhand.domain.occasion import Occasion
from evenhand.screens.desk import Desk
from evenhand.screens.grants.return_pane import ReturnPane
from evenhand.screens.members.interests_page import InterestsPage
from evenhand.screens.members.role_page import RolePage
from evenhand.screens.reviews.totals_part import TotalsForm
from evenhand.screens.widgets.fields import Field
from evenhand.screens.widgets.form import DetailForm
from evenhand.services.role_statements import template
from tests.makers import a_partnership

DAY = date(2026, 4, 14)
OF = Occasion(body="Fernhill", as_at=DAY, printed=DAY)
WHO = {"Your name", "Signature", "In your own words", "Who received it", "Reference"}
KNOWN_ALREADY = {"Due", "Asked again"}


def today() -> date:
    """The day of the tests."""
    return DAY


def on_paper(form: BlankForm) -> set[str]:
    """What a sheet asks, without who fills it in."""
    found: set[str] = set()
    for block in (block for part in form.parts for block in part.blocks):
        found |= {field.label for field in block.fields} if isinstance(block, WriteRow) else {block.label}
    return found - WHO


def on_screen(form: DetailForm) -> set[str]:
    """What the form of a screen asks, without what it tells."""
    return {field.label for field in form.findChildren(Field)} - KNOWN_ALREADY


def test_the_forms_of_members_and_grants_ask_what_their_screens_ask(tmp_path: Path, qtbot: QtBot) -> None:
    partnership = a_partnership(tmp_path)
    desk = Desk(partnership, today)
    pages = (InterestsPage(desk), RolePage(desk), ReturnPane(desk))
    for page in pages:
        qtbot.addWidget(page)
    declaring, wearing, returning = (on_screen(page.form) for page in pages)
    assert on_paper(interests.interests_form(OF)) - {"Signed"} == declaring
    assert on_paper(role.role_form(OF, template())) == wearing
    assert on_paper(returns.return_form(OF)) == returning
    partnership.close()


def test_the_anonymous_form_offers_what_its_totals_are_typed_in_by(qtbot: QtBot) -> None:
    answers: Sequence[str] = ("Owned", "Rented")
    profile = AreaProfile(dimension="Tenure", source="Census 2021", as_of=date(2021, 3, 21))
    totals = TotalsForm(profile, answers)
    qtbot.addWidget(totals)
    form = monitoring.monitoring_form(OF, (FormQuestion("Tenure", tuple(answers)),))
    (asked,) = (one for part in form.parts for one in part.blocks if isinstance(one, TickChoices))
    typed = [field.label for field in totals.findChildren(Field)]
    assert [NOT_SAID_WORDS if one == RATHER_NOT else one for one in asked.options] == typed
