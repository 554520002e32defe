"""Parts held together below one strip: whether something is typed in them, and saving or letting go of it all."""

from evenhand.screens.plain_room.parts import Part
from evenhand.screens.widgets.tab_strip import TabStrip


class PartsHeld:
    """What a pane of several parts does alike for all of them; the pane gives the parts and their strip."""

    parts: tuple[Part, ...]
    strip: TabStrip

    def unsaved(self) -> bool:
        """Whether anything was typed and not saved."""
        return any(part.is_dirty() for part in self.parts)

    def may_leave(self) -> bool:
        """Whether nothing waits to be saved; what does is shown, and says so."""
        for number, part in enumerate(self.parts):
            if part.is_dirty():
                self.strip.set_current(number)
                part.remind()
                return False
        return True

    def save(self) -> bool:
        """Save every part; where one cannot be saved, show it with its first error."""
        for number, part in enumerate(self.parts):
            if part.is_dirty():
                self.strip.set_current(number)
                part.save()
                if part.is_dirty():
                    return False
        return True

    def discard(self) -> None:
        """Let go of whatever was typed."""
        for part in self.parts:
            part.discard()
