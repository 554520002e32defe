"""The menu leads to the duplicates, and a record opened from there is shown in the Members tab."""

from evenhand.app.window import MainWindow
from evenhand.domain.members.facts import Person
from evenhand.screens.members.merging import MergingDialog
from evenhand.services import members
from tests.windows import answering


def test_the_menu_shows_duplicates_and_leads_to_the_record_of_one(window: MainWindow) -> None:
    assert window.partnership is not None
    first, _ = (
        members.add_person(window.partnership, Person(name=name, email="twice@example.org"))
        for name in ("Zebedee Quill", "Zeb Quill")
    )

    def read(dialog: MergingDialog) -> None:
        pair = dialog.pair()
        assert pair is not None
        assert pair.reasons[-1] == "same email address"
        dialog.pane.open_asked.emit(pair.one_id)

    with answering((MergingDialog, read)):
        window.carry_out("duplicates")

    assert window.pages is not None
    assert window.pages.view("members").pane.person_id == first
