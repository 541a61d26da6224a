"""The sample's records become a catalogue of any length, as JSON and JPEG, that every tool of the benchmark reads.

    python tests/bench/peers/content.py --entries 1000 --pictures FOLDER content.json

No two entries have the same title, paragraphs or picture (up to 1,000 pictures). The same count gives the same content.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from catalogue.collection import Collection, collect
from catalogue.edition import Edition, Entry, Item, bind, edition_in
from catalogue.folder import Folder, open_folder
from catalogue.language import sort_key
from catalogue.sources import read_sources

MUSEUM = Path(__file__).parents[3]
LANG = "kk"
OTHERS = ("zh", "ru", "en")
LONGEST_SIDE = 1200
MOST_PICTURES = 1000
FACTS = (
    "date",
    "culture",
    "production_place",
    "find_spot",
    "materials",
    "techniques",
    "dimensions",
    "weight",
    "rights",
)
INSCRIPTIONS = (
    "قازاق حاندىعى", "ۇلى دالا", "التىن وردا", "كۇمىس بەلدىك", "جىبەك جولى", "تاس ءمۇسىن", "اق وردا", "قارا قازان",
    "دومبىرا", "قوبىز", "بالبال تاس",
)  # fmt: skip
SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?…])\s+(?=[\W\d]*[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ])")

Tree = dict[str, Any]


def main() -> None:
    arguments = _arguments()
    folder = open_folder(MUSEUM)
    collection = collect(read_sources(folder))
    arguments.pictures.mkdir(parents=True, exist_ok=True)
    entries = list(_entries(folder, collection, arguments.entries, arguments.pictures))
    edition = edition_in(collection, LANG)
    content = {
        "lang": LANG,
        "title": "Дала жәдігерлері",
        "museum": "Қазақ мәдениеті орталығы",
        "index_heading": edition.words.text("Index of titles"),
        "words": asdict(bind(edition, "collection").words),
        "fonts": str(MUSEUM / "assets/fonts"),
        "entries": entries,
        "index": [entry["number"] for entry in sorted(entries, key=lambda entry: sort_key(entry["title"], LANG))],
    }
    arguments.content.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--pictures", type=Path, required=True)
    return parser.parse_args()


def _entries(folder: Folder, collection: Collection, count: int, pictures: Path) -> Iterator[Tree]:
    items = {lang: _items(edition_in(collection, lang)) for lang in (LANG, *OTHERS)}
    sentences = {lang: _sentences(items[lang]) for lang in items}
    sources = sorted({figure.file for item in items[LANG] for figure in item.entry.figures})
    for i in range(count):
        at, series = i % len(items[LANG]), i // len(items[LANG])
        own = items[LANG][at].entry
        tail = f" ({series + 1})" if series else ""
        yield {
            "number": i + 1,
            "title": own.heading.text + tail,
            "subtitles": [{"lang": lang, "text": items[lang][at].entry.heading.text} for lang in OTHERS],
            "facts": _facts(own, i),
            "paragraphs": [
                {"lang": LANG, "text": _paragraph(sentences[LANG], i, 1.0)},
                _other_paragraph(sentences, OTHERS[i % len(OTHERS)], i),
            ],
            "alt": next(figure.alt.text for figure in own.figures if figure.alt),
            "picture": str(_picture(folder.pictures, sources, i % MOST_PICTURES, pictures)),
        }


def _items(edition: Edition) -> list[Item]:
    return [item for part in bind(edition, "collection").parts for item in part.items]


def _facts(entry: Entry, i: int) -> list[Tree]:
    """Eight facts: six of the record's, its number, and an inscription in Arabic script."""
    known = {fact.key: fact for fact in entry.facts}
    chosen = [known[key] for key in FACTS if key in known][:6]
    rows = [{"label": f.label, "lang": LANG, "text": ", ".join(value.text for value in f.values)} for f in chosen]
    rows.append({"label": known["object_number"].label, "lang": "und", "text": f"KCC-{i + 1:05}"})
    rows.append({"label": "Жазуы", "lang": "kk-Arab", "text": INSCRIPTIONS[i % len(INSCRIPTIONS)]})
    return rows


def _sentences(items: Sequence[Item]) -> list[str]:
    texts = (
        "".join(span.text for span in block.spans)
        for item in items
        for block in (*item.entry.label, *item.entry.text)
        if block.kind == "paragraph"
    )
    return [sentence.strip() for text in texts for sentence in SENTENCE_END.split(text) if len(sentence.strip()) > 1]


def _other_paragraph(sentences: dict[str, list[str]], lang: str, i: int) -> Tree:
    return {"lang": lang, "text": _paragraph(sentences[lang], i, 1.7 if lang == "zh" else 1.0)}


def _paragraph(sentences: Sequence[str], i: int, characters: float) -> str:
    """Sentences of about 60 to 100 words together, others for each `i`; Chinese has `characters` to a word."""
    wanted = 60 + i * 13 % 40
    chosen: list[str] = []
    words = 0.0
    place, step = i * 17 % len(sentences), 1 + i * 17 // len(sentences)
    while words < wanted:
        chosen.append(sentences[place])
        words += len(chosen[-1]) / characters if characters > 1 else len(chosen[-1].split())
        place = (place + step) % len(sentences)
    return ("" if characters > 1 else " ").join(chosen)


def _picture(folder: Path, sources: Sequence[str], i: int, target: Path) -> Path:
    """The picture of entry `i`, made once: one of the sample's, cropped a little more each time it comes round."""
    path = target / f"{i:04}.jpg"
    if not path.is_file():
        at, round_ = i % len(sources), i // len(sources)
        with Image.open(folder / sources[at]) as image:
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            picture = image.convert("RGB")
        picture = (
            ImageOps.mirror(ImageOps.crop(picture, 4 * round_)) if round_ % 2 else ImageOps.crop(picture, 4 * round_)
        )
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        picture.save(path, quality=85)
    return path


if __name__ == "__main__":
    main()
