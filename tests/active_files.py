"""A PDF with everything in it that may act, hide or be carried along: scripts, forms, files, notes, layers, data."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

CANARY = "Zyxwv"
FILLED_IN, SHOWN, HIDDEN = "Typed into the form", "Walls as they stand", "Walls to come"


def an_active_file(*, hidden_layer: dict[str, Any] | None = None) -> bytes:
    """A plan of one page. Two layers are on it; `hidden_layer` is what the catalogue says of the second."""
    with pikepdf.open(BytesIO(_a_plan())) as document:
        page = document.pages[0]
        in_it = document.make_stream(CANARY.encode(), Type=Name.EmbeddedFile)
        file = document.make_indirect(
            Dictionary(Type=Name.Filespec, F=String(f"{CANARY}.exe"), EF=Dictionary(F=in_it))
        )
        _act(document, page.obj, file)
        _carry(document, page.obj, file)
        _lay(document, page.obj, hidden_layer or {})
        target = BytesIO()
        document.save(target)
    return target.getvalue()


def _a_plan() -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(842, 595), invariant=1)
    canvas.drawString(50, 500, "Plan of the hall")
    canvas.linkURL(f"https://{CANARY}.example.org", (50, 490, 200, 520))
    canvas.acroForm.textfield(name="who", value=FILLED_IN, x=50, y=300, width=200, height=20)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{CANARY}')"))


def _act(document: pikepdf.Pdf, page: Any, file: Any) -> None:
    """What runs when the file or the page is opened or something on it is pressed."""
    root: Any = document.Root
    root.OpenAction, root.AA = _script(), Dictionary(WC=_script())
    root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("start"), _script()])),
        EmbeddedFiles=Dictionary(Names=Array([String(CANARY), file])),
    )
    page.AA = Dictionary(O=_script())
    for told in (
        Dictionary(Subtype=Name.FileAttachment, FS=file),
        Dictionary(Subtype=Name.Text, Contents=String(CANARY)),
        Dictionary(Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String(f"{CANARY}.exe"))),
        Dictionary(Subtype=Name.Link, A=_script()),
        Dictionary(Subtype=Name.RichMedia, RichMediaContent=Dictionary(Assets=file)),
    ):
        told.Type, told.Rect = Name.Annot, Array([400, 300, 420, 320])
        page.Annots.append(document.make_indirect(told))


def _carry(document: pikepdf.Pdf, page: Any, file: Any) -> None:
    """A drawing on which a file, data and a description hang, and a stretch of the page with data of its own."""
    about = document.make_stream(f"<x>{CANARY}</x>".encode(), Type=Name.Metadata, Subtype=Name.XML)
    private = Dictionary(App=Dictionary(Private=String(CANARY)))
    page.AF, page.PieceInfo, page.Metadata = Array([file]), private, about
    drawing = document.make_stream(
        b"0 0 20 20 re f",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 20, 20]),
        AF=Array([file]),
        PieceInfo=private,
        Metadata=about,
    )
    page.Resources.XObject = Dictionary(Drawn=drawing)
    page.Resources.Properties = Dictionary(Placed=Dictionary(Metadata=about))
    codes = b" q 1 0 0 1 600 100 cm /Placed /Placed BDC /Drawn Do EMC Q "
    pikepdf.Page(page).contents_add(document.make_stream(codes))


def _lay(document: pikepdf.Pdf, page: Any, hidden_layer: dict[str, Any]) -> None:
    """Two layers, each with its words."""
    usage = hidden_layer.get("Usage", Dictionary())
    on = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("Walls")))
    off = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("To come"), Usage=usage))
    usual = Dictionary(ON=Array([on]))
    if "OFF" in hidden_layer:
        usual.OFF = Array([off])
    if "BaseState" in hidden_layer:
        usual.BaseState = hidden_layer["BaseState"]
    root: Any = document.Root
    root.OCProperties = Dictionary(OCGs=Array([on, off]), D=usual)
    page.Resources.Properties.On, page.Resources.Properties.Off = on, off
    said = ((b"On", SHOWN, 150), (b"Off", HIDDEN, 100))
    codes = b"".join(
        b" /OC /%s BDC BT /F1 12 Tf 50 %d Td (%s) Tj ET EMC" % (name, y, words.encode())
        for name, words, y in said
    )
    pikepdf.Page(page).contents_add(document.make_stream(codes))
