"""The pictures of an item: what each shows, who is in it and whether they agreed; the files stay where they are."""

from dataclasses import asdict, replace
from typing import Any

from evenhand.domain.publicity.record_facts import Picture
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.words import say_list
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.frame.files import ask_which_file
from evenhand.screens.plain_room.parts import ListedPart
from evenhand.screens.plain_room.people import people_options
from evenhand.screens.publicity.item_book import ItemBook
from evenhand.screens.publicity.subjects_field import SubjectsField
from evenhand.screens.shared.forms import Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.chosen_fields import FactField, yes_no
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.pictures import (
    PictureWithPeople,
    chosen_file,
    pictures_of,
    remove_picture,
    save_picture,
)

IMAGES = "Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic);;All files (*)"
NONE = "No picture is recorded for this item."
BY_NAME, SAVE_KEEPS = (
    "Known by its name and digest; it stays where it is.",
    "Save keeps the name and the digest.",
)
NAMED = ("title", "alternative_text", "taken_on", "taken_by", "left_out")


class FileField(FactField):
    """The file of a picture by its name; `chosen` is the name and digest of one that is not saved yet."""

    def __init__(self, key: str, label: str) -> None:
        super().__init__(key, label, hint=BY_NAME)
        self.chosen: tuple[str, str] | None = None

    def choose(self, chosen: tuple[str, str]) -> None:
        """Show a file that Save will keep."""
        super().set_value(chosen[0])
        self.chosen = chosen
        self.set_hint(SAVE_KEEPS)
        self.changed.emit()

    def set_value(self, value: object) -> None:
        """Show the file that is kept."""
        super().set_value(value)
        self.chosen = None
        self.set_hint(BY_NAME)

    def raw(self) -> str:
        """The digest of a file that is not saved yet."""
        return self.chosen[1] if self.chosen else ""


class PicturesPart(ListedPart):
    """Rows of the pictures, and one of them in the form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book: ItemBook | None = None
        self._kept: dict[int, PictureWithPeople] = {}
        form = DetailForm("Picture")
        form.add(TextField("title", "Shows", needed="Say what the picture shows."))
        self._who = SubjectsField("subjects", "Who is in it")
        form.add(self._who)
        form.add(yes_no("left_out", "Left out", hint="It is not used in what goes out."))
        form.add(NotesField("alternative_text", "In words", lines=2, hint="For those who cannot see it."))
        form.add(DayField("taken_on", "Taken on"))
        form.add(TextField("taken_by", "Taken by"))
        self._file = FileField("file", "File")
        form.add(self._file)
        super().__init__(
            Spells(
                name="Pictures",
                none=NONE,
                add="Add a picture",
                row=self._row,
                values=self._values,
                fresh={"left_out": False},
                save=self._keep,
            ),
            form,
        )
        choose, self._off = plain("Choose the file…"), plain("Take out of the item")
        choose.clicked.connect(self.choose_file)
        self._off.clicked.connect(self.take_out)
        form.body.addLayout(row(choose, self._off, None))
        form.shown.connect(self._fit)

    def show_record(self, book: ItemBook, key: int) -> None:
        """Show the pictures of an item."""
        self._book = book
        with self._desk.partnership.reading() as session:
            found = pictures_of(session, key)
        self._kept = {one.picture.id: one for one in found}
        self._who.set_people(people_options(book.directory, book.day))
        self.page.show_spells(key, [one.picture for one in found], next(iter(self._kept), None))

    def choose_file(self) -> None:
        """Note which file it is."""
        path = ask_which_file(self.window(), "Choose the picture", IMAGES)
        if path is None:
            return
        try:
            self._file.choose(chosen_file(path))
        except Trouble as trouble:
            notices.say_trouble(trouble, self.window())

    def take_out(self) -> None:
        """Take the picture in the form out of the item."""
        current = self.page.current()
        if current is not None:
            self.form.discard()
            try:
                remove_picture(self._desk.partnership, current.id, today=self._desk.today)
            except Refusal as refusal:
                self.form.show_refusal(refusal)

    def _fit(self) -> None:
        self._off.setVisible(self.page.current() is not None)

    def _values(self, picture: Picture) -> Values:
        kept = self._kept[picture.id]
        return {**asdict(picture), "subjects": kept.subjects, "file": picture.file_name or "none chosen"}

    def _keep(self, item_id: int, values: Values, old: Picture | None) -> int:
        stated: dict[str, Any] = {name: values[name] for name in NAMED}
        picture = replace(old or Picture(item_id=item_id, title=""), **stated)
        if self._file.chosen is not None:
            name, digest = self._file.chosen
            picture = replace(picture, file_name=name, digest=digest)
        return save_picture(self._desk.partnership, picture, values["subjects"], today=self._desk.today)

    def _row(self, picture: Picture) -> ListRow:
        kept = self._kept.get(picture.id)
        who = [self._called(one.person_id) or one.who for one in kept.subjects] if kept else []
        return ListRow(
            picture.id,
            picture.title,
            say_list(who) or "nobody recorded in it",
            value="left out" if picture.left_out else "",
            mark=Mark.PAST if picture.left_out else None,
            mark_says="Left out" if picture.left_out else "",
        )

    def _called(self, person_id: int | None) -> str:
        book = self._book
        if book is None or person_id is None or person_id not in book.directory.people:
            return ""
        return book.directory.called(person_id, book.day)
