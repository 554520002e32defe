"""The tables that the rooms of membership reviews and of the area's profile show."""

TABLES = frozenset(
    (
        "membership_review",
        "review_count",
        "area_profile",
        "area_count",
        "action",
        "meeting",
        "person",
        "membership",
        "public_office",
    )
)
