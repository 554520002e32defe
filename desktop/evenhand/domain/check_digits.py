"""The check digits at the foot of a paper: two copies with the same digits say the same, in whatever size."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import Any, cast

from evenhand.domain.papers import STATUS, Front, Paper


def check_digits(paper: Paper) -> str:
    """Eight characters that change with what the paper says.

    They know neither the day nor the size it is printed in, nor the meeting it goes to, nor how far it has come: an
    approved copy has the digits of the draft that was approved.
    """
    content = _content(replace(paper, front=_what_it_says(paper.front)))
    digest = sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest().upper()
    return f"{digest[:4]} {digest[4:8]}"


def _what_it_says(front: Front) -> Front:
    """The front without what is true of one printing alone."""
    labels = tuple((label, words) for label, words in front.labels if label != STATUS)
    return replace(front, printed=front.as_at, version=1, draft=True, labels=labels, meeting="", letter="")


def _content(value: Any) -> Any:
    """A value as plain data whose form is the same on every machine."""
    if is_dataclass(value):
        named = {field.name: _content(getattr(value, field.name)) for field in fields(value)}
        return {"block": type(value).__name__, **named}
    if isinstance(value, tuple):
        return [_content(item) for item in cast("tuple[Any, ...]", value)]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
