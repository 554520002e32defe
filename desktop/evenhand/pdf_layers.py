"""Layers of a PDF that are switched off: an architect's notes on a plan, the other language of a form.

They are in the file, and whoever opens it can switch them on. A pack has no layers, so that everything would be seen.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pikepdf import Pdf

OFF = "/OFF"
USES = (("/View", "/ViewState"), ("/Print", "/PrintState"))


def hides_layers(document: "Pdf") -> bool:
    """Whether any layer of a file is off as it is opened, or is off on the screen or on paper."""
    layers: Any = document.Root.get("/OCProperties")
    if layers is None:
        return False
    usual: Any = layers.get("/D", {})
    if usual.get("/BaseState") == OFF or len(usual.get(OFF, ())):
        return True
    return any(_is_off_somewhere(one) for one in layers.get("/OCGs", ()))


def _is_off_somewhere(layer: Any) -> bool:
    use: Any = layer.get("/Usage", {})
    return any(use.get(way, {}).get(state) == OFF for way, state in USES)
