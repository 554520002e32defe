"""A partnership that strains every paper: the sample grown to 60 members and 300 applications, with names and texts of
every length and script, and a canary in what no public copy may hold.

It is written straight into a copy of the sample's file, past the rules of the services, since years of work would be
needed otherwise; the triggers of the file stand again when it is opened.
"""

import shutil
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from hashlib import sha256
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from evenhand.domain.vocabulary import Capacity
from evenhand.records.file.opening import open_file
from evenhand.records.unit_of_work import Partnership
from evenhand.reports.fonts import Face, font
from evenhand.services.sample import SAMPLE_DAY, write_sample
from tests.makers import SECRETARY, a_clock, a_partnership

MEMBERS, APPLICATIONS = 60, 300
CANARY = "Zyxwv"
LONGEST_NAME = "Wilhelmina Featherstonehaugh-Cholmondeley de la Poer Beresford"
LONGEST_WORD = "Donaudampfschifffahrtsamt"
NAMES = (
    LONGEST_NAME,
    "Bo",
    "Γεωργία Παπαδοπούλου",
    "Світлана Кузьменко",
    "Angharad Llanfairpwllgwyngyll-Ŵyn",
    "Grzegorz Brzęczyszczykiewicz",
    "李小龍",
    "محمد الأحمد",
    "Ada 🦉 Byron",
    "O’Neil <R&D> \u201cMo\u201d",
    LONGEST_WORD,
    "Jean-Baptiste Émile Ó Conchobhair",
)
WORDS = (
    "Ramp",
    LONGEST_WORD,
    "A new roof for the hall, with insulation, before the winter; the old one has let in water since 2019.",
    "Κοινοτικός κήπος δίπλα στο κανάλι",
    "Громадський сад біля каналу",
    "Gardd gymunedol ger y gamlas, â lle i bawb, ŵyr a phlant",
    "社區花園",
    "حديقة المجتمع",
    "Tea 🫖 & cake 🍰 <b>for all</b>",
    "1,000 leaflets at £0.18 each; 50% off – “if ordered by 1 May” – or else £0.24",
    "https://www.example.org/a/very/long/address/without/any/space/that/nobody/would/print?but=somebody&did=it",
)
PURPOSE = " ".join(["We ask for help with the towpath, the steps and the lamp by the old lock."] * 55)[:4000]
TEXTS: Mapping[str, tuple[str, ...]] = {
    "action": ("says",),
    "agenda_item": ("title", "note"),
    "application": ("purpose", "reason"),
    "application_detail": ("says", "beneficiaries", "other_funding"),
    "budget_line": ("name",),
    "decision": ("wording",),
    "engagement": ("title", "summary", "outcome"),
    "event": ("title", "place"),
    "follow_up": ("what",),
    "grant_conflict": ("path", "reason"),
    "interest": ("body", "what"),
    "meeting": ("place",),
    "meeting_paper": ("title",),
    "plan_theme": ("name",),
    "publicity_item": ("title",),
    "stance": ("evidence",),
}
"""What people typed: some rows get words of another length or script added, others theirs replaced."""
CONFIDENTIAL: Mapping[str, tuple[str, ...]] = {
    "advice": ("question", "given"),
    "applicant": ("contact", "email", "telephone", "address", "note"),
    "applicant_officer": ("name", "role", "organisation", "address"),
    "application": ("note",),
    "assessment": ("note",),
    "circulation": ("to_whom", "note"),
    "contact_consent": ("how",),
    "departure": ("words",),
    "grant_conflict": ("path", "path_in_full", "reason", "settled_by"),
    "interest": ("relation", "holder"),
    "interests_declaration": ("how",),
    "misconception": ("said", "note"),
    "mp": ("note",),
    "mp_staff": ("email", "telephone"),
    "party_answer": ("reason",),
    "party_consent": ("party", "how", "told"),
    "party_evidence": ("evidence",),
    "person": ("email", "telephone", "address", "note"),
    "purpose_answer": ("reason",),
    "referral": ("reference", "resident", "matter"),
    "reply": ("note",),
    "residence_check": ("checked_by", "note"),
    "return_chase": ("note",),
    "score": ("note",),
}
"""What no public copy holds, whoever it is about."""
OF_AN_APPLICATION = (
    "application_detail",
    "application_decision",
    "application_line",
    "assessment",
    "award",
    "grant_conflict",
    "recommendation",
    "score",
)
OF_AN_AWARD = ("award_course", "monitoring_return", "award_condition")


def a_strained_partnership(folder: Path, sample_file: Path | None = None) -> Partnership:
    """The strained partnership in a folder, made of the sample's file or of a sample written for it; close it."""
    path = folder / "strained.evenhand"
    if sample_file is None:
        partnership = a_partnership(folder)
        write_sample(partnership, today=SAMPLE_DAY)
        partnership.close()
        sample_file = partnership.path
    shutil.copy(sample_file, path)
    with closing(sqlite3.connect(path)) as file, file, _without_triggers(file):
        _more_members(file)
        _more_applications(file)
        _more_of_the_rest(file)
        _other_words(file)
        _late_papers(file)
        _canaries(file)
    return open_file(path, who=SECRETARY, clock=a_clock())


@contextmanager
def _without_triggers(file: sqlite3.Connection) -> Generator[None]:
    """Lift the rules of the file, and put them back."""
    triggers = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        file.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        file.execute(sql)


def _copied(file: sqlite3.Connection, table: str, key: int, **changes: Any) -> int:
    """Copy a row with changes; the key of the copy."""
    cursor = file.execute(f'SELECT * FROM "{table}" WHERE id = ?', (key,))
    named = [column[0] for column in cursor.description]
    row = dict(zip(named, cursor.fetchone(), strict=True)) | changes
    del row["id"]
    return _added(file, table, **row)


def _added(file: sqlite3.Connection, table: str, **row: Any) -> int:
    columns, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    added = file.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(row.values()))
    return int(added.lastrowid or 0)


def _keys(file: sqlite3.Connection, table: str, where: str = "1") -> list[int]:
    """The keys of the rows of a table."""
    return [key for (key,) in file.execute(f'SELECT id FROM "{table}" WHERE {where} ORDER BY id')]


def _more_members(file: sqlite3.Connection) -> None:
    """Members up to 60, most of them voting, each present at about every other meeting of the last year."""
    capacities = cycle(
        [Capacity.RESIDENT] * 4 + [Capacity.COUNCILLOR, Capacity.ORGANISATION, Capacity.ADVISER]
    )
    held = _keys(file, "meeting", "status = 'held' AND held_on >= '2025-04-01'")
    offices = _keys(file, "public_office", "kind = 'councillor'")
    interests = cycle(_keys(file, "interest"))
    now = file.execute("SELECT count(*) FROM membership WHERE ends IS NULL").fetchone()[0]
    for number, name, capacity in zip(range(MEMBERS - now), cycle(NAMES), capacities, strict=False):
        person = _copied(
            file, "person", 1 + number % 3, name=f"{name} {number}" if number >= len(NAMES) else name
        )
        body = WORDS[number % len(WORDS)] if capacity is Capacity.ORGANISATION else ""
        changes = {"person_id": person, "capacity": capacity.value, "organisation": body, "ends": None}
        _copied(file, "membership", 1, votes=capacity is not Capacity.ADVISER, **changes)
        if capacity is Capacity.COUNCILLOR:
            _copied(file, "public_office", offices[number % len(offices)], person_id=person, ends=None)
        for place, meeting in enumerate(held):
            presence = "apologies" if (place + number) % 2 else "present"
            _added(file, "attendance", version=1, meeting_id=meeting, person_id=person, presence=presence)
        _copied(file, "interest", next(interests), person_id=person)


def _more_applications(file: sqlite3.Connection) -> None:
    """Applications up to 300, each like one of the sample in all that hangs on it."""
    like = _keys(file, "application")
    file.execute("UPDATE grant_round SET budget_pence = budget_pence * 40")
    for number in range(len(like), APPLICATIONS):
        old = like[number % len(like)]
        applicant = file.execute("SELECT applicant_id FROM application WHERE id = ?", (old,)).fetchone()[0]
        name = f"{WORDS[number % 8]} {NAMES[number % len(NAMES)]} {number}"
        new_applicant = _copied(file, "applicant", applicant, name=name)
        detail = _keys(file, "applicant_detail", f"applicant_id = {applicant}")
        _copied(file, "applicant_detail", detail[0], applicant_id=new_applicant)
        new = _copied(file, "application", old, applicant_id=new_applicant, reference=f"A-{number + 1:02}")
        for table in OF_AN_APPLICATION:
            for row in _keys(file, table, f"application_id = {old}"):
                copy = _copied(file, table, row, application_id=new)
                for further in OF_AN_AWARD if table == "award" else ():
                    for one in _keys(file, further, f"award_id = {row}"):
                        _copied(file, further, one, award_id=copy)


def _more_of_the_rest(file: sqlite3.Connection) -> None:
    """Five times what was done with the MP, to be done and published, and thirty more items of the next agenda."""
    for table in ("engagement", "action", "publicity_item"):
        for row in _keys(file, table):
            for _ in range(4):
                _copied(file, table, row)
    next_meeting = _keys(file, "meeting", "status = 'planned'")[0]
    items = _keys(file, "agenda_item", f"meeting_id = {next_meeting}")
    for number in range(30):
        _copied(file, "agenda_item", items[number % len(items)], position=len(items) + number + 1)


def _late_papers(file: sqlite3.Connection) -> None:
    """Papers of the next meeting that are tabled: one for the public, and a file for members with the canary in it."""
    target = BytesIO()
    face: Any = font(Face.REGULAR)
    canvas = Canvas(target, invariant=1, initialFontName=face)
    canvas.setTitle(CANARY)
    for line in range(6):
        canvas.drawString(72, 700 - 20 * line, f"What {CANARY} offers, line {line + 1}")
    canvas.save()
    digest = sha256(target.getvalue()).hexdigest()
    _added(file, "stored_file", digest=digest, content=target.getvalue())
    next_meeting = _keys(file, "meeting", "status = 'planned'")[0]
    drawn = _keys(file, "meeting_paper", f"meeting_id = {next_meeting} AND level = 'public'")[-1]
    attached = _keys(file, "meeting_paper", "file_name <> ''")[-1]
    items = _keys(
        file, "agenda_item", f"meeting_id = {next_meeting} AND kind = 'business' AND NOT in_private"
    )
    late = {"meeting_id": next_meeting, "timing": "tabled", "late_because": "The offer came that afternoon."}
    told = {"title": f"An offer of {CANARY}", "file_name": f"{CANARY}-offer.pdf", "digest": digest}
    _copied(
        file, "meeting_paper", drawn, **late, position=8, title="Actions", draws="actions", item_id=items[0]
    )
    _copied(file, "meeting_paper", attached, **late, **told, position=9, item_id=items[1])


def _other_words(file: sqlite3.Connection) -> None:
    """Words of every length and script in what people typed."""
    for table, columns in TEXTS.items():
        for column in columns:
            for place, row in enumerate(_keys(file, table, f"\"{column}\" <> ''")):
                if place % 3 != 2:
                    _set(file, table, column, row, WORDS[place % len(WORDS)], added=place % 3 == 1)
    _set(file, "application", "purpose", _keys(file, "application")[0], PURPOSE)
    _set(file, "application", "purpose", _keys(file, "application", "status = 'received'")[0], PURPOSE)
    file.execute(
        "UPDATE partnership SET lto_name = ?, secretary = ?", (f"{LONGEST_NAME} Trust", LONGEST_NAME)
    )


def _set(
    file: sqlite3.Connection, table: str, column: str, row: int, words: str, *, added: bool = False
) -> None:
    """Put words into a field, instead of what stands in it or behind that."""
    value = f"\"{column}\" || ' ' || ?" if added else "?"
    file.execute(f'UPDATE "{table}" SET "{column}" = {value} WHERE id = ?', (words, row))


def _canaries(file: sqlite3.Connection) -> None:
    """The canary in every field that is not for the public."""
    for table, columns in CONFIDENTIAL.items():
        for column in columns:
            file.execute(f'UPDATE "{table}" SET "{column}" = "{column}" || ?', (f" {CANARY}",))
