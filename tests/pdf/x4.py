"""A PDF file becomes what ISO 15930-7 (PDF/X-4) finds wrong with it, and where on its pages ink is laid.

Written from the standard, not from the writer: every content stream is interpreted, with its forms and states.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import pikepdf

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
BOXES = ("MediaBox", "BleedBox", "TrimBox")
EVERYWHERE: Box = (-1e6, -1e6, 1e6, 1e6)
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
DEVICE = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}
FINE_SPACES = {"DeviceGray", "DeviceCMYK", "Separation", "Pattern"}
XMP = {
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
REQUIRED = (
    "pdfxid:GTS_PDFXVersion", "pdf:Trapped", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate",
    "xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass", "dc:title",
)  # fmt: skip


@dataclass(frozen=True)
class Area:
    """Ink on a page: a filled rectangle or a picture, as far as its clip lets it be seen."""

    page: int
    kind: str
    box: Box
    ppi: float = 0.0


@dataclass
class Findings:
    """What is wrong, and facts to be tested further; pages count from 1."""

    faults: list[str] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    spaces: set[str] = field(default_factory=set)
    inks: set[tuple[str, tuple[float, ...]]] = field(default_factory=set)
    text_inks: set[tuple[str, tuple[float, ...], bool]] = field(default_factory=set)
    boxes: list[dict[str, Box]] = field(default_factory=list)
    intent: str = ""


def read_x4(path: Path) -> Findings:
    """Everything that keeps the file from being PDF/X-4."""
    found = Findings()
    with pikepdf.open(path) as pdf:
        found.faults += _file(path, pdf)
        found.faults += _intent(pdf, found)
        found.faults += _metadata(pdf)
        for number, page in enumerate(pdf.pages, 1):
            found.faults += [f"page {number}: {fault}" for fault in _page(number, page, found)]
    found.faults += _extents(found)
    found.faults += [f"colour space {name}" for name in sorted(found.spaces - FINE_SPACES)]
    return found


def _file(path: Path, pdf: pikepdf.Pdf) -> Iterator[str]:
    if float(path.read_bytes()[5:8]) > 1.6:
        yield f"version {path.read_bytes()[5:8].decode()} is above 1.6 (6.1)"
    if pdf.is_encrypted:
        yield "it is encrypted (6.3)"
    if "/ID" not in pdf.trailer:
        yield "there is no file identifier (6.5)"
    for key in ("/AA", "/OpenAction", "/OCProperties", "/AcroForm"):
        if key in pdf.Root:
            yield f"the catalogue has {key}"
    if "/Names" in pdf.Root and ({"/JavaScript", "/EmbeddedFiles"} & set(pdf.Root.Names.keys())):
        yield "there are scripts or attachments"
    if pdf.docinfo.get("/Trapped") not in ("/True", "/False"):
        yield "Trapped is neither true nor false (6.7)"


def _intent(pdf: pikepdf.Pdf, found: Findings) -> Iterator[str]:
    intents = [intent for intent in pdf.Root.get("/OutputIntents", []) if intent.S == "/GTS_PDFX"]
    if len(intents) != 1:
        yield f"{len(intents)} output intents for PDF/X (6.2.2)"
        return
    intent = intents[0]
    found.intent = str(intent.get("/OutputConditionIdentifier", ""))
    if not found.intent:
        yield "the output intent has no identifier"
    profile = intent.get("/DestOutputProfile")
    if profile is None or profile.N != 4:
        yield "the output intent embeds no profile of four inks"
        return
    content = profile.read_bytes()
    if content[12:20] != b"prtrCMYK" or content[36:40] != b"acsp" or int.from_bytes(content[:4]) != len(content):
        yield "the profile is not one of output in CMYK"


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    packet = ElementTree.fromstring(pdf.Root.Metadata.read_bytes().decode().strip("\ufeff"))
    for name in REQUIRED:
        prefix, local = name.split(":")
        said = [node for node in packet.iter() if node.tag == f"{{{XMP[prefix]}}}{local}"]
        text = "".join(said[0].itertext()).strip() if said else ""
        if not text:
            yield f"the metadata lack {name} (6.7)"
        if name == "pdfxid:GTS_PDFXVersion" and text != "PDF/X-4":
            yield f"the metadata say {text}"


def _page(number: int, page: pikepdf.Page, found: Findings) -> Iterator[str]:
    boxes = {key: tuple(map(float, page.obj[f"/{key}"])) for key in BOXES if f"/{key}" in page.obj}
    found.boxes.append(boxes)
    if len(boxes) < 3:
        yield f"only the boxes {', '.join(boxes)} (6.10)"
        return
    for inner, outer in (("TrimBox", "BleedBox"), ("BleedBox", "MediaBox")):
        if not _inside(boxes[inner], boxes[outer]):
            yield f"{inner} is not inside {outer}"
    yield from _entries(page, boxes["BleedBox"])
    yield from _Content(number, found).read(page.obj, page.Resources)


def _entries(page: pikepdf.Page, bleed: Box) -> Iterator[str]:
    if "/ArtBox" in page.obj:
        yield "both TrimBox and ArtBox"
    for annotation in page.obj.get("/Annots", []):
        if annotation.Subtype not in ("/TrapNet", "/PrinterMark") and not _apart(annotation.Rect, bleed):
            yield f"an annotation {annotation.Subtype} inside the bleed (6.11)"
    if "/AA" in page.obj:
        yield "actions"
    if page.obj.get("/Group", {}).get("/CS") not in (None, "/DeviceCMYK"):
        yield f"blends in {page.obj.Group.CS}"


def _extents(found: Findings) -> Iterator[str]:
    """The ground fills the bleed; what runs off the trimmed page fills it on that side; nothing goes further."""
    for number, boxes in enumerate(found.boxes, 1):
        if len(boxes) < 3:
            continue
        bleed, trim = boxes["BleedBox"], boxes["TrimBox"]
        areas = [area for area in found.areas if area.page == number and not _apart(area.box, bleed)]
        if not any(_inside(bleed, area.box) for area in areas):
            yield f"page {number}: nothing fills the bleed"
        for area in areas:
            for side, outward in enumerate((-1, -1, 1, 1)):
                beyond = outward * (area.box[side] - trim[side])
                wanted = outward * (bleed[side] - trim[side])
                if beyond > 0.05 and abs(beyond - wanted) > 0.05:
                    yield f"page {number}: a {area.kind} runs {beyond:.1f} pt off side {side}, not {wanted:.1f}"


@dataclass
class _State:
    matrix: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: tuple[str, tuple[float, ...]] = ("DeviceGray", (0.0,))
    stroke: tuple[str, tuple[float, ...]] = ("DeviceGray", (0.0,))
    overprints: bool = False


class _Content:
    """One content stream and the forms it draws."""

    def __init__(self, number: int, found: Findings) -> None:
        self.number = number
        self.found = found
        self.state = _State()
        self.stack: list[_State] = []
        self.path: Box | None = None
        self.clips = False

    def read(self, stream: pikepdf.Object, resources: pikepdf.Object) -> Iterator[str]:
        yield from _fonts(resources)
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name in ("q", "Q", "cm"):
                self._stack(name, operands)
            elif name.lower() in (*DEVICE, "cs", "sc", "scn", "sh"):
                self._colour(name, operands, resources)
            elif name == "gs":
                yield from self._graphics(resources.ExtGState[operands[0]])
            elif name == "Do":
                yield from self._draw(resources.XObject[operands[0]], resources)
            elif name == "INLINE IMAGE":
                yield "an image inside the content"
            elif name in ("Tj", "TJ", "'", '"'):
                self.found.text_inks.add((*self.state.fill, self.state.overprints))
            else:
                self._path(name, operands)

    def _stack(self, name: str, operands=()) -> None:
        if name == "cm":
            self.state.matrix = _product(tuple(map(float, operands)), self.state.matrix)
        elif name == "q":
            self.stack.append(_State(**vars(self.state)))
        else:
            self.state = self.stack.pop()

    def _colour(self, name: str, operands, resources) -> None:
        if name.lower() in DEVICE:
            space, numbers = DEVICE[name.lower()], tuple(map(float, operands))
        elif name.lower() == "cs":
            chosen = str(operands[0])
            defined = resources.get("/ColorSpace", {}).get(chosen)
            space, numbers = (_space(defined) if defined is not None else chosen[1:]), ()
        else:
            space, numbers = (
                self.state.fill[0],
                tuple(float(each) for each in operands if not str(each).startswith("/")),
            )
        self.found.spaces.add(space)
        self.found.inks.add((space, numbers))
        if name.islower():
            self.state.fill = (space, numbers)
        else:
            self.state.stroke = (space, numbers)

    def _graphics(self, state: pikepdf.Object) -> Iterator[str]:
        for key in ("/CA", "/ca"):
            if float(state.get(key, 1)) != 1:
                yield f"transparency {key} {state[key]}"
        if state.get("/BM", "/Normal") not in ("/Normal", "/Compatible"):
            yield f"blend mode {state.BM}"
        if state.get("/SMask", "/None") != "/None":
            yield "a soft mask"
        for key in ("/TR", "/HTP"):
            if key in state:
                yield f"a graphics state with {key} (6.8)"
        if "/op" in state:
            self.state.overprints = bool(state["/op"])

    def _draw(self, drawn: pikepdf.Object, resources) -> Iterator[str]:
        if drawn.Subtype == "/Form":
            self._stack("q")
            if "/Matrix" in drawn:
                self.state.matrix = _product(tuple(map(float, drawn.Matrix)), self.state.matrix)
            if "/Group" in drawn:
                yield "a transparency group"
            yield from self.read(drawn, drawn.get("/Resources", resources))
            self._stack("Q")
            return
        self.found.spaces.add(_space(drawn.ColorSpace))
        for key in ("/SMask", "/Alternates", "/OPI"):
            if key in drawn:
                yield f"a picture with {key}"
        a, b, c, d, _, _ = self.state.matrix
        ppi = min(float(drawn.Width) / (a * a + b * b) ** 0.5, float(drawn.Height) / (c * c + d * d) ** 0.5) * 72
        self._lay("picture", _bounds((0, 0, 1, 1), self.state.matrix), ppi)

    def _path(self, name: str, operands) -> None:
        if name in ("m", "l", "c", "v", "y", "re"):
            numbers = [float(each) for each in operands]
            if name == "re":
                numbers = [*numbers[:2], numbers[0] + numbers[2], numbers[1] + numbers[3]]
            xs, ys = numbers[::2], numbers[1::2]
            box = _bounds((min(xs), min(ys), max(xs), max(ys)), self.state.matrix)
            self.path = _union(self.path, box) if self.path else box
        elif name in ("W", "W*"):
            self.clips = True
        elif name in ("f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "n"):
            if self.path and name[0] in "fFBb":
                self._lay("fill", self.path)
            if self.path and self.clips:
                self.state.clip = _common(self.state.clip, self.path)
            self.path, self.clips = None, False

    def _lay(self, kind: str, box: Box, ppi: float = 0.0) -> None:
        self.found.areas.append(Area(self.number, kind, _common(box, self.state.clip), ppi))


def _fonts(resources: pikepdf.Object) -> Iterator[str]:
    for font in resources.get("/Font", {}).values():
        for each in font.get("/DescendantFonts", [font]):
            descriptor = each.get("/FontDescriptor", {})
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                yield f"the font {font.BaseFont} is not embedded (6.2.4)"


def _space(space: pikepdf.Object) -> str:
    if isinstance(space, pikepdf.Name):
        return str(space)[1:]
    name = str(space[0])[1:]
    if name == "Indexed":
        return _space(space[1])
    return f"ICCBased {space[1].N}" if name == "ICCBased" else name


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _bounds(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    points = [(x * a + y * c + e, x * b + y * d + f) for x in box[::2] for y in box[1::2]]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _union(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _inside(inner: Box, outer: Box) -> bool:
    return all(inner[i] >= outer[i] - 0.01 for i in (0, 1)) and all(inner[i] <= outer[i] + 0.01 for i in (2, 3))


def _apart(one, other: Box) -> bool:
    left, bottom, right, top = map(float, one)
    return right <= other[0] or left >= other[2] or top <= other[1] or bottom >= other[3]
