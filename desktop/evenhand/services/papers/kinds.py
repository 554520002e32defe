"""The papers there are: what each is called, what it asks for, where it is compiled and where it is drawn.

A new paper is one entry here. Its two modules are loaded when it is first asked for, since drawing is slow to load.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.blank_forms import TITLES as FORM_TITLES
from evenhand.domain.check_digits import check_digits, digits_of_content
from evenhand.domain.papers import Paper
from evenhand.services.papers.order import PaperOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper.

    `compiled_by` is a module of `services.papers` with `compile_report(session, order)`, `drawn_by` one of `reports`
    with `draw(report, look)`. `asks` names the fields of an order that this paper takes beside its day, level and
    size: "starts", "election_id", "person_id", "meeting_id", "mp_id", "engagement_ids", "round_id",
    "application_id", "with_power", "form", "one_page": an edition that `one_page` of `drawn_by` draws. Figures of one
    that is `laid_out_first` tell its pages, so that the module which draws it has `figures(report, look)` as well.
    One that may be drawn `singly` has `draw_singly(report, look)`, which yields a reference and a PDF for each part.
    Without a choice a paper of a meeting is that of the next one, or `of_the_last` that was held. One that `is_drafted`
    is a draft until the board approves it; others go out as they are, and minutes say themselves what they are: one
    that `counts_itself` knows its version.
    """

    name: str
    title: str
    compiled_by: str
    drawn_by: str
    asks: frozenset[str] = frozenset()
    laid_out_first: bool = False
    singly: bool = False
    of_the_last: bool = False
    is_drafted: bool = True
    counts_itself: bool = False

    def edition(self, *, one_page: bool, large_print: bool = False) -> "PaperKind":
        """The kind whole, or in its edition on one page, which is of the same figures; whole where it has none.

        In large print that takes more than a page and is called the paper in short.
        """
        if not one_page or "one_page" not in self.asks:
            return self
        short, drawn_by = ("in short", "in_short") if large_print else ("on one page", "one_page")
        return replace(self, title=f"{self.title} {short}", drawn_by=f"{self.drawn_by}.{drawn_by}")

    def compile_report(self, session: Session, order: PaperOrder) -> Any:
        """The read model of the paper as a copy of the level asked for may hold it."""
        return import_module(f"evenhand.services.papers.{self.compiled_by}").compile_report(session, order)

    @property
    def blocks(self) -> Callable[[Any], Paper] | None:
        """What makes neutral blocks of the read model; None for a paper that is drawn otherwise, such as a card."""
        return getattr(import_module(f"evenhand.reports.{self.drawn_by}"), "blocks", None)

    def digits(self, report: Any) -> str:
        """The digits by which two copies of a read model are compared; those that stand at its foot, if any do."""
        own = getattr(import_module(f"evenhand.reports.{self.drawn_by}"), "digits", None)
        if own is not None:
            return own(report)
        return check_digits(self.blocks(report)) if self.blocks is not None else digits_of_content(report)

    def figures(self, report: Any, look: Any) -> Any:
        """The figures of a read model that are known only once it is laid out in a look."""
        return import_module(f"evenhand.reports.{self.drawn_by}").figures(report, look)

    def draw_singly(self, report: Any, look: Any) -> Iterator[tuple[str, bytes]]:
        """Each part of the paper, such as a letter, by its reference and as a PDF of its own."""
        return import_module(f"evenhand.reports.{self.drawn_by}").draw_singly(report, look)

    @property
    def draw(self) -> Callable[[Any, Any], bytes]:
        """What makes a PDF of the read model in a look."""
        return import_module(f"evenhand.reports.{self.drawn_by}").draw


ALL = (
    PaperKind(
        name="governance",
        title="Governance report",
        compiled_by="governance",
        drawn_by="governance",
        asks=frozenset({"starts", "with_power", "one_page"}),
    ),
    PaperKind(
        name="election-period",
        title="Election-period report",
        compiled_by="election_period",
        drawn_by="election_period",
        asks=frozenset({"election_id", "one_page"}),
    ),
    PaperKind(
        name="guidance",
        title="Guidance paper",
        compiled_by="guidance",
        drawn_by="guidance",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="today",
        title="Today",
        compiled_by="today",
        drawn_by="today",
        is_drafted=False,
    ),
    PaperKind(
        name="influence",
        title="Influence review",
        compiled_by="influence",
        drawn_by="influence_review",
        asks=frozenset({"starts", "with_power"}),
    ),
    PaperKind(
        name="members",
        title="Register of members",
        compiled_by="members",
        drawn_by="members_register",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="interests",
        title="Register of interests",
        compiled_by="interests",
        drawn_by="interests_register",
    ),
    PaperKind(
        name="agenda",
        title="Agenda",
        compiled_by="agenda",
        drawn_by="agenda",
        asks=frozenset({"meeting_id"}),
        is_drafted=False,
    ),
    PaperKind(
        name="expected-declarations",
        title="Expected declarations",
        compiled_by="expected_declarations",
        drawn_by="expected_declarations",
        asks=frozenset({"meeting_id"}),
        is_drafted=False,
    ),
    PaperKind(
        name="pack",
        title="Pack",
        compiled_by="pack",
        drawn_by="pack",
        asks=frozenset({"meeting_id"}),
        laid_out_first=True,
        is_drafted=False,
    ),
    PaperKind(
        name="supplement",
        title="Supplement",
        compiled_by="supplement",
        drawn_by="supplement",
        asks=frozenset({"meeting_id"}),
        laid_out_first=True,
        is_drafted=False,
    ),
    PaperKind(
        name="attendance",
        title="Attendance",
        compiled_by="attendance",
        drawn_by="attendance",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="two-hats",
        title="Two-hats card",
        compiled_by="two_hats",
        drawn_by="two_hats",
        asks=frozenset({"person_id"}),
        is_drafted=False,
    ),
    PaperKind(
        name="membership-review",
        title="Membership review",
        compiled_by="membership_review",
        drawn_by="membership_review",
    ),
    PaperKind(
        name="year-planner",
        title="Year planner",
        compiled_by="year_planner",
        drawn_by="year_planner",
    ),
    PaperKind(
        name="minutes",
        title="Minutes",
        compiled_by="minutes",
        drawn_by="minutes",
        asks=frozenset({"meeting_id"}),
        of_the_last=True,
        is_drafted=False,
        counts_itself=True,
    ),
    PaperKind(
        name="decisions",
        title="Decision log",
        compiled_by="decisions",
        drawn_by="decision_log",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="actions",
        title="Action log",
        compiled_by="actions",
        drawn_by="action_log",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="mp",
        title="MP relationship report",
        compiled_by="mp_relationship",
        drawn_by="mp_relationship",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="mp-briefing",
        title="Briefing before a meeting",
        compiled_by="mp_briefing",
        drawn_by="mp_briefing",
        asks=frozenset({"mp_id"}),
    ),
    PaperKind(
        name="mp-handover",
        title="Handover brief",
        compiled_by="mp_handover",
        drawn_by="mp_handover",
        asks=frozenset({"mp_id"}),
    ),
    PaperKind(
        name="visit-pack",
        title="Visit pack",
        compiled_by="visit_pack",
        drawn_by="visit_pack",
        asks=frozenset({"mp_id", "starts"}),
    ),
    PaperKind(
        name="even-handedness",
        title="Even-handedness ledger",
        compiled_by="even_handedness",
        drawn_by="even_handedness",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="mp-case-study",
        title="Case study",
        compiled_by="mp_case_study",
        drawn_by="mp_case_study",
        asks=frozenset({"engagement_ids"}),
    ),
    PaperKind(
        name="follow-ups",
        title="Follow-up list",
        compiled_by="follow_ups",
        drawn_by="follow_ups",
    ),
    PaperKind(
        name="grants-schedule",
        title="Grants schedule",
        compiled_by="grants_schedule",
        drawn_by="grants_schedule",
        asks=frozenset({"round_id"}),
    ),
    PaperKind(
        name="awards",
        title="Award list",
        compiled_by="award_list",
        drawn_by="award_list",
        asks=frozenset({"starts", "round_id"}),
    ),
    PaperKind(
        name="returns",
        title="Returns and spending",
        compiled_by="grant_returns",
        drawn_by="grant_returns",
        asks=frozenset({"round_id"}),
    ),
    PaperKind(
        name="spend",
        title="Spend report",
        compiled_by="spend",
        drawn_by="spend",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="assurance",
        title="Assurance statement",
        compiled_by="assurance",
        drawn_by="assurance",
        asks=frozenset({"starts"}),
    ),
    PaperKind(
        name="offer-letters",
        title="Offer letters",
        compiled_by="offer_letters",
        drawn_by="offer_letters",
        asks=frozenset({"round_id"}),
        singly=True,
        is_drafted=False,
    ),
    PaperKind(
        name="certificates",
        title="Certificates",
        compiled_by="certificates",
        drawn_by="certificates",
        asks=frozenset({"round_id"}),
        singly=True,
        is_drafted=False,
    ),
    PaperKind(
        name="dossier",
        title="Dossier",
        compiled_by="dossier",
        drawn_by="dossier",
        asks=frozenset({"application_id"}),
    ),
    PaperKind(
        name="form",
        title="Blank form",
        compiled_by="blank_form",
        drawn_by="blank_form",
        asks=frozenset({"form"}),
        is_drafted=False,
    ),
)
KINDS = {kind.name: kind for kind in ALL}


def kind_of(order: PaperOrder) -> PaperKind:
    """The kind of paper that is asked for, in the edition that is asked for; a form is called by its own name."""
    kind = KINDS[order.paper].edition(one_page=order.one_page, large_print=order.large_print)
    return replace(kind, title=FORM_TITLES[order.form]) if order.form else kind
