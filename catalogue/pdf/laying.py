"""A book's matter becomes units in the store, laid out anew only where something they show has changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from hashlib import blake2b
from pathlib import Path

from catalogue.edition.book import Part
from catalogue.edition.entry import Figure

from .contents import Contents, plan_contents
from .crew import Crew, Run, lay_next
from .opener import lay_right, lay_spread
from .store import Slip, Store, digest, kept
from .volume import Volume

_CODE = ("pdf", "typefaces", "language", "figures", "edition")


@dataclass
class Layer:
    """Lays a book's matter out into the store; what does not depend on page numbers is worked out once."""

    volume: Volume
    store: Store
    crew: Crew | None = None

    @cached_property
    def contents(self) -> Contents:
        """The contents, but for the page numbers."""
        return plan_contents(self.volume)

    @cached_property
    def _context(self) -> str:
        """What every unit depends on: the code, the faces, the inks, and the book without what it holds."""
        book, typesetter = self.volume.book, self.volume.typesetter
        bare = replace(book, parts=(), shelves=(), before=(), after=())
        return digest(code_digest(), typesetter.faces, dict(typesetter.inks), bare)

    @cached_property
    def _digests(self) -> list[list[str]]:
        return [
            [
                digest(self._context, part.opener, part.parallel, item, sizes_of(self.volume, item.entry.figures))
                for item in part.items
            ]
            for part in self.volume.book.parts
        ]

    def lay(self, name: str, draw: Callable[[Volume], object], *shown: object) -> Slip:
        """The slip of what `draw` draws for the book, such as its cover; `shown` are the records in it."""
        return self._once(digest(self._context, name, shown), draw)

    def lay_part(self, number: int) -> Iterator[Slip]:
        """A part's opener, then its items in units: as many to each as its layout takes."""
        part, digests = self.volume.book.parts[number], self._digests[number]
        if part.opener:
            lay_opener = lay_right if self.volume.next_folio % 2 else lay_spread
            draw = partial(lay_opener, part=part, opener=part.opener, name=f"part-{number}")
            shown = (number, part.names, part.span, digests)
            yield self._once(digest(lay_opener.__name__, self._context, shown), draw)
        at = 0
        while at < len(part.items):
            slip = self._kept(digests, at) or self._laid(part, digests, at)
            yield slip
            at += slip.count

    def share(self) -> None:
        """Let several processes lay out what is not kept, where it is much."""
        if not self.crew:
            return
        runs = [run for number, _ in enumerate(self._digests) for run in self._stale(number)]
        for run, units in self.crew.lay(runs, self.volume.folios):
            at, digests = run.first, self._digests[run.part]
            for unit in units:
                self.store.keep(digests[at], _after(digests, at, unit.items), unit)
                at += unit.items

    def _stale(self, number: int) -> Iterator[Run]:
        """The runs of a part's items that are not kept, or say old numbers."""
        digests, at, first = self._digests[number], 0, 0
        while at < len(digests):
            slip = self._kept(digests, at)
            if slip and first < at:
                yield Run(number, first, at)
            at += slip.count if slip else 1
            first = at if slip else first
        if first < at:
            yield Run(number, first, at)

    def _kept(self, digests: Sequence[str], at: int) -> Slip | None:
        slip = self.store.find(digests[at])
        is_same = slip and slip.after == _after(digests, at, slip.count) and self.volume.agrees(slip.asked)
        return slip if is_same else None

    def _laid(self, part: Part, digests: Sequence[str], at: int) -> Slip:
        taken = lay_next(self.volume, part, at)
        return self.store.keep(digests[at], _after(digests, at, taken), kept(self.volume.take(), taken))

    def _once(self, key: str, draw: Callable[[Volume], object]) -> Slip:
        slip = self.store.find(key)
        if slip is None or not self.volume.agrees(slip.asked):
            draw(self.volume)
            slip = self.store.keep(key, "", kept(self.volume.take()))
        return slip


def _after(digests: Sequence[str], at: int, taken: int) -> str:
    """A unit remembers also the item that follows it: whether that one had room depended on it."""
    return digest(digests[at + 1 : at + taken + 1])


def sizes_of(volume: Volume, figures: Iterable[Figure]) -> list[object]:
    """What a page that shows figures depends on of their pictures."""
    found = (volume.typesetter.picture(figure.file) for figure in figures)
    return [(picture.path.name, picture.width, picture.height) for picture in found if picture]


@cache
def code_digest() -> str:
    """A fingerprint of the code by which pages are laid out."""
    package = Path(__file__).parents[1]
    paths = sorted(path for name in _CODE for path in (package / name).rglob("*") if path.suffix in (".py", ".po"))
    return blake2b(b"".join(path.read_bytes() for path in paths), digest_size=16).hexdigest()
