"""Editions and pictures become the gallery's folder: pages, assets, pictures and the PDFs to be downloaded."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from catalogue.collection import Collection
from catalogue.edition import Edition, edition_in, publication_views
from catalogue.exchange import SERVICES, iiif_files
from catalogue.figures import read_basemap
from catalogue.folder import Folder
from catalogue.gallery import (
    PICTURES,
    Asset,
    Download,
    Letters,
    Styles,
    gallery_assets,
    logo_among,
    site_pages,
    stylesheets,
)
from catalogue.pdf import page_count
from catalogue.processes import processes
from catalogue.templating import open_templates
from catalogue.typefaces import chosen_typefaces

from .output import Output
from .pictures import Pictures
from .progress import Progress
from .report import Report

DOWNLOADS = "publications"
"""Where in the gallery PDFs and e-books are offered."""

Made = tuple[Path, Download]
"""A file where it was made, and where it is offered."""


def make_gallery(
    folder: Folder,
    collection: Collection,
    langs: Iterable[str],
    pictures: Pictures,
    out: Path,
    *,
    tiles: Path,
    jobs: int | None,
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
    letters = Letters(Styles(stylesheets(folder)), typefaces)
    for name, made in _made_of(pictures, tiles):
        output.link(name, made)
    downloads = dict(_downloads(editions.values(), out))
    for file, download in chain.from_iterable(downloads.values()):
        output.link(download.path, file)
    pages = site_pages(
        editions,
        pictures.by_file,
        {key: [download for _, download in made] for key, made in downloads.items()},
        open_templates(folder.templates),
        [asset.path for asset in assets],
        read_basemap(folder.basemap),
        letters,
    )
    records = (collection.artifacts, collection.holdings, collection.periods, collection.categories, collection.halls)
    with progress("Gallery", sum(map(len, records)) * len(editions)) as advance:
        for path, content in pages:
            output.write(path, content)
            advance()
    logo_at = _logo_at(assets)
    for path, content in iiif_files(editions.values(), pictures.by_file, pictures_at=PICTURES, logo_at=logo_at):
        output.write(path, content)
    for sheet, content, fonts in letters.sheets():
        output.write(sheet, content)
        assets += [Asset(font.path, font.content) for font in fonts]
    _write_assets(output, assets, jobs, progress)
    report.pruned += output.prune()
    report.made["gallery"] += output.made
    report.reused["gallery"] += output.reused


def _logo_at(assets: Iterable[Asset]) -> str | None:
    logo = logo_among([asset.path for asset in assets], root="").get("light")
    return logo.src if logo else None


def _write_assets(output: Output, assets: Sequence[Asset], jobs: int | None, progress: Progress) -> None:
    """Write the assets that are not there, made by so many processes: packing a font takes its time."""
    missing = [asset for asset in {asset.path: asset for asset in assets}.values() if not output.keep(asset.path)]
    with (
        progress("Fonts", len(missing)) as advance,
        processes(min(jobs or os.cpu_count() or 1, 1 + len(missing) // 8)) as pool,
    ):
        for asset, content in zip(missing, pool.map(_content, missing, chunksize=4), strict=True):
            output.write(asset.path, content)
            advance()


def _content(asset: Asset) -> bytes:
    return asset.content()


def _made_of(pictures: Pictures, tiles: Path) -> Iterator[tuple[str, Path]]:
    """Every file made of a picture: its path in the gallery, and where it was made."""
    for picture in pictures.by_file.values():
        for derivative in picture.files:
            yield f"{PICTURES}/{derivative.name}", pictures.folder / derivative.name
        if service := picture.tiles:
            for name in service.names():
                yield f"{SERVICES}/{service.name}/{name}", tiles / service.name / name


def _downloads(editions: Iterable[Edition], out: Path) -> Iterator[tuple[tuple[str, str], list[Made]]]:
    """The PDFs and e-books that are there."""
    for edition in editions:
        for view in publication_views(edition):
            name = f"{view.slug}.{edition.lang}"
            files = (out / "pdf" / f"{name}.pdf", out / "ebook" / f"{name}.epub")
            yield (view.slug, edition.lang), [_made(file) for file in files if file.is_file()]


def _made(file: Path) -> Made:
    pages = page_count(file) if file.suffix == ".pdf" else None
    return file, Download(f"{DOWNLOADS}/{file.name}", file.stat().st_size, pages)
