"""The kinds of things that the machine about grants has to have done, undone and done again."""

UNDOABLE = (
    "received",
    "other name",
    "imported",
    "renamed",
    "answered: no party",
    "conflict confirmed",
    "conflict found late",
    "conflict set aside",
    "motion",
    "motion without who is in conflict",
    "award by a motion",
    "award by delegated power",
    "decided otherwise",
    "offer",
    "acceptance",
    "payment",
    "return",
    "closing",
    "money back",
    "rescission",
    "claw-back",
    "new list of parties",
    "payment taken away",
    "another budget",
    "declined",
)
KINDS = (
    *(f"{one}{turn}" for one in UNDOABLE for turn in ("", ", undone", ", redone")),
    *("namesake", "imported award", "barred", "barred with an award", "undo", "redo"),
)
