"""From an empty file: census counts in, a review held, its totals typed, an action opened and closed with evidence."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionOutcome
from evenhand.domain.vocabulary import Capacity
from evenhand.screens.importing.wizard import ImportWizard
from evenhand.screens.reviews.result_part import ResultPart
from evenhand.screens.reviews.view import FOLLOWED, RESULT, TOTALS
from evenhand.services import members
from evenhand.services.saving import listed
from tests.makers import a_partnership
from tests.screens.plain_rooms import press, write
from tests.windows import NOW, a_window, answering, dressed

CENSUS = Path(__file__).parents[2] / "golden" / "imports" / "area-profile.csv"


@pytest.fixture
def window(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A window over a board of ten residents and nothing else."""
    dressed(qapp)
    partnership = a_partnership(tmp_path)
    for number in range(10):
        spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12))
        newcomer = members.NewMember(Person(name=f"Resident {number}"), spell)
        members.admit_member(partnership, newcomer, today=NOW.date())
    partnership.close()
    made = a_window(qtbot, tmp_path, partnership.path)
    made.activateWindow()
    yield made
    made.close_partnership()


def room(window: MainWindow, action: str) -> Any:
    """Go to a room through the menu Record."""
    window.carry_out(action)
    QApplication.processEvents()
    assert window.pages is not None
    return window.pages.current()


def part(view: Any, number: int) -> Any:
    """Open a part of the record that is shown."""
    view.pane.open_part(number)
    return view.pane.parts[number]


def bring_in(wizard: ImportWizard) -> None:
    """Take the census counts as they are matched."""
    wizard.read_file(CENSUS)
    wizard.go_on()
    wizard.go_on()


def fill(qtbot: Any, form: Any, **typed: str) -> None:
    """Type into the fields of a form and save it."""
    for key, text in typed.items():
        write(qtbot, form, key, text)
    press(qtbot, form, "Save")


@pytest.mark.clause("PP10", "PP9")
def test_a_review_leads_from_the_census_to_what_came_of_it(window: MainWindow, qtbot: Any) -> None:
    area = room(window, "show-area")
    with answering((ImportWizard, bring_in)):
        window.carry_out("import")
    assert [row.title for row in area.room.rows(area.book)] == ["Age band", "Religion", "Tenure"]

    view = room(window, "show-reviews")
    window.carry_out("add")
    QApplication.processEvents()
    fill(qtbot, view.pane.record.form, planned_for="17 March 2026", held_on="17 March 2026")
    form = part(view, TOTALS).forms()[0]
    write(qtbot, form, "Aged 65 and over", "9")
    fill(qtbot, form, **{"Aged 45 to 64": "1"})
    result = part(view, RESULT)
    assert isinstance(result, ResultPart)
    assert "More than usual: Aged 65 and over" in [
        block.accessibleName() for block in result.findChildren(QWidget)
    ]

    followed = part(view, FOLLOWED)
    press(qtbot, followed, "Add an action")
    fill(
        qtbot,
        followed.form,
        says="Go to the youth evening",
        owner_id="Resident 3",
        opened_on="17 March 2026",
        due_on="1 April 2026",
    )
    actions = room(window, "show-actions")
    assert [row.group for row in actions.room.rows(actions.book)] == ["Overdue"]
    closing = actions.pane.record.form
    closing.field("outcome").set_value(ActionOutcome.ACHIEVED)
    fill(qtbot, closing, closed_on="14 April 2026", evidence="Two came to the April meeting")
    assert window.partnership is not None
    assert [one.outcome for one in listed(window.partnership, Action)] == [ActionOutcome.ACHIEVED]
