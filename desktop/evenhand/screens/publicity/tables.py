"""The tables that the Events room and the Publicity tab show, each of which may change what they say."""

TABLES = frozenset(
    (
        "event",
        "event_guest",
        "publicity_item",
        "publicity_name",
        "person",
        "public_office",
        "membership",
        "mp",
        "mp_term",
        "election",
        "candidate",
        "hustings_invitation",
        "published_date",
        "grant_round",
        "partnership",
    )
)

ITEM_TABLES = TABLES | {
    "item_version",
    "sign_off",
    "posting",
    "picture",
    "picture_subject",
    "quote",
    "quote_use",
    "standing_down",
    "window_profile",
    "added_holiday",
}
