"""Loading a current list of parties from the window: look first, say what would happen, then do it (PP14)."""

from PySide6.QtWidgets import QWidget

from evenhand.domain.refusals import Refusal
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_file
from evenhand.screens.grants.file_dialogs import read_file
from evenhand.services.party_lists_loaded import load_party_list

KINDS = "Lists of parties (*.csv *.txt);;All files (*)"
HEADING = "Load a list of parties"
FIRST = "Whoever was answered about stays answered. Undo takes the list back."


def load_list(desk: Desk, parent: QWidget) -> bool:
    """Ask for the Commission's export and use it from today; whether it was loaded."""
    path = ask_which_file(parent, HEADING, KINDS)
    content = read_file(path, parent) if path is not None else None
    if path is None or content is None:
        return False
    try:
        looked = load_party_list(desk.partnership, content, name=path.name, today=desk.today, dry_run=True)
        if notices.ask(HEADING, f"{looked.says} {FIRST}", ["Use this list"], parent) < 0:
            return False
        load_party_list(desk.partnership, content, name=path.name, today=desk.today)
    except Refusal as refusal:
        notices.say_refusal(refusal, parent)
        return False
    return True
