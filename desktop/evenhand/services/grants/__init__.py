"""What a secretary does with grants: open a round, receive, answer the party question, decide, pay."""

from evenhand.services.grants.deciding import (
    answer_party_question,
    approve,
    decide_otherwise,
    put_approval,
    put_other_decision,
)
from evenhand.services.grants.paying import announce, follow_award, put_award, record_payment
from evenhand.services.grants.reading import Grants, grants, read_grants
from evenhand.services.grants.receiving import (
    correct_application,
    next_reference,
    put_application,
    put_round,
    receive_application,
    save_round,
)

__all__ = [
    "Grants",
    "announce",
    "answer_party_question",
    "approve",
    "correct_application",
    "decide_otherwise",
    "follow_award",
    "grants",
    "next_reference",
    "put_application",
    "put_approval",
    "put_award",
    "put_other_decision",
    "put_round",
    "read_grants",
    "receive_application",
    "record_payment",
    "save_round",
]
