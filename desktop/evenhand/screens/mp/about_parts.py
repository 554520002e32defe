"""What belongs to the record of an MP: posts, who answers in the office, and skills matched to the plan (MP8, MP13)."""

from dataclasses import asdict, replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout

from evenhand.domain.mp.record_facts import MpPost, MpStaff, SkillForTheme
from evenhand.domain.mp.skills import ThemeSuggested
from evenhand.domain.mp.vocabulary import PostKind
from evenhand.domain.words import say_day, say_list
from evenhand.screens.desk import Desk
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.offers import themes_on
from evenhand.screens.mp.removable_part import RemovablePart
from evenhand.screens.shared.forms import FINISH_FIRST, Values
from evenhand.screens.shared.spells_page import Spells
from evenhand.screens.shared.words import DOT
from evenhand.screens.widgets.button import plain
from evenhand.screens.widgets.choice import Option, options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.label import Label
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.screens.widgets.pane import row
from evenhand.screens.widgets.written_fields import DayField, NotesField, TextField
from evenhand.services.mp_profiles import remove_post, remove_staff, save_post, save_staff
from evenhand.services.skills import (
    match_suggested,
    remove_skill_for_theme,
    save_skill_for_theme,
    suggested_themes,
)

NO_SKILLS = "No skill is matched to the plan yet. Write down what they are good at, then match it to themes."


class PostsPart(RemovablePart):
    """Posts in government or opposition, committees and groups, with their days."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("Post")
        form.add(ChoiceField("kind", "What it is", options_of(PostKind), needed="Say what it is."))
        form.add(
            TextField("title", "Post", needed="Name the post.", hint="Such as Member, Transport Committee.")
        )
        form.add(DayField("starts", "From", hint="Leave it empty where it is not known."))
        form.add(DayField("ends", "Last day", hint="Empty as long as it is held."))
        form.add(TextField("source", "Source", hint="Such as the page of Parliament, with the day."))
        listed = Spells(
            name="Posts",
            none="No post is recorded. Posts and committees tell what somebody can help with.",
            add="Add a post",
            row=_post_row,
            values=asdict,
            fresh={"kind": PostKind.COMMITTEE},
            save=self._keep,
        )
        super().__init__(listed, form, self._remove_post)

    def show_record(self, book: AsAt, key: int) -> None:
        """Show the posts of somebody, those that run first."""
        posts = sorted(book.kept.beside.posts.get(key, ()), key=_post_place)
        self.page.show_spells(key, posts, posts[0].id if posts else None)

    def _keep(self, mp_id: int, values: Values, old: MpPost | None) -> int:
        blank = MpPost(mp_id=mp_id, kind=PostKind.OTHER, title="")
        return save_post(self._desk.partnership, replace(old or blank, **values))

    def _remove_post(self, key: int) -> None:
        remove_post(self._desk.partnership, key)


class OfficePart(RemovablePart):
    """Who answers in the office: caseworkers and others, and how they are reached."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        form = DetailForm("In the office")
        form.add(TextField("name", "Name", needed="Give the name."))
        form.add(TextField("role", "Role", hint="Such as Caseworker."))
        form.add(TextField("email", "Email"))
        form.add(TextField("telephone", "Telephone"))
        form.add(NotesField("reached", "Reached", lines=2, hint="Such as Mondays, or by email first."))
        form.add(DayField("ends", "Last day", hint="Empty as long as they work there."))
        listed = Spells(
            name="In the office",
            none="Nobody is recorded. It is often the caseworker who answers.",
            add="Add somebody",
            row=_staff_row,
            values=asdict,
            fresh={},
            save=self._keep,
        )
        super().__init__(listed, form, self._remove_staff)

    def show_record(self, book: AsAt, key: int) -> None:
        """Show who answers in the office, those who left last."""
        staff = sorted(book.kept.beside.staff.get(key, ()), key=_staff_place)
        self.page.show_spells(key, staff, staff[0].id if staff else None)

    def _keep(self, mp_id: int, values: Values, old: MpStaff | None) -> int:
        return save_staff(self._desk.partnership, replace(old or MpStaff(mp_id=mp_id, name=""), **values))

    def _remove_staff(self, key: int) -> None:
        remove_staff(self._desk.partnership, key)


class SkillsPart(RemovablePart):
    """The themes of the plan that a skill serves, and how; those suggested are matched by one button."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._as_at: AsAt | None = None
        self._mp_id = 0
        form = DetailForm("Skill for a theme")
        self._theme = ChoiceField("theme_id", "Theme of the plan", (), needed="Choose a theme.")
        form.add(self._theme)
        form.add(NotesField("how", "How", hint="Such as what is statutory, and what would be extra."))
        listed = Spells(
            name="Skills for the plan",
            none=NO_SKILLS,
            add="Match to a theme",
            row=self._row,
            values=asdict,
            fresh={},
            save=self._keep,
        )
        super().__init__(listed, form, self._remove_skill)
        self._says, self._match = Label(ink=2, wrap=True), plain("Match them")
        self._match.clicked.connect(self._match_suggested)
        line = row(self._says, self._match)
        line.setStretch(0, 1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(0, line)

    def show_record(self, book: AsAt, key: int) -> None:
        """Show the themes matched, and offer those that are suggested."""
        self._as_at, self._mp_id = book, key
        self._theme.set_options(Option(one.id, one.name) for one in book.kept.beside.themes.values())
        matched = book.kept.beside.skills.get(key, ())
        named = [f"{one.name} ({', '.join(one.words)})" for one in self._left()]
        self._says.setText(f"Could serve: {say_list(named)}.")
        for part in (self._says, self._match):
            part.setVisible(bool(named))
        self.page.show_spells(key, matched, matched[0].id if matched else None)

    def _left(self) -> list[ThemeSuggested]:
        """The themes suggested that are not matched yet."""
        if self._as_at is None:
            return []
        matched = {one.theme_id for one in self._as_at.kept.beside.skills.get(self._mp_id, ())}
        suggested = suggested_themes(self._as_at.mp(self._mp_id).skills, themes_on(self._as_at))
        return [one for one in suggested if one.theme_id not in matched]

    def _match_suggested(self) -> None:
        if self.form.is_dirty():
            self.form.show_refusal(FINISH_FIRST)
        else:
            match_suggested(self._desk.partnership, self._mp_id, [one.theme_id for one in self._left()])

    def _keep(self, mp_id: int, values: Values, old: SkillForTheme | None) -> int:
        stated = replace(old or SkillForTheme(mp_id=mp_id, theme_id=0), **values)
        return save_skill_for_theme(self._desk.partnership, stated)

    def _remove_skill(self, key: int) -> None:
        remove_skill_for_theme(self._desk.partnership, key)

    def _row(self, one: SkillForTheme) -> ListRow:
        themes = self._as_at.kept.beside.themes if self._as_at is not None else {}
        theme = themes.get(one.theme_id)
        return ListRow(one.id, theme.name if theme else "", one.how)


def _post_row(post: MpPost) -> ListRow:
    return ListRow(
        post.id, post.title, DOT.join(filter(None, (post.kind.label, post.source))), value=_days(post)
    )


def _days(post: MpPost) -> str:
    if post.starts is None:
        return f"until {say_day(post.ends)}" if post.ends else ""
    return f"{say_day(post.starts)} to {say_day(post.ends)}" if post.ends else f"since {say_day(post.starts)}"


def _staff_row(staff: MpStaff) -> ListRow:
    reach = staff.reached or staff.email or staff.telephone
    left = f"until {say_day(staff.ends)}" if staff.ends else ""
    return ListRow(staff.id, staff.name, DOT.join(filter(None, (staff.role, reach))), value=left)


def _post_place(post: MpPost) -> tuple[bool, int, str]:
    return post.ends is not None, -(post.starts or date.min).toordinal(), post.title.casefold()


def _staff_place(staff: MpStaff) -> tuple[bool, int]:
    return staff.ends is not None, staff.id
