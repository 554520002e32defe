"""What a document says of itself to whoever catalogues it: title, language, who made it and with what.

It says that it is tagged by being so; it claims conformance to no standard, which only a person's check could bear out.
"""

from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{creator}
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
LANGUAGE = "en-GB"


def metadata(document: Any) -> None:
    """Put what the document says of itself into it."""
    document.Catalog.Metadata = XMP(creator=_packet)


def _packet(document: Any) -> bytes:
    info = document.info
    creator = (
        f"\n<dc:creator><rdf:Seq><rdf:li>{escape(info.author)}</rdf:li></rdf:Seq></dc:creator>"
        if info.author
        else ""
    )
    return PACKET.format(
        title=escape(info.title),
        language=LANGUAGE,
        creator=creator,
        producer=escape(info.producer),
        tool=escape(info.creator),
    ).encode()
