"""What the forms of all rooms say alike."""

from typing import Any

from evenhand.domain.refusals import Refusal

Values = dict[str, Any]
FINISH_FIRST = Refusal("Save or discard this first. Then choose another.")
