"""Search over many objects: the index's size and time, and what a query or a facet costs; prints a line for each.

    python tests/bench/bench_search.py [--objects 10000] [--lang kk]

The objects are the sample's, their words mixed under new numbers, so that terms are as common as in real texts. Queries
run in Chromium through the gallery's own script. Ends with 1 where one after the first takes over 300 ms or all its
files, compressed by gzip as servers send them, are over 300 KB.
"""

import argparse
import functools
import gzip
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from catalogue.collection import collect
from catalogue.edition import Block, Edition, Entry, Span, edition_in, entries
from catalogue.folder import open_folder
from catalogue.gallery.search import Index
from catalogue.gallery.tour import tour_of
from catalogue.records import Phrase
from catalogue.sources import read_sources

ROOT = Path(__file__).parents[2]
QUERIES = {
    "kk": ("алтын", "ақинақтың", "kcc 12", "қылқобыз", "ат әбзелі", "сақ дәуірі алтын"),
    "zh": ("金", "古墓", "卧鹿形饰牌", "短剑", "银"),
    "ru": ("золото", "бляшки", "серебряный пояс", "курган", "конь"),
    "en": ("gold", "daggers", "silver belt", "horse", "the steppe"),
}
SLOWEST, LARGEST = 0.3, 300_000
SCRIPTS = ("search", "facets", "browse")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--objects", type=int, default=10_000)
    parser.add_argument("--lang", default="kk", choices=QUERIES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        _write(Path(place), arguments.lang, arguments.objects)
        sys.exit(not _ask(Path(place), QUERIES[arguments.lang]))


def _write(place: Path, lang: str, count: int) -> None:
    edition = edition_in(collect(read_sources(open_folder(ROOT))), lang)
    before = time.process_time()
    index = Index(tour_of(edition), {})
    for entry in _many(edition, count):
        index.add(entry)
    index.arrange("listed", sorted(index.places))
    files = index.files
    spent = time.process_time() - before
    print(f"{lang}: {count} objects, {spent:.1f} s CPU, {len(files)} files, {sum(map(len, files.values())):,} bytes")
    scripts = {f"{name}.js": (ROOT / f"assets/js/{name}.js").read_bytes() for name in SCRIPTS}
    pages = {"index.html": _page("").encode(), "browse.html": _page("kind=artifact").encode()}
    for name, content in {**files, **scripts, **pages}.items():
        (place / name).write_bytes(content)


def _many(edition: Edition, count: int) -> Iterator[Entry]:
    """So many objects: each one of the sample with a text of sentences from several others."""
    chance = random.Random(1)  # the same objects every time
    sample = list(entries(edition, "artifact"))
    spans = [span for entry in sample for block in (*entry.label, *entry.text) for span in block.spans]
    for number in range(count):
        entry = chance.choice(sample)
        text = Block("paragraph", (*chance.sample(spans, 3), Span(f"x{number}", edition.lang)))
        heading = Phrase(f"{entry.heading.text} {number}", entry.heading.lang)
        yield replace(entry, slug=f"kcc-{number:05}", number=f"KCC-{number:05}", heading=heading, text=(text,))


def _page(scope: str) -> str:
    """A page that searches, or one whose list of a scope is narrowed, without all that does not matter here."""
    names = ("period", "category", "hall", "material")
    facets = "".join(f'<details class="facet" id="by-{name}">{FACET}</details>' for name in names)
    orders = "".join(f"<option>{name}</option>" for name in ("", "date", "title", "number"))
    own = f"{facets}<select name='sort'>{orders}</select>{'' if scope else '<input name=q>'}"
    scripts = "".join(f'<script defer src="{name}.js"></script>' for name in SCRIPTS)
    whole = '<div class="whole"></div>' if scope else ""
    return PAGE.format(scope=scope, order="listed" if scope else "", form=own, whole=whole, scripts=scripts)


FACET = '<summary><span class="facet-count"></span></summary><fieldset><legend></legend></fieldset>'
PAGE = """<!doctype html><form class="finder" data-index="" data-up="" data-root="" data-version="1"
data-scope="{scope}" data-order="{order}" data-found="0" data-none="-" data-failed="!" data-remove="0">
<button class="finder-open" type="button"></button>{form}<p class="finder-status"></p><ul class="chosen"></ul>
<button class="finder-clear" type="reset"></button></form>{whole}<div class="finder-found"><ul></ul>
<button class="finder-more"></button><template><li><a><span class="mat"></span><span class="name"></span></a></li>
</template></div>{scripts}"""


def _ask(place: Path, queries: tuple[str, ...]) -> bool:
    handler = type(
        "Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None, "protocol_version": "HTTP/1.1"}
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(place)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        address = f"http://127.0.0.1:{server.server_port}"
        search = f"{address}/index.html?q={quote(queries[0])}"
        good = [_one(browser.new_page, search, query, ASKED, place) for query in queries]
        browse = f"{address}/browse.html?period=saka"
        good += [_one(browser.new_page, browse, name, step, place) for name, step in STEPS.items()]
        browser.close()
    server.shutdown()
    return all(good)


def _one(new_page: Callable[[], Page], address: str, query: str, step: str, place: Path) -> bool:
    """What a step such as asking a query costs on a page just opened: the shortest time of three, the bytes loaded."""
    runs = [_run(new_page(), address, query, step) for _ in range(3)]
    found, loaded, opened, _ = runs[0]
    spent = min(run[3] for run in runs)  # other work on the machine only adds to it
    (plain, packed), (later, _) = _sizes(place, loaded), _sizes(place, loaded[opened:])
    print(f"  {query}: found {found}, {spent:.0f} ms, {later:,} bytes more; all {plain:,}, by gzip {packed:,}")
    return bool(found != "!" and spent <= SLOWEST * 1000 and packed <= LARGEST)


def _run(page: Page, address: str, query: str, step: str) -> tuple[str, list[str], int, float]:
    """What the page says after the step, the files loaded, how many of them before it, and its milliseconds."""
    loaded: list[str] = []
    page.on("requestfinished", lambda request: loaded.append(request.url.rsplit("/", 1)[1].split("?")[0]))
    page.goto(address)
    page.locator(".finder-status:not(:empty)").wait_for(state="attached")
    page.wait_for_timeout(200)
    opened = len(loaded)
    spent = page.evaluate(DONE, [step, query])
    page.wait_for_timeout(200)
    found = page.inner_text(".finder-status")
    page.close()
    return found, loaded, opened, spent


def _sizes(place: Path, names: list[str]) -> tuple[int, int]:
    """The bytes of files, as they are and by gzip."""
    contents = [(place / name).read_bytes() for name in names if (place / name).is_file()]
    return sum(map(len, contents)), sum(len(gzip.compress(content)) for content in contents)


ASKED = "form.elements.q.value = query, form.requestSubmit()"
STEPS = {
    "a facet": "form.querySelector('#by-material label:not([hidden]) input').click()",
    "an order": "form.elements.sort.value = 'title', form.dispatchEvent(new Event('input'))",
}
"""What is done on a page whose list is narrowed to a period."""
DONE = """async ([step, query]) => {
  const form = document.querySelector('form'), list = document.querySelector('ul:not(.chosen)');
  const before = performance.now();
  new Function('form', 'query', step)(form, query);
  while (list.ariaBusy !== 'false') await new Promise((next) => setTimeout(next));
  return performance.now() - before;
}"""


if __name__ == "__main__":
    main()
