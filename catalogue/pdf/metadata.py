"""What a book is called and who made it become XMP metadata, the Info dictionary and the output intent."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from catalogue.records import SAME_EVERYWHERE, Phrase

from .colour import srgb_profile
from .file import File, Reference, dictionary, text_string

PRODUCER = "Catalogue (ReportLab)"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title by language (the first is the book's own), creators, language, keywords, year of publication."""

    titles: tuple[Phrase, ...]
    creators: tuple[str, ...]
    lang: str
    keywords: tuple[str, ...]
    year: int | None = None


def write_xmp(file: File, metadata: Metadata) -> Reference:
    """Write the XMP packet; it also declares PDF/UA-1 and PDF/A-2a."""
    entries = {"Type": b"/Metadata", "Subtype": b"/XML"}
    return file.write_stream(_XMP.replace("PARTS", described(metadata)).encode(), entries, pack=False)


def write_info(file: File, metadata: Metadata) -> Reference:
    """Write the Info dictionary; it says the same as the XMP and no date, so that bytes stay the same."""
    entries = {"Title": text_string(metadata.titles[0].text), "Producer": text_string(PRODUCER)}
    if metadata.creators:
        entries["Author"] = text_string(", ".join(metadata.creators))
    if metadata.keywords:
        entries["Keywords"] = text_string(", ".join(metadata.keywords))
    return file.write(dictionary(entries))


def write_intent(file: File) -> Reference:
    """Write the output intent: the file's colours are sRGB."""
    profile = file.write_stream(srgb_profile(), {"N": b"3"})
    return file.write(
        dictionary(
            {
                "Type": b"/OutputIntent",
                "S": b"/GTS_PDFA1",
                "OutputConditionIdentifier": b"(sRGB)",
                "Info": b"(sRGB IEC61966-2.1)",
                "DestOutputProfile": file.name(profile),
            }
        )
    )


def described(metadata: Metadata) -> str:
    """Title, language, creators and keywords as XMP properties."""
    own = metadata.titles[0].text
    titles = "".join(_li(title.text, title.lang) for title in metadata.titles if title.lang != SAME_EVERYWHERE)
    parts = [
        f"<dc:title><rdf:Alt>{_li(own, 'x-default')}{titles}</rdf:Alt></dc:title>",
        f"<dc:language><rdf:Bag>{_li(metadata.lang)}</rdf:Bag></dc:language>",
        "<dc:format>application/pdf</dc:format>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        _list("dc:creator", "Seq", metadata.creators),
        _list("dc:subject", "Bag", metadata.keywords),
    ]
    if metadata.keywords:
        parts.append(f"<pdf:Keywords>{escape(', '.join(metadata.keywords))}</pdf:Keywords>")
    return "\n".join(part for part in parts if part)


def _list(name: str, kind: str, texts: Iterable[str]) -> str:
    rows = "".join(map(_li, texts))
    return f"<{name}><rdf:{kind}>{rows}</rdf:{kind}></{name}>" if rows else ""


def _li(text: str, lang: str | None = None) -> str:
    tag = f" xml:lang={quoteattr(lang)}" if lang else ""
    return f"<rdf:li{tag}>{escape(text)}</rdf:li>"


# PDF/A-2 wants every schema outside its own list described (ISO 19005-2, 6.6.2.3.3): here that of PDF/UA.
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 pdfuaid:part="1" pdfaid:part="2" pdfaid:conformance="A">
PARTS
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
