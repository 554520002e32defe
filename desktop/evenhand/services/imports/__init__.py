"""Bringing in members, applications, census counts, candidates and publicity: look first, then all in one change."""

from evenhand.services.imports.by_name import Imported, import_spreadsheet, outcome, read_map, said
from evenhand.services.imports.importing import ImportResult, Preview, carry_out, match_columns, preview
from evenhand.services.imports.kinds import KINDS, empty_sheet, fields_of

__all__ = [
    "KINDS",
    "ImportResult",
    "Imported",
    "Preview",
    "carry_out",
    "empty_sheet",
    "fields_of",
    "import_spreadsheet",
    "match_columns",
    "outcome",
    "preview",
    "read_map",
    "said",
]
