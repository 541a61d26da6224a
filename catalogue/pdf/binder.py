"""Units are placed one after the other: each page on its side of the book, with its folio and running foot."""

from collections.abc import Mapping, Sequence

from .document import Document, Sheet
from .file import Reference
from .filler import lay_filler
from .foot import draw_foot, draw_slug, numbers_of
from .page import Page
from .preflight import records_of
from .store import Slip, Store
from .structure import Branch
from .unit import Unit
from .volume import Volume


class Binder:
    """A book being bound: `folio` is that of the next page; `slug` stands on every sheet of a press, with it."""

    def __init__(self, document: Document, volume: Volume, store: Store, *, slug: str = "") -> None:
        self.document = document
        self.volume = volume
        self._store = store
        self._slug = slug
        self._ids = {f"item-{item.number}": item.entry.id for part in volume.book.parts for item in part.items}
        self._folio = 1
        self._reserved: list[Reference] = []
        self._reserved_folio = 0

    def reserve(self, count: int) -> None:
        """Keep the next pages for what can only be drawn at the end."""
        self._reserved, self._reserved_folio = self.document.reserve_pages(count), self._folio
        self._folio += count

    def place(self, slip: Slip, branch: Branch) -> None:
        """Place a kept unit next."""
        if slip.begins(self._folio) > self._folio:
            lay_filler(self.volume)
            self.place_unit(self.volume.take(), branch)
        self.place_unit(self._store.unit(slip), branch)

    def place_unit(self, unit: Unit, branch: Branch) -> None:
        """Place a unit next; the folios of its places are known from then on."""
        self.volume.folios.update((mark.name, self._folio + mark.page) for mark in unit.marks)
        self.document.place(unit, branch, self._sheets(unit, self._folio))
        self._folio += len(unit.pages)

    def place_reserved(self, unit: Unit, branch: Branch) -> None:
        """Place a unit on the pages kept for it."""
        self.document.place(unit, branch, self._sheets(unit, self._reserved_folio), self._reserved)

    def _sheets(self, unit: Unit, folio: int) -> Sequence[Sheet]:
        records = records_of([(mark.name, mark.page) for mark in unit.marks], self._ids, len(unit.pages))
        spans = numbers_of(((mark.name, mark.page) for mark in unit.marks), len(unit.pages))
        return [
            self._sheet(page, folio + page.index, on_page, numbers)
            for page, on_page, numbers in zip(unit.pages, records, spans, strict=True)
        ]

    def _sheet(self, page: Page, folio: int, records: Mapping[str, str], numbers: str) -> Sheet:
        """A left-hand page moves its text; the foot stands where the side of the page asks."""
        volume = self.volume
        over = Page(0, page.width, page.height, page.inks)
        if page.foot:
            draw_foot(volume.typesetter, volume.book, volume.format, over, page.foot, folio, numbers)
        if self._slug:
            draw_slug(volume.typesetter, over, f"{self._slug} · {folio}", volume.book.lang, self.document.paper.scale)
        return Sheet(0.0 if folio % 2 else volume.format.verso_shift, over, folio, records)
