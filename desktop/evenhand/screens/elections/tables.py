"""What the Elections tab shows, so that it is read anew when one of these was changed."""

TABLES = frozenset(
    (
        "added_holiday",
        "after_poll_settled",
        "hustings_invitation",
        "role_statement",
        "ward",
        "candidate",
        "council",
        "cycle_year",
        "election",
        "electoral_cycle",
        "engagement",
        "event",
        "event_guest",
        "grant_round",
        "meeting",
        "membership",
        "mp",
        "mp_term",
        "partnership",
        "person",
        "poll_change",
        "public_office",
        "publicity_item",
        "publicity_name",
        "published_date",
        "sign_off",
        "standing_down",
        "window_profile",
    )
)
