"""What a secretary does with grants: open a round, receive, answer the party question, decide, pay."""

from evenhand.services.grants.announcing import announce, put_award
from evenhand.services.grants.deciding import (
    answer_party_question,
    approve,
    decide_otherwise,
    put_approval,
    put_other_decision,
)
from evenhand.services.grants.ending import claw_back, put_ended, rescind
from evenhand.services.grants.offering import (
    accept,
    confirm_by_lto,
    decline,
    offer,
    put_acceptance,
    put_offer,
)
from evenhand.services.grants.paying import pay, put_payment, unpay
from evenhand.services.grants.powers import power_on
from evenhand.services.grants.reading import Grants, grants, read_grants
from evenhand.services.grants.receiving import (
    next_reference,
    put_application,
    put_round,
)

__all__ = [
    "Grants",
    "accept",
    "announce",
    "answer_party_question",
    "approve",
    "claw_back",
    "confirm_by_lto",
    "decide_otherwise",
    "decline",
    "grants",
    "next_reference",
    "offer",
    "pay",
    "power_on",
    "put_acceptance",
    "put_application",
    "put_approval",
    "put_award",
    "put_ended",
    "put_offer",
    "put_other_decision",
    "put_payment",
    "put_round",
    "read_grants",
    "rescind",
    "unpay",
]
