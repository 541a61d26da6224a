"""What a book is called, and the profile of its press, become the metadata and output intent of PDF/X-4 (ISO 15930-7).

PDF/X-4 wants the dates of the file. Ours is the first day of the year the publication says, so that the same records
always give the same bytes; where it says none, of the year 2000.
"""

import hashlib

from catalogue.images import Profile

from .file import File, Reference, byte_string, dictionary, text_string
from .metadata import PRODUCER, Metadata, described

_UNDATED = 2000


def write_press_xmp(file: File, metadata: Metadata) -> Reference:
    """Write the XMP packet of a file for the press."""
    entries = {"Type": b"/Metadata", "Subtype": b"/XML"}
    date = f"{metadata.year or _UNDATED:04d}-01-01T00:00:00Z"
    packet = _XMP.format(parts=described(metadata), date=date, document=_document_id(metadata), producer=PRODUCER)
    return file.write_stream(packet.encode(), entries, pack=False)


def write_press_info(file: File, metadata: Metadata) -> Reference:
    """Write the Info dictionary; it says the same as the XMP."""
    date = b"(D:%04d0101000000Z)" % (metadata.year or _UNDATED)
    return file.write(
        dictionary(
            {
                "Title": text_string(metadata.titles[0].text),
                "Creator": text_string(PRODUCER),
                "Producer": text_string(PRODUCER),
                "CreationDate": date,
                "ModDate": date,
                "Trapped": b"/False",
                "GTS_PDFXVersion": b"(PDF/X-4)",
            }
        )
    )


def write_press_intent(file: File, profile: Profile) -> Reference:
    """Write the output intent: the press, with its profile (6.2.2)."""
    content = file.write_stream(profile.content, {"N": b"4"})
    name = byte_string(profile.name)
    return file.write(
        dictionary(
            {
                "Type": b"/OutputIntent",
                "S": b"/GTS_PDFX",
                "OutputConditionIdentifier": name,
                "Info": name,
                "DestOutputProfile": file.name(content),
            }
        )
    )


def _document_id(metadata: Metadata) -> str:
    """Made of what the file is, not of when it was written."""
    said = repr((metadata.titles, metadata.creators, metadata.lang, metadata.year)).encode()
    return f"uuid:{hashlib.md5(said, usedforsecurity=False).hexdigest()}"


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
{parts}
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdf:Trapped>False</pdf:Trapped>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>{document}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
