"""The tables that the Events and Publicity rooms show, each of which may change what they say."""

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
        "published_date",
        "grant_round",
        "partnership",
    )
)
