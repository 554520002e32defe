"""The parts that are one form with good-to-know beside it: terms in Parliament, and stance."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.asides import TermsAside, dissolution_aside, result_aside, stance_aside
from evenhand.screens.mp.beside import Aside, Beside
from evenhand.screens.mp.declared import DeclaredPage
from evenhand.screens.mp.dissolution import DissolutionPage
from evenhand.screens.mp.stance_page import StancePage
from evenhand.screens.mp.terms_page import TermsPage
from evenhand.screens.shared.forms import FINISH_FIRST

FormPage = TermsPage | StancePage | DissolutionPage | DeclaredPage


class FormPart(QWidget):
    """A page with a form, and its aside."""

    def __init__(self, name: str, page: FormPage, aside: Aside) -> None:
        super().__init__()
        self.page = page
        self.stack = QStackedWidget()
        self.stack.addWidget(Beside(name, page, page.form, aside))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def pages(self) -> tuple[FormPage, ...]:
        """The pages on which something can be typed, in the order in which they are saved."""
        return (self.page,)

    def show_mp(self, mp_id: int, as_at: AsAt) -> None:
        """Show somebody as at the day, round whatever is being typed."""
        for page in self.pages():
            page.show_mp(mp_id, as_at)

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return any(page.form.is_dirty() for page in self.pages())

    def save(self) -> bool:
        """Save whatever was typed; False where something must be mended first."""
        for page in self._typed():
            self._turn_to(page)
            page.form.save()
            if page.form.is_dirty():
                return False
        return True

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for page in self._typed():
            page.form.discard()

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        for page in self._typed():
            self._turn_to(page)
            page.form.show_refusal(FINISH_FIRST)
            return False
        return True

    def focus_first(self) -> None:
        """Put the cursor into the form."""
        page = self.page
        if isinstance(page, TermsPage | StancePage):
            page.focus_first()
        else:
            page.form.focus_first()

    def _typed(self) -> list[FormPage]:
        return [page for page in self.pages() if page.form.is_dirty()]

    def _turn_to(self, page: FormPage) -> None:
        self.stack.setCurrentIndex(self.pages().index(page))


class StancePart(FormPart):
    """The judgements of the stance."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Stance", StancePage(desk), stance_aside())


class TermsPart(FormPart):
    """The terms, the form of a dissolution that ends every one that runs, and that of a result that begins one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        aside = TermsAside()
        self.terms = TermsPage(desk)
        self.dissolution, self.result = DissolutionPage(desk), DeclaredPage(desk)
        super().__init__("Terms in Parliament", self.terms, aside)
        for name, page, beside in (
            ("Parliament is dissolved", self.dissolution, dissolution_aside()),
            ("The result is declared", self.result, result_aside()),
        ):
            self.stack.addWidget(Beside(name, page, page.form, beside))
            page.left.connect(self._show_terms)
        aside.dissolution_asked.connect(self.begin_dissolving)
        aside.result_asked.connect(self.begin_declaring)
        self.dissolution.dissolved.connect(self._ask_standing)
        self.result.declared.connect(self._show_elected)

    def pages(self) -> tuple[FormPage, ...]:
        """The terms, then the dissolution, then the result."""
        return (self.terms, self.dissolution, self.result)

    def begin_dissolving(self) -> None:
        """Begin to end every running term."""
        self._begin(self.dissolution)

    def begin_declaring(self) -> None:
        """Begin the term of whoever was elected."""
        self._begin(self.result)

    def _begin(self, page: DissolutionPage | DeclaredPage) -> None:
        if self.terms.form.is_dirty():
            self.terms.form.show_refusal(FINISH_FIRST)
        else:
            self._turn_to(page)
            page.begin()

    def _show_terms(self) -> None:
        self._turn_to(self.terms)

    def _show_elected(self, mp_id: int) -> None:
        """Show whoever was elected, who may be somebody else than was shown."""
        self._show_terms()
        self._desk.record_wanted.emit(f"mp:{mp_id}")

    def _ask_standing(self) -> None:
        """After a dissolution, ask whether the former MP stands again."""
        self._show_terms()
        standing = self.terms.form.field("standing_again")
        (standing if standing.isVisible() else self.terms.form.field("ends")).focus()
