"""The files of an application in a row: which one, and what can be done with it; a picture stands beside the fields."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from evenhand.domain.grants.record_facts import ApplicationFile
from evenhand.domain.grants.vocabulary import FileKind
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.grants.file_dialogs import ask_about, ask_what_it_is, choose_file, read_file
from evenhand.screens.grants.file_entries import FileEntry
from evenhand.screens.shared.kept_files import open_kept_file
from evenhand.screens.theme.marks import Mark
from evenhand.screens.theme.sizes import GAP
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Choice, Option
from evenhand.screens.widgets.label import Label
from evenhand.services.grants import files

QUARTERS = 4
SHOW, PUT_AWAY = "Show beside", "Put away"


class FilesBar(QWidget):
    """The row; `beside` carries the entry that is to stand beside the fields, None for none."""

    beside = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._application_id = 0
        self._entries: list[FileEntry] = []
        self._is_beside = False
        self._says = Label("Files", ink=2)
        self.which = Choice(name="Files", least_px=160)
        self.show_beside, self._open = plain(SHOW), plain("Open…")
        self._more = plain("More", Mark.DOWN)
        self._attach = plain("Attach a file…", Mark.PLUS)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._says)
        line.addWidget(self.which, 1)
        for button in (self.show_beside, self._open, self._more, self._attach):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.which.activated.connect(self._tell)
        self.show_beside.clicked.connect(self._turn_beside)
        self._open.clicked.connect(self.open_original)
        self._more.clicked.connect(self._open_menu)
        self._attach.clicked.connect(self._ask_and_attach)
        self._arrange()

    def begin(self) -> None:
        """Begin with no file, for an application that is not kept yet."""
        self._application_id, self._entries, self._is_beside = 0, [], False
        self._fill("")

    def show_files(self, application_id: int, kept: Sequence[ApplicationFile]) -> None:
        """Show the files of an application; the one that was chosen stays chosen."""
        if application_id != self._application_id:
            self._is_beside = False
        self._application_id = application_id
        self._entries = [FileEntry(kept=one) for one in kept]
        self._fill(self.which.value() or "")

    def chosen_files(self) -> list[files.NewFile]:
        """The files that are kept once the application is."""
        return [one.chosen for one in self._entries if one.chosen]

    def entry(self) -> FileEntry | None:
        """The file that is chosen."""
        return next((one for one in self._entries if one.key == self.which.value()), None)

    def choose(self, path: Path) -> files.NewFile | None:
        """A file as it stands on the disk, with what it most likely is; None where it cannot be read."""
        content = read_file(path, self)
        return None if content is None else files.NewFile(path.name, content, self._guessed(path))

    def attach(self, file: files.NewFile) -> bool:
        """Attach a file that was chosen; a new application keeps it when it is received."""
        if not self._do(lambda: self._keep(file)):
            return False
        if self._entries:
            self._is_beside = self._entries[-1].is_picture
            self._fill(self._entries[-1].key)
        return True

    def turn(self, to_the_right: bool) -> None:
        """Turn the picture that is chosen by a quarter."""
        entry = self.entry()
        if entry is None:
            return
        if entry.kept:
            key = entry.kept.id
            self._do(lambda: files.turn(self._desk.partnership, key, to_the_right=to_the_right))
        elif entry.chosen:
            turns = (entry.quarter_turns + (1 if to_the_right else -1)) % QUARTERS
            self._put(entry, replace(entry, chosen=replace(entry.chosen, quarter_turns=turns)))

    def open_original(self) -> None:
        """Open the file as it was attached."""
        entry = self.entry()
        if entry and entry.kept:
            kept = entry.kept
            open_kept_file(self._desk, kept.title, kept.file_name, kept.digest, self)

    def say_what_it_is(self) -> None:
        """Ask anew what the chosen file is and how it is called."""
        entry = self.entry()
        answer = ask_what_it_is(entry.kind, entry.title, self) if entry else None
        if entry is None or answer is None:
            return
        kind, title = answer
        if entry.kept:
            key = entry.kept.id
            self._do(lambda: files.correct_file(self._desk.partnership, key, kind=kind, title=title))
        elif entry.chosen:
            self._put(entry, replace(entry, chosen=replace(entry.chosen, kind=kind, title=title)))

    def take_away(self) -> None:
        """Take the chosen file away; undo brings a kept one back."""
        entry = self.entry()
        if entry is None:
            return
        if entry.kept:
            key = entry.kept.id
            self._do(lambda: files.remove_file(self._desk.partnership, key))
        else:
            self._entries.remove(entry)
            self._fill("")

    def _keep(self, file: files.NewFile) -> None:
        """Keep a file at once, or with the application where that is still to come."""
        if not self._application_id:
            picture = files.picture_in(file)
            if any(one.name == file.name for one in self._entries):
                raise Refusal(f"{file.name} is among the files already.")
            self._entries.append(FileEntry(chosen=file, picture=picture))
            return
        desk = self._desk
        files.attach(
            desk.partnership,
            self._application_id,
            file.name,
            file.content,
            kind=file.kind,
            title=file.title,
            keeps_original=file.keeps_original,
            today=desk.today,
        )

    def _guessed(self, path: Path) -> FileKind:
        """The first picture is most likely the form."""
        if not files.is_picture(path.name):
            return FileKind.OTHER
        has_form = any(one.kind is FileKind.FORM for one in self._entries)
        return FileKind.PHOTOGRAPH if has_form else FileKind.FORM

    def _put(self, entry: FileEntry, changed: FileEntry) -> None:
        self._entries[self._entries.index(entry)] = changed
        self._fill(changed.key)

    def _do(self, deed: Callable[[], object]) -> bool:
        """Do something and say what stands in the way."""
        try:
            deed()
        except Refusal as refusal:
            notices.say_refusal(refusal, self)
            return False
        except Trouble as trouble:
            notices.say_trouble(trouble, self)
            return False
        return True

    def _fill(self, key: str) -> None:
        self.which.set_options([Option(one.key, one.says) for one in self._entries])
        keys = [one.key for one in self._entries]
        self.which.set_value(key if key in keys else keys[0] if keys else None)
        self._tell()

    def _tell(self) -> None:
        """Tell what stands beside the fields, and offer what can be done with the chosen file."""
        entry = self.entry()
        shown = entry if entry and entry.is_picture and self._is_beside else None
        self._arrange()
        self.beside.emit(shown)

    def _arrange(self) -> None:
        entry = self.entry()
        for part in (self.which, self._more):
            part.setVisible(bool(self._entries))
        self.show_beside.setVisible(entry is not None and entry.is_picture)
        self.show_beside.setText(PUT_AWAY if self._is_beside else SHOW)
        self._open.setVisible(entry is not None and not entry.is_picture and entry.kept is not None)
        self._says.setText("Files" if self._entries else "No files yet")

    def _turn_beside(self) -> None:
        self._is_beside = not self._is_beside
        self._tell()

    def _ask_and_attach(self) -> None:
        path = choose_file(self)
        chosen = self.choose(path) if path is not None else None
        file = ask_about(chosen, self) if chosen is not None else None
        if file is not None:
            self.attach(file)

    def _open_menu(self) -> None:
        menu, entry = QMenu(self), self.entry()
        if entry and entry.kept and entry.is_picture:
            whole = entry.kept.digest != entry.kept.picture_digest
            words = "Save the original…" if whole else "Save a copy…"
            menu.addAction(words).triggered.connect(self.open_original)
        menu.addAction("Say what it is…").triggered.connect(self.say_what_it_is)
        menu.addAction("Take away").triggered.connect(self.take_away)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
