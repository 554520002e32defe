"""What can be done with an engagement as it stands: each deed with its words, offered in the menu "More"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import EngagementLink, FollowUp
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Planned
from evenhand.screens.desk import Desk
from evenhand.screens.frame import notices
from evenhand.screens.mp.as_at import AsAt
from evenhand.screens.mp.case_study_dialog import CaseStudyDialog
from evenhand.screens.mp.engagement_dialogs import (
    ask_answered,
    ask_cancelled,
    ask_followed_up,
    ask_held,
    ask_put_off,
)
from evenhand.screens.mp.engagement_form import people_of
from evenhand.screens.mp.engagement_lists import ask_follow_up
from evenhand.screens.mp.link_opening import open_link
from evenhand.services import engagements
from evenhand.services.engagement_removal import remove_engagement

Deed = tuple[str, Callable[[], object]]
IN_WRITING = (Channel.LETTER, Channel.EMAIL)


@dataclass(frozen=True, slots=True)
class Shown:
    """The engagement that deeds are done with."""

    engagement: Engagement
    as_at: AsAt


class EngagementDeeds(QObject):
    """Does what is asked; `moved` carries the engagement that took the place of one that was put off."""

    moved = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent
        self._shown: Shown | None = None

    def show_engagement(self, engagement: Engagement, as_at: AsAt) -> None:
        """Take the engagement that is shown."""
        self._shown = Shown(engagement, as_at)

    def offered(self) -> list[Deed]:
        """What can be done with it as it stands."""
        return list(self._offer(self._shown)) if self._shown is not None else []

    def open_menu(self, under: QWidget, more: list[Deed]) -> QMenu:
        """Open what can be done under a button, after what else the button offers."""
        menu = QMenu(under)
        for deeds in (more, self.offered()):
            for words, deed in deeds:
                menu.addAction(words.replace("&", "&&")).triggered.connect(deed)
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))
        return menu

    def follow_up(self, one: FollowUp) -> None:
        """Ask when it was done, and what came of it."""
        ask_followed_up(self._desk.partnership, one, self._desk.today, self._over.window())

    def use_in_case_study(self) -> None:
        """Choose the entries of a case study, beginning with the chain of this one, and open the paper."""
        shown = self._shown
        if shown is None:
            return
        dialog = CaseStudyDialog(shown.engagement, shown.as_at, self._over.window())
        if dialog.exec():
            keys = ",".join(str(key) for key in dialog.chosen())
            self._desk.paper_wanted.emit(f"mp-case-study/{keys}")

    def _offer(self, shown: Shown) -> Iterator[Deed]:
        one, detail = shown.engagement, shown.as_at.detail(shown.engagement)
        if one.status is Planned.PLANNED:
            if detail is None or detail.confirmed_on is None:
                yield "Confirmed by both sides", self._confirm
            yield "It was held…", self._hold
            yield "Put off to another day…", self._put_off
            yield "Cancelled…", self._cancel
        if (
            one.channel in IN_WRITING
            and one.status is Planned.HELD
            and (detail is None or not detail.replied_on)
        ):
            yield "Answered…", self._answer
        for follow_up in shown.as_at.follow_ups_of(one):
            if follow_up.done_on is None:
                yield f"Followed up: {follow_up.what}…", partial(self.follow_up, follow_up)
        yield "Add a follow-up…", self._add_follow_up
        yield "Take away", self._take_away
        for link in shown.as_at.kept.beside.links.get(one.id, ()):
            yield f"Open: {link.title}", partial(self.open_link, link)

    def open_link(self, link: EngagementLink) -> None:
        """Open a page in the browser, or an attached file."""
        open_link(self._desk, link, self._over.window())

    def _confirm(self) -> None:
        if self._shown is None:
            return
        try:
            today = self._desk.today
            engagements.confirm(self._desk.partnership, self._shown.engagement.id, on=today, today=today)
        except Refusal as refusal:
            notices.say_refusal(refusal, self._over.window())

    def _take_away(self) -> None:
        if self._shown is None:
            return
        try:
            remove_engagement(self._desk.partnership, self._shown.engagement.id)
        except Refusal as refusal:
            notices.say_refusal(refusal, self._over.window())

    def _hold(self) -> None:
        if self._shown is not None:
            ask_held(self._desk.partnership, self._shown.engagement, self._desk.today, self._over.window())

    def _put_off(self) -> None:
        if self._shown is None:
            return
        to = ask_put_off(
            self._desk.partnership, self._shown.engagement, self._desk.today, self._over.window()
        )
        if to:
            self.moved.emit(to)

    def _cancel(self) -> None:
        if self._shown is not None:
            ask_cancelled(self._desk.partnership, self._shown.engagement, self._over.window())

    def _answer(self) -> None:
        if self._shown is not None:
            ask_answered(
                self._desk.partnership, self._shown.engagement, self._desk.today, self._over.window()
            )

    def _add_follow_up(self) -> None:
        if self._shown is None:
            return
        key, as_at = self._shown.engagement.id, self._shown.as_at
        made = ask_follow_up(self._over.window(), FollowUp(engagement_id=key, what=""), people_of(as_at))
        if made is None:
            return
        order = engagements.order_of(as_at.kept, key)
        order = replace(order, follow_ups=(*order.follow_ups, made))
        try:
            engagements.save_order(self._desk.partnership, order, today=self._desk.today)
        except Refusal as refusal:
            notices.say_refusal(refusal, self._over.window())
