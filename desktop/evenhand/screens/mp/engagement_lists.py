"""What is kept in lines beside an engagement: who took part, what it brought back, links and files, what follows."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from evenhand.domain.mp.order_checks import check_brought, check_link, check_participant
from evenhand.domain.mp.record_facts import BroughtBack, EngagementLink, FollowUp, Participant
from evenhand.domain.mp.vocabulary import Brought, Side
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_day
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_file
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.listed_field import Adding, EntryDialog, ListedField
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField, PersonField, RadioField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, NotesField, NumberField, TextField
from evenhand.services.stored_files import digest_of

ANY_FILE = "All files (*)"
MOST_BYTES = 20_000_000
TOO_LARGE = "is larger than 20 MB, which is more than a partnership file should carry. Keep a smaller copy."


class PeopleLines(ListedField):
    """Who took part on our side and on theirs, and in what capacity."""

    def __init__(self) -> None:
        self._people: tuple[Option, ...] = ()
        super().__init__(
            "participants",
            "Who took part",
            [Adding("Add somebody…", self._ask_one)],
            say=self._say_one,
            ask=self._ask_one,
        )

    def offer(self, people: Iterable[Option]) -> None:
        """Offer the people of the file."""
        self._people = tuple(people)

    def _say_one(self, one: Participant) -> str:
        name = next((person.label for person in self._people if person.value == one.person_id), one.name)
        return DOT.join(filter(None, (name, one.capacity, one.side.label)))

    def _ask_one(self, parent: QWidget, old: Participant | None) -> Any | None:
        form = DetailForm("Somebody who took part", save="Keep")
        form.add(PersonField("person_id", "Person", self._people, hint="Somebody in the file."))
        form.add(TextField("name", "Or a name", hint="For somebody who is not in the file."))
        form.add(RadioField("side", "Side", options_of(Side), needed="Say on whose side."))
        form.add(TextField("capacity", "As what", hint="Such as chair, resident, or head of office."))
        blank = old or Participant(engagement_id=0, side=Side.OURS)
        heading = "Who took part"
        return EntryDialog(
            heading, form, _values(blank, form), _maker(blank, check_participant), parent, height_px=400
        ).answer()


class BroughtLines(ListedField):
    """What the engagement brought back, with a number where it can be counted."""

    def __init__(self) -> None:
        super().__init__(
            "brought",
            "Brought back",
            [Adding("Add what it brought…", self._ask_one)],
            say=say_brought,
            ask=self._ask_one,
        )

    def _ask_one(self, parent: QWidget, old: BroughtBack | None) -> Any | None:
        form = DetailForm("What it brought back", save="Keep")
        what = ChoiceField("what", "What", options_of(Brought), none="Choose what")
        what.needed = "Say what it brought back."
        form.add(what)
        form.add(NumberField("number", "How many", hint="Where it can be counted, such as applicants."))
        form.add(TextField("note", "Note"))
        others = [one for one in self.value() if one is not old]
        blank = old or BroughtBack(engagement_id=0, what=Brought.INFORMATION)
        values = _values(blank, form) | ({} if old else {"what": None})

        def check(made: BroughtBack) -> None:
            check_brought(made, others)

        return EntryDialog(
            "What it brought back", form, values, _maker(blank, check), parent, height_px=320
        ).answer()


class FollowUpLines(ListedField):
    """What is to be done after it, by whom and by when; as many as there are."""

    def __init__(self) -> None:
        self._people: tuple[Option, ...] = ()
        super().__init__(
            "follow_ups",
            "Follow-ups",
            [Adding("Add a follow-up…", self._ask_one)],
            say=self._say_one,
            ask=self._ask_one,
        )

    def offer(self, people: Iterable[Option]) -> None:
        """Offer the people of the file."""
        self._people = tuple(people)

    def _say_one(self, one: FollowUp) -> str:
        who = next((person.label for person in self._people if person.value == one.person_id), "")
        when = f"by {say_day(one.due_on)}" if one.due_on else ""
        if one.done_on is not None:
            when = f"done on {say_day(one.done_on)}"
        return DOT.join(filter(None, (one.what, who, when)))

    def _ask_one(self, parent: QWidget, old: FollowUp | None) -> Any | None:
        blank = old or FollowUp(engagement_id=0, what="")
        return ask_follow_up(parent, blank, self._people)


class LinkLines(ListedField):
    """Pages on the web and attached files; `contents` holds the bytes of files that are not kept yet."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}
        adding = [Adding("Add a link…", self._ask_one), Adding("Attach a file…", self._attach)]
        super().__init__("links", "Links and files", adding, say=say_link, ask=self._ask_one)

    def _ask_one(self, parent: QWidget, old: EngagementLink | None) -> Any | None:
        form = DetailForm("Link", save="Keep")
        blank = old or EngagementLink(engagement_id=0, title="")
        form.add(TextField("title", "What it is", hint="Such as The article on his website."))
        if blank.digest:
            form.add(FactField("file_name", "File"))
        else:
            form.add(TextField("address", "Address", hint="Of the page, such as https://example.org/news."))
        heading = "Attached file" if blank.digest else "Page on the web"
        return EntryDialog(
            heading, form, _values(blank, form), _maker(blank, check_link), parent, height_px=280
        ).answer()

    def _attach(self, parent: QWidget, _: Any | None) -> Any | None:
        chosen = ask_which_file(parent, "Attach a file", ANY_FILE)
        return self.attach(parent, chosen) if chosen is not None else None

    def attach(self, parent: QWidget, path: Path) -> EngagementLink | None:
        """Take a file as it stands on the disk; it is kept when the engagement is saved."""
        try:
            content = path.read_bytes()
        except OSError as fault:
            why = (fault.strerror or "it cannot be read").lower()
            notices.say_trouble(Trouble(f"{path.name} was not attached ({why})."), parent)
            return None
        if len(content) > MOST_BYTES:
            notices.say_trouble(Trouble(f"{path.name} {TOO_LARGE}"), parent)
            return None
        digest = digest_of(content)
        self.contents[digest] = content
        return EngagementLink(engagement_id=0, title=path.stem, file_name=path.name, digest=digest)


def ask_follow_up(parent: QWidget, blank: FollowUp, people: Iterable[Option]) -> FollowUp | None:
    """Ask what is to be done, by whom and by when, or when it was done."""
    form = DetailForm("Follow-up", save="Keep")
    form.add(TextField("what", "What", needed="Say what is to be done.", hint="Such as Send the plan."))
    form.add(PersonField("person_id", "Who", people))
    form.add(DayField("due_on", "By when"))
    form.add(DayField("done_on", "Done on", hint="Empty until it is done."))
    form.add(NotesField("done", "What came of it", lines=2))
    return EntryDialog(
        "Follow-up", form, _values(blank, form), _maker(blank, _check_done), parent, height_px=430
    ).answer()


def say_brought(one: BroughtBack) -> str:
    """One thing that came back: "6 applicants", "publicity: the local paper"."""
    what = one.what.label if one.number is None else f"{one.number} {one.what.label.lower()}"
    return DOT.join(filter(None, (what, one.note)))


def say_link(one: EngagementLink) -> str:
    """A link or file by its title, and where it leads."""
    return DOT.join(filter(None, (one.title, one.file_name or one.address)))


def _check_done(follow_up: FollowUp) -> None:
    if follow_up.done and follow_up.done_on is None:
        raise Refusal("Give the day on which it was done.", field="done_on")


def _values(fact: Any, form: DetailForm) -> Values:
    return {key: getattr(fact, key) for key in form.values()}


def _maker(blank: Any, check: Callable[[Any], None]) -> Callable[[Values], Any]:
    def make(values: Values) -> Any:
        made = replace(blank, **{key: value for key, value in values.items() if key != "file_name"})
        check(made)
        return made

    return make
