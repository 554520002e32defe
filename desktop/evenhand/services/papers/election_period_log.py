"""What went out in an election period, for its report: the log, and what was found about it (PP4, PP5, PP7)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.period_log import LogLine, log_lines
from evenhand.domain.elections.windows import Window
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.publicity.noticing import TAKES_A_SIDE, UNDECIDED, WINDOW_SIGN_OFFS
from evenhand.services.item_states import ItemStates
from evenhand.services.publicity_findings import publicity_findings
from evenhand.services.went_out import went_out


def read_log(
    session: Session, states: ItemStates, windows: Sequence[Window], day: date
) -> tuple[LogLine, ...]:
    """What had gone out inside these windows by a day, with everybody who had approved it."""
    sent = went_out(session, windows, day)
    refs = {one.sent.ref for one in sent}
    items = {f"publicity_item:{one.id}": one for one in states.publicity.items}
    verdicts = {ref: states.told(item).verdict for ref, item in items.items() if ref in refs}
    names = {key: person.name for key, person in states.politicians.directory.people.items()}
    return log_lines(sent, names, verdicts)


def log_findings(
    session: Session, states: ItemStates, log: Sequence[LogLine], day: date
) -> tuple[Finding, ...]:
    """What the board should notice about what went out: decisions that lack, or that the words take a side."""
    refs = {line.ref for line in log}
    found = [one for one in publicity_findings(session, day, states.screen) if one.about in refs]
    sided = {one.about for one in found if one.kind == TAKES_A_SIDE}
    kinds = (UNDECIDED, WINDOW_SIGN_OFFS)
    return tuple(
        one for one in found if one.kind == TAKES_A_SIDE or (one.kind in kinds and one.about not in sided)
    )
