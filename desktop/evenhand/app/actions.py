"""Every action of the window, in one table.

Menus, buttons, the sheet of shortcuts and the search for actions are all drawn from it. The words of Undo and Redo
change while the window is open; everything else is as it stands here.
"""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.app.rooms import TABS
from evenhand.screens.theme.marks import Mark


class Menu(StrEnum):
    """The menus in their order; the value is the title with its letter for the keyboard."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    GO = "&Go"
    RECORD = "&Record"
    REPORTS = "Re&ports"
    HELP = "&Help"

    @property
    def title(self) -> str:
        """The title as it is read."""
        return self.value.replace("&", "")


class Needs(StrEnum):
    """What must be there for an action to make sense; the value is the reason that is given while it is not."""

    NOTHING = ""
    FILE = "Open a partnership first."
    WRITING = "This file is open for reading only."


@dataclass(frozen=True, slots=True)
class Action:
    """One action: its words, its keys, what it does in a sentence, and where it stands.

    `group` makes it one of several that exclude each other; `ticked` makes it one that is on or off; `apart` draws a
    line above it.
    """

    id: str
    menu: Menu
    text: str
    help: str
    keys: tuple[str, ...] = ()
    mark: Mark | None = None
    needs: Needs = Needs.NOTHING
    group: str = ""
    ticked: bool = False
    apart: bool = False

    @property
    def words(self) -> str:
        """The text without the sign for its keyboard letter."""
        return self.text.replace("&", "")


_FILE = (
    Action(
        "new", Menu.FILE, "&New partnership…", "Begin an empty partnership file", ("Ctrl+Shift+N",), Mark.PLUS
    ),
    Action("open", Menu.FILE, "&Open…", "Open a partnership file", ("Ctrl+O",)),
    Action("sample", Menu.FILE, "Open the sa&mple partnership", "Explore an invented partnership"),
    Action(
        "save-copy",
        Menu.FILE,
        "&Save a copy…",
        "Write the file as it is now under another name",
        ("Ctrl+Shift+S",),
        needs=Needs.FILE,
        apart=True,
    ),
    Action(
        "protect",
        Menu.FILE,
        "&Protect with a passphrase…",
        "Set, change or take away the passphrase",
        (),
        Mark.LOCK,
        Needs.WRITING,
    ),
    Action(
        "backup",
        Menu.FILE,
        "&Back up now",
        "Make a checked backup in every place",
        ("Ctrl+B",),
        needs=Needs.FILE,
    ),
    Action(
        "second-place",
        Menu.FILE,
        "Second p&lace for backups…",
        "Choose a stick or another disk for backups",
        needs=Needs.FILE,
    ),
    Action("restore", Menu.FILE, "&Restore from a backup…", "Make a new file from a backup"),
    Action(
        "close",
        Menu.FILE,
        "&Close the partnership",
        "Back up what changed and go to the start page",
        (),
        None,
        Needs.FILE,
        apart=True,
    ),
    Action("quit", Menu.FILE, "&Quit", "Close everything", ("Ctrl+Q",)),
)

_EDIT = (
    Action("undo", Menu.EDIT, "&Undo", "Take back the last change", ("Ctrl+Z",), Mark.UNDO, Needs.WRITING),
    Action(
        "redo",
        Menu.EDIT,
        "&Redo",
        "Make the change again that was undone",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        Mark.REDO,
        Needs.WRITING,
    ),
    Action(
        "find",
        Menu.EDIT,
        "&Find in this list",
        "Go to the find field of the list",
        ("Ctrl+F",),
        Mark.SEARCH,
        Needs.FILE,
        apart=True,
    ),
    Action(
        "search",
        Menu.EDIT,
        "Search &everything…",
        "Find an action or a record by its name",
        ("Ctrl+K",),
        Mark.SEARCH,
    ),
)

_VIEW = (
    Action("light", Menu.VIEW, "&Light", "Dark words on light paper", group="mode"),
    Action("dark", Menu.VIEW, "&Dark", "Light words on a dark ground", group="mode"),
    Action("system", Menu.VIEW, "As the &system", "Light or dark as the computer is set", group="mode"),
    Action(
        "larger", Menu.VIEW, "Text size: lar&ger", "Make the text larger", ("Ctrl++", "Ctrl+="), apart=True
    ),
    Action("smaller", Menu.VIEW, "Text size: s&maller", "Make the text smaller", ("Ctrl+-",)),
    Action("normal", Menu.VIEW, "Text size: &normal", "Text at 100%", ("Ctrl+0",)),
    Action("less-motion", Menu.VIEW, "&Reduce motion", "Nothing moves by itself", ticked=True),
    Action(
        "as-at",
        Menu.VIEW,
        "&As at…",
        "Show everything as it was on another day",
        ("Ctrl+Shift+D",),
        needs=Needs.FILE,
        apart=True,
    ),
    Action("today", Menu.VIEW, "&Back to today", "Show everything as it is today", needs=Needs.FILE),
    Action(
        "publish",
        Menu.VIEW,
        "&What may I publish?",
        "The table of what may be published on a day, and why",
        ("Ctrl+Shift+W",),
        needs=Needs.FILE,
        apart=True,
    ),
    Action(
        "power",
        Menu.VIEW,
        "Voting &power…",
        "What some members would settle if they voted together; private",
        needs=Needs.FILE,
    ),
    Action(
        "balance",
        Menu.VIEW,
        "Balance o&ver time…",
        "How the seats and offices were shared out, from one day to another",
        needs=Needs.FILE,
    ),
)

_GO = (
    *(
        Action(
            f"go-{room.id}",
            Menu.GO,
            f"&{number} {room.title}",
            f"Go to {room.title}",
            (f"Ctrl+{number}",),
            needs=Needs.FILE,
        )
        for number, room in enumerate(TABS, start=1)
    ),
    Action(
        "next-pane",
        Menu.GO,
        "&Next pane",
        "Go to the next pane of this tab",
        ("F6",),
        None,
        Needs.FILE,
        apart=True,
    ),
    Action(
        "previous-pane", Menu.GO, "&Previous pane", "Go to the pane before", ("Shift+F6",), needs=Needs.FILE
    ),
    Action(
        "close-list",
        Menu.GO,
        "&Close this list",
        "Close a list that was opened from the menu Record",
        ("Ctrl+W",),
        needs=Needs.FILE,
    ),
)

NEWEST = "Compare names with the Electoral Commission’s newest list"
_RECORD = (
    Action(
        "add", Menu.RECORD, "&Add…", "Begin a new record of this tab", ("Ctrl+N",), Mark.PLUS, Needs.WRITING
    ),
    Action("import", Menu.RECORD, "&Import…", "Bring in a spreadsheet", ("Ctrl+I",), needs=Needs.WRITING),
    Action("load-parties", Menu.RECORD, "&Load a list of parties…", NEWEST, needs=Needs.WRITING),
    Action("save", Menu.RECORD, "&Save what was typed", "Save the form", ("Ctrl+S",), needs=Needs.WRITING),
    Action(
        "duplicates",
        Menu.RECORD,
        "&Duplicates…",
        "Find people who were entered twice, and make two records one",
        needs=Needs.WRITING,
    ),
    Action(
        "show-partnership",
        Menu.RECORD,
        "&Partnership details",
        "Name, area, councils, plan and rules",
        needs=Needs.FILE,
        apart=True,
    ),
    Action(
        "show-decisions",
        Menu.RECORD,
        "Decisio&ns",
        "What was decided at every meeting, and what was rescinded",
        needs=Needs.FILE,
    ),
    Action(
        "show-between",
        Menu.RECORD,
        "Decisions &between meetings",
        "What the board was asked in writing, who answered what, and what came of it",
        needs=Needs.FILE,
    ),
    Action("show-influence", Menu.RECORD, "Infl&uence", "Each part beside the seats", needs=Needs.FILE),
    Action("show-events", Menu.RECORD, "E&vents", "Events and who was asked", needs=Needs.FILE),
    Action(
        "show-reviews",
        Menu.RECORD,
        "Membership &reviews",
        "Whether the members broadly reflect the area, as totals",
        needs=Needs.FILE,
        apart=True,
    ),
    Action(
        "show-area", Menu.RECORD, "Area pro&file", "The people of the area, from the census", needs=Needs.FILE
    ),
    Action(
        "show-actions",
        Menu.RECORD,
        "A&ctions",
        "Recruitment and other actions, and what came of them",
        needs=Needs.FILE,
    ),
    Action(
        "show-groups",
        Menu.RECORD,
        "&Groups",
        "Households and named sets, and who is in them",
        needs=Needs.FILE,
    ),
)

_REPORTS = (
    Action(
        "print", Menu.REPORTS, "&Print the paper…", "Print the paper in view", ("Ctrl+P",), needs=Needs.FILE
    ),
    Action(
        "paper-governance",
        Menu.REPORTS,
        "&Governance report",
        "Show that the membership is right and in balance",
        needs=Needs.FILE,
        apart=True,
    ),
    Action(
        "paper-election-period",
        Menu.REPORTS,
        "&Election-period report",
        "What is planned inside an election window, and what to do",
        needs=Needs.FILE,
    ),
    Action(
        "paper-members",
        Menu.REPORTS,
        "Register of &members",
        "Who sits on the partnership, and who came and went",
        needs=Needs.FILE,
    ),
    Action(
        "paper-interests",
        Menu.REPORTS,
        "Register of &interests",
        "Who has declared, and what was declared",
        needs=Needs.FILE,
    ),
    Action(
        "paper-membership-review",
        Menu.REPORTS,
        "Membership &review",
        "Whether the membership broadly reflects the area",
        needs=Needs.FILE,
    ),
    Action(
        "paper-two-hats", Menu.REPORTS, "&Two-hats card", "One person’s hats, for the table", needs=Needs.FILE
    ),
)

_HELP = (
    Action("help", Menu.HELP, "&Help", "How to do things", ("F1",)),
    Action("keyboard", Menu.HELP, "&Keyboard", "Every shortcut on one sheet", ("Ctrl+/",)),
    Action("guidance", Menu.HELP, "&Guidance clauses", "The two notes, clause by clause, in our words"),
    Action("about", Menu.HELP, "&About Evenhand", "Version and licences", apart=True),
)

ACTIONS = (*_FILE, *_EDIT, *_VIEW, *_GO, *_RECORD, *_REPORTS, *_HELP)
