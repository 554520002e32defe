"""What the product says when it will not or cannot do something.

A `Refusal` is for people: a rule, a clause or a slip stands in the way, and the sentence says which and what
to do. `Trouble` is for the world: a full disk, a locked file, a wrong passphrase. Anything else that is raised is a
fault of ours and goes to the crash dialog.
"""


class Refusal(Exception):
    """A change that a rule does not allow; nothing was changed.

    `says` is one or two plain sentences; `clause` is the guidance clause or rule that decides ("PP14");
    `field` names the field of an editor beside which the sentence belongs.
    """

    def __init__(self, says: str, *, clause: str | None = None, field: str | None = None) -> None:
        super().__init__(says)
        self.says = says
        self.clause = clause
        self.field = field


class Trouble(Exception):
    """Something outside stands in the way (disk, lock, passphrase, printer).

    `says` tells what happened, what is safe and what to do next.
    """

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says
