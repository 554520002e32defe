"""The import itself: look at every row first, then enter them all in one change that undo takes back whole.

Looking enters the rows too, and throws them away again, so that what the preview says is what happens.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.importing.columns import Matching, guess_columns
from evenhand.domain.importing.plan import Plan, plan_rows, refuse_unmatched
from evenhand.domain.importing.preview import PreviewRow, Question, RefusedRow, RowStatus, Tally
from evenhand.domain.importing.sheet import Sheet
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_count
from evenhand.records.unit_of_work import Partnership
from evenhand.services.imports.application_list import ApplicationList
from evenhand.services.imports.area_profile import AreaProfileList
from evenhand.services.imports.candidate_list import CandidateList
from evenhand.services.imports.entering import Intake
from evenhand.services.imports.kinds import fields_of, lexicon
from evenhand.services.imports.member_list import MemberList
from evenhand.services.imports.publicity_list import PublicityList
from evenhand.services.imports.spend_list import SpendList

INTAKES: Mapping[str, Any] = {
    "members": MemberList,
    "applications": ApplicationList,
    "area-profile": AreaProfileList,
    "candidates": CandidateList,
    "publicity": PublicityList,
    "spend": SpendList,
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: the rows, what is asked, and the drafts that would be entered."""

    kind: str
    source: str
    today: date
    sheet: Sheet
    matching: Matching
    questions: tuple[Question, ...]
    tally: Tally
    drafts: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: nothing where `done` is false."""

    done: bool
    tally: Tally


class _OnlyLooked(Exception):
    """Raised at the end of a preview, so that nothing of it stays."""


def match_columns(kind: str, sheet: Sheet) -> Matching:
    """The columns of a spreadsheet by their headings."""
    return guess_columns(sheet.headings, fields_of(kind))


def preview(
    partnership: Partnership,
    kind: str,
    source: str,
    sheet: Sheet,
    matching: Matching,
    answers: Mapping[str, str],
    *,
    today: date,
) -> Preview:
    """Say what would become of every row, without changing anything.

    Raises:
        Refusal: a needed column is missing, an answer does not fit, or the file is open for reading only.
    """
    refuse_unmatched(matching, fields_of(kind))
    intake: Intake = INTAKES[kind](today)
    seen: list[Preview] = []
    with suppress(_OnlyLooked), partnership.change("Preview of an import") as unit:
        given = intake.defaults(unit.session) | {key: text for key, text in answers.items() if text.strip()}
        plan = plan_rows(
            sheet, matching, fields_of(kind), lexicon(), given, lambda cells: intake.read(cells, given)
        )
        asked = ([plan.day_order] if plan.day_order else []) + intake.questions(unit.session, plan)
        tally = _looked_at(unit.session, intake, plan, matching, source)
        drafts = _those_to_enter(plan, tally)
        seen.append(Preview(kind, source, today, sheet, matching, tuple(asked), tally, drafts))
        raise _OnlyLooked
    return seen[0]


def carry_out(partnership: Partnership, preview: Preview, *, accept_valid: bool = False) -> ImportResult:
    """Enter what a preview showed, all in one change; nothing if a row was refused, unless the rest is accepted.

    Raises:
        Refusal: the file has changed since the preview in a way that stands in the way; nothing is changed.
    """
    if (preview.tally.refused and not accept_valid) or not preview.drafts:
        return ImportResult(done=not preview.tally.refused, tally=preview.tally)
    intake: Intake = INTAKES[preview.kind](preview.today)
    with partnership.change(_title(intake, preview)) as unit:
        entering = intake.entering(unit.session, preview.source)
        for draft in preview.drafts:
            try:
                entering.enter(draft)
            except Refusal as refusal:
                raise Refusal(
                    f"Row {draft.number}: {refusal.says} The file has changed since the preview. "
                    "Nothing was brought in.",
                    clause=refusal.clause,
                ) from None
    return ImportResult(done=True, tally=preview.tally)


def _looked_at(session: Session, intake: Intake, plan: Plan[Any], matching: Matching, source: str) -> Tally:
    """Enter every draft in order, each within a savepoint, and say what became of every row."""
    entering = intake.entering(session, source)
    rows = list(plan.skipped)
    refused: list[RefusedRow] = []
    for draft in plan.drafts:
        reading = plan.readings[draft.number]
        savepoint = session.begin_nested()
        try:
            entered = entering.enter(draft)
        except Refusal as refusal:
            savepoint.rollback()
            entering.look_again()
            column = intake.column_of.get(refusal.field or "", refusal.field or "")
            reading.refuse(matching.heading(column) or column.replace("_", " "), refusal.says)
        else:
            savepoint.commit()
            notes = (*reading.notes, *entered.notes)
            rows.append(PreviewRow(draft.number, entered.status, entered.says, intake.values(draft), notes))
    for reading in plan.readings.values():
        if reading.problems:
            refused.extend(reading.problems)
            says = " ".join(problem.says for problem in reading.problems)
            rows.append(PreviewRow(reading.number, RowStatus.REFUSED, says, (), tuple(reading.notes)))
    refused.sort(key=lambda one: one.row)
    rows.sort(key=lambda one: one.number)
    return Tally(tuple(rows), tuple(refused))


def _those_to_enter(plan: Plan[Any], tally: Tally) -> tuple[Any, ...]:
    refused = {row.row for row in tally.refused}
    return tuple(draft for draft in plan.drafts if draft.number not in refused)


def _title(intake: Intake, preview: Preview) -> str:
    """The change as undo names it: "Import 14 members from members.csv"."""
    number = preview.tally.new + preview.tally.changed
    return f"Import {say_count(number, intake.one, intake.many)} from {preview.source}"
