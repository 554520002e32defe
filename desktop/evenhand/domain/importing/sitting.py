"""In which capacity somebody sits (PP3), read out of a cell such as "Resident (Treasurer)"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.lexicon import loose
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office

CAPACITIES = (
    "resident, councillor, organisation's representative, co-opted, adviser, LTO worker, observer or MP"
)
REPRESENTS = re.compile(
    r"^(?:org\w*\s+)?(?:rep|representative|representing|from)\s+(?:of\s+|for\s+)?(.+)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a cell about capacity says: the capacity, an office, and whatever else stands there."""

    capacity: Capacity | None = None
    office: Office | None = None
    rest: str = ""


def read_sitting(cells: Cells, answers: Mapping[str, str], *, councillor: bool) -> Sitting:
    """The capacity of a row (PP3): what its cell says, else Cllr before the name, else the answer for all."""
    text = cells.text("capacity")
    sitting = _understood(cells, text)
    if sitting.capacity is not None:
        return sitting
    if text and sitting.office is None:
        cells.reading.refuse(cells.column("capacity"), f"“{text}” is not understood. Write {CAPACITIES}.")
        return sitting
    if councillor:
        return Sitting(Capacity.COUNCILLOR, sitting.office, sitting.rest)
    cells.reading.gaps.add("capacity")
    if given := answers.get("capacity"):
        return Sitting(_capacity_answer(given), sitting.office, sitting.rest)
    why = f"“{text}” is an office, not a capacity." if text else "The capacity is missing."
    cells.reading.refuse(cells.column("capacity"), f"{why} Write {CAPACITIES}.")
    return sitting


def represented(cells: Cells, sitting: Sitting) -> str:
    """Whom a member represents; words left over in the cell about capacity are it, or are noted."""
    said = cells.text("organisation")
    if sitting.rest and sitting.capacity is Capacity.ORGANISATION and not said:
        return sitting.rest
    if sitting.rest:
        cells.reading.notes.append(f"“{sitting.rest}” in {cells.column('capacity')} was not kept.")
    return said


def _understood(cells: Cells, text: str) -> Sitting:
    """Capacity and office out of a cell such as "Resident (Treasurer)" or "Org rep - Wharf School"."""
    words = cells.lexicon
    if loose(text) in words.capacity:
        return Sitting(words.capacity[loose(text)])
    capacity: Capacity | None = None
    office: Office | None = None
    rest: list[str] = []
    for part in re.split(r"[,/;&+()]|\s[-–—]\s|\band\b", text):
        said = loose(part)
        represents = REPRESENTS.match(part.strip())
        if said in words.capacity and capacity is None:
            capacity = words.capacity[said]
        elif said in words.office and office is None:
            office = words.office[said]
        elif represents and capacity in (None, Capacity.ORGANISATION):
            capacity, rest = Capacity.ORGANISATION, [represents[1]]
        elif said:
            rest.append(part.strip())
    return Sitting(capacity, office, ", ".join(rest))


def _capacity_answer(given: str) -> Capacity:
    try:
        return Capacity(given)
    except ValueError:
        raise Refusal(f"“{given}” is not a capacity. Choose {CAPACITIES}.", field="capacity") from None
