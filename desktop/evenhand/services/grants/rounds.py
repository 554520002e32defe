"""A round with everything beside it: its further limits, its themes, the criteria by which it is scored, its panel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from evenhand.domain.grants.checks import check_criteria, check_round_detail
from evenhand.domain.grants.facts import Round
from evenhand.domain.grants.record_facts import (
    Criterion,
    PanelMember,
    RoundDetail,
    RoundTheme,
    Score,
)
from evenhand.domain.refusals import Refusal
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.grant_record import CriterionRow, RoundDetailRow, ScoreRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.beside import GrantsBeside
from evenhand.services.grants.receiving import put_round
from evenhand.services.saving import put, put_all, put_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOrder:
    """A round as it is typed; `panel` are the people who assess, by id. Criteria stand in their order."""

    round: Round
    detail: RoundDetail
    theme_ids: tuple[int, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    panel: tuple[int, ...] = ()


def order_of(grant_round: Round, beside: GrantsBeside) -> RoundOrder:
    """A round as it is kept, ready to be corrected."""
    key = grant_round.id
    return RoundOrder(
        round=grant_round,
        detail=beside.rounds.get(key, RoundDetail(round_id=key)),
        theme_ids=beside.theme_ids.get(key, ()),
        criteria=beside.criteria.get(key, ()),
        panel=beside.panels.get(key, ()),
    )


def save_round_whole(partnership: Partnership, order: RoundOrder) -> int:
    """Open a round, or correct one, with everything beside it in one change; give its key."""
    with partnership.change(f"Grant round: {order.round.name.strip()}") as unit:
        return put_round_whole(unit.session, order)


def put_round_whole(session: Session, order: RoundOrder) -> int:
    """The same within a larger change; what a list no longer holds is taken out.

    Raises:
        Refusal: a field does not fit, or a criterion by which somebody has scored would go or allow less.
    """
    check_round_detail(order.round, order.detail)
    check_criteria(order.criteria)
    _refuse_unscored(session, order)
    key = put_round(session, order.round)
    kept_detail = all_of(session, RoundDetail, RoundDetailRow.round_id == key)
    detail_id = kept_detail[0].id if kept_detail else 0
    put(session, replace(order.detail, id=detail_id, round_id=key))
    put_keys(session, RoundTheme, "round_id", key, "theme_id", order.theme_ids)
    placed = [replace(one, position=place) for place, one in enumerate(order.criteria, start=1)]
    put_all(session, Criterion, "round_id", key, placed)
    put_keys(session, PanelMember, "round_id", key, "person_id", order.panel)
    return key


def _refuse_unscored(session: Session, order: RoundOrder) -> None:
    """Keep every criterion by which somebody has scored, with at least the points that they gave."""
    if not order.round.id:
        return
    before = all_of(session, Criterion, CriterionRow.round_id == order.round.id)
    staying = {one.id: one for one in order.criteria}
    for one in before:
        given = _most_given(all_of(session, Score, ScoreRow.criterion_id == one.id))
        if given is None:
            continue
        after = staying.get(one.id)
        if after is None:
            says = f"{one.name} was scored already. It stays among the criteria of this round."
            raise Refusal(says, field="criteria")
        if after.most < given:
            says = f"{given} points were given for {one.name} already. It cannot have fewer than that."
            raise Refusal(says, field="criteria")


def _most_given(scores: Sequence[Score]) -> int | None:
    return max((one.points for one in scores), default=None)
