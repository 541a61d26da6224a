"""Editions and pictures become the gallery's folder: pages, assets, pictures and the PDFs to be downloaded."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.collection import Collection
from catalogue.edition import Edition, edition_in, publication_views
from catalogue.exchange import SERVICES, iiif_files
from catalogue.figures import read_basemap
from catalogue.folder import Folder
from catalogue.gallery import PICTURES, Download, gallery_assets, site_pages
from catalogue.pdf import page_count
from catalogue.templating import open_templates
from catalogue.typefaces import chosen_typefaces

from .output import Output
from .pictures import Pictures
from .progress import Progress
from .report import Report

DOWNLOADS = "publications"
"""Where in the gallery the PDFs are offered."""


def make_gallery(
    folder: Folder,
    collection: Collection,
    langs: Iterable[str],
    pictures: Pictures,
    out: Path,
    *,
    tiles: Path,
    progress: Progress,
    report: Report,
) -> None:
    """Write the gallery into `out`/gallery, only what differs, and remove what belongs to no page.

    `tiles` is the folder of the pictures' image services.
    """
    editions = {lang: edition_in(collection, lang) for lang in langs}
    output = Output(out / "gallery")
    typefaces = chosen_typefaces(folder.fonts, collection.museum.theme.typefaces)
    assets = list(gallery_assets(folder, editions, typefaces))
    for asset in assets:
        if not output.keep(asset.path):
            output.write(asset.path, asset.content())
    for name, made in _made_of(pictures, tiles):
        output.link(name, made)
    downloads = dict(_downloads(editions.values(), out / "pdf"))
    for download in downloads.values():
        output.link(download.path, out / "pdf" / Path(download.path).name)
    pages = site_pages(
        editions,
        pictures.by_file,
        downloads,
        open_templates(folder.templates),
        [asset.path for asset in assets],
        read_basemap(folder.basemap),
    )
    records = (collection.artifacts, collection.holdings, collection.periods, collection.categories, collection.halls)
    with progress("Gallery", sum(map(len, records)) * len(editions)) as advance:
        for path, content in pages:
            output.write(path, content)
            advance()
    for path, content in iiif_files(editions.values(), pictures.by_file, pictures_at=PICTURES):
        output.write(path, content)
    report.pruned += output.prune()
    report.made["gallery"] += output.made
    report.reused["gallery"] += output.reused


def _made_of(pictures: Pictures, tiles: Path) -> Iterator[tuple[str, Path]]:
    """Every file made of a picture: its path in the gallery, and where it was made."""
    for picture in pictures.by_file.values():
        for derivative in picture.derivatives:
            yield f"{PICTURES}/{derivative.name}", pictures.folder / derivative.name
        if service := picture.tiles:
            for name in service.names():
                yield f"{SERVICES}/{service.name}/{name}", tiles / service.name / name


def _downloads(editions: Iterable[Edition], folder: Path) -> Iterator[tuple[tuple[str, str], Download]]:
    """The PDFs that are there."""
    for edition in editions:
        for view in publication_views(edition):
            file = folder / f"{view.slug}.{edition.lang}.pdf"
            if file.is_file():
                yield (
                    (view.slug, edition.lang),
                    Download(f"{DOWNLOADS}/{file.name}", file.stat().st_size, page_count(file)),
                )
