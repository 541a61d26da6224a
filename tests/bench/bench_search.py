"""Search over many objects: the index's size and time, and what a query costs a visitor; prints a line for each.

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
from collections.abc import Iterator
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
    files = index.files
    spent = time.process_time() - before
    print(f"{lang}: {count} objects, {spent:.1f} s CPU, {len(files)} files, {sum(map(len, files.values())):,} bytes")
    script = (ROOT / "assets/js/search.js").read_bytes()
    for name, content in {**files, "search.js": script, "index.html": PAGE.encode()}.items():
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
        yield replace(entry, number=f"KCC-{number:05}", heading=heading, text=(text,))


PAGE = """<!doctype html><form class="finder" data-version="1" data-all="all" data-found="0" data-none="-"
data-failed="!"><input name="q"><label><select name="period"></select></label><label><select name="category"></select>
</label><label><select name="hall"></select></label><label><select name="material"></select></label><label>
<select name="language"></select></label><input name="sort" type="hidden"></form><p class="finder-status"></p>
<ol class="found"></ol><button class="finder-more"></button><script src="search.js"></script>"""


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
        address = f"http://127.0.0.1:{server.server_port}/index.html"
        good = [_one(browser.new_page(), address, queries[0], query, place) for query in queries]
        browser.close()
    server.shutdown()
    return all(good)


def _one(page: Page, address: str, first: str, query: str, place: Path) -> bool:
    """A page opened with the first query, then asked another: its time, and the bytes of all files loaded."""
    loaded: list[str] = []
    page.on("requestfinished", lambda request: loaded.append(request.url.rsplit("/", 1)[1].split("?")[0]))
    page.goto(f"{address}?q={quote(first)}")
    page.locator(".finder-status:not(:empty)").wait_for(state="attached")
    opened = len(loaded)
    spent = page.evaluate(TIMED, f"{query} ")
    page.wait_for_timeout(200)
    (plain, packed), (later, _) = _sizes(place, loaded), _sizes(place, loaded[opened:])
    found = page.inner_text(".finder-status")
    print(f"  {query}: found {found}, {spent:.0f} ms, {later:,} bytes more; all {plain:,}, by gzip {packed:,}")
    page.close()
    return bool(spent <= SLOWEST * 1000 and packed <= LARGEST)


def _sizes(place: Path, names: list[str]) -> tuple[int, int]:
    """The bytes of files, as they are and by gzip."""
    contents = [(place / name).read_bytes() for name in names if (place / name).is_file()]
    return sum(map(len, contents)), sum(len(gzip.compress(content)) for content in contents)


TIMED = """async (query) => {
  form.elements.q.value = query;
  const before = performance.now();
  await run();
  return performance.now() - before;
}"""


if __name__ == "__main__":
    main()
