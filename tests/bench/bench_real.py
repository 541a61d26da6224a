"""Real collections become a museum folder and are built: 57 ambers with 72 photographs, and 1,676 mixed records.

    python tests/bench/bench_real.py [--folder DIR] [--only gallery,pdf]

Reads the folder named by CATALOGUE_REAL_DATA. Prints what was refused, the seconds of each stage and the peak memory.
"""

import argparse
import csv
import json
import os
import re
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from catalogue.check import as_text, check
from catalogue.folder import open_folder
from catalogue.language import Wording
from catalogue.production import Request, build, kinds_asked

Tree = dict[str, Any]


def main() -> None:
    """Write the folder, check it, build it, and say what it took."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--folder", type=Path)
    arguments.add_argument("--only")
    given = arguments.parse_args()
    data = os.environ.get("CATALOGUE_REAL_DATA")
    if not data:
        sys.exit("CATALOGUE_REAL_DATA is not set: it names a folder of real museum data")
    root = given.folder or Path(tempfile.mkdtemp(prefix="museum-"))
    write_museum(root, Path(data))
    folder = open_folder(root)
    start = time.perf_counter()
    checked = check(folder)
    print(f"check: {len(checked.sources.records)} records, {time.perf_counter() - start:.1f} s")
    print("problems:", dict(Counter((str(p.severity), p.code) for p in checked.problems)))
    print("\n".join(as_text([p for p in checked.problems if p.is_error][:10], Wording("en"))))
    refused = {problem.place.file for problem in checked.problems if problem.is_error}
    for file in refused:
        (root / file).unlink()
    print(f"refused: {len(refused)} records, taken out")
    report = build(folder, Request(root / "build", kinds_asked(given.only)))
    print(report.as_json())
    for who, name in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "largest worker")):
        print(f"peak memory, {name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MB")


def write_museum(root: Path, data: Path) -> None:
    """A museum folder with both collections; JSON is YAML, so records are written as JSON."""
    exhibits = root / "exhibits"
    (exhibits / "artifacts").mkdir(parents=True, exist_ok=True)
    photographs = list(csv.DictReader((data / "photos/photos.csv").open(encoding="utf-8", newline="")))
    shutil.copytree(data / "photos", root / "assets/images", dirs_exist_ok=True)
    records = [*ambers(data, photographs), *carnegie(data)]
    for record in records:
        name = re.sub(r"[^\w.-]+", "-", record["object_number"]).strip("-")
        (exhibits / "artifacts" / f"{name}.yaml").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    categories = sorted({(record["category"], record["category"]) for record in records})
    write(exhibits / "categories.yaml", [{"id": id_, "label": label} for id_, label in categories])
    write(exhibits / "museum.yaml", {"name": "Real records", "languages": ["en"]})
    (exhibits / "publications").mkdir(exist_ok=True)
    write(exhibits / "publications/ambers.yaml", publication("Ambers", "amber"))
    write(exhibits / "publications/everything.yaml", {"title": "Everything", "order": ["category", "date", "number"]})


def write(path: Path, tree: Any) -> None:
    """Write a tree as JSON, which is YAML."""
    path.write_text(json.dumps(tree, ensure_ascii=False, indent=1), "utf-8")


def publication(title: str, category: str) -> Tree:
    """A publication of one category."""
    return {"title": title, "selection": {"category": [category]}, "order": ["category", "date", "number"]}


def ambers(data: Path, photographs: list[dict[str, str]]) -> Iterator[Tree]:
    """The ambers, each with its photographs."""
    for amber in json.loads((data / "artifacts/getty_ambers.json").read_text("utf-8")):
        images = [
            {
                "file": row["file"],
                "caption": row["caption"].strip() or None,
                "alt": f"{row['title']}: {row['caption']}".strip(": "),
            }
            for row in photographs
            if row["object_no"] == str(amber["id"])
        ]
        years = re.fullmatch(r"(\d+)–(\d+) B\.C\.", amber.get("date") or "")
        edtf = f"-{int(years[1]) - 1:04}/-{int(years[2]) - 1:04}" if years else None
        yield {
            "object_number": amber["accession_number"],
            "title": amber["title"],
            "category": "amber",
            "date": {"edtf": edtf, "display": amber.get("date")} if edtf else None,
            "culture": amber.get("culture"),
            "provenance": amber.get("provenance"),
            "description": amber["dimensions"],
            "images": images,
        }


def carnegie(data: Path) -> Iterator[Tree]:
    """The mixed records, with the museum's own earliest and latest year."""
    for thing in json.loads((data / "artifacts/cmoa_1676.json").read_text("utf-8")):
        first, last = (year(thing[f"creation_date_{end}"]) for end in ("earliest", "latest"))
        sizes = ((extent, thing[f"item_{extent}"]) for extent in ("height", "width", "depth", "diameter"))
        yield {
            "object_number": thing["accession_number"],
            "title": thing["title"] or thing["classification"],
            "category": re.sub(r"[^a-z0-9]+", "-", thing["classification"].lower()).strip("-"),
            "date": {"edtf": f"{first}/{last}", "display": thing["creation_date"]} if first and last else None,
            "makers": [maker["cited_name"] for maker in thing["creator"] or [] if maker["cited_name"]],
            "materials": thing["medium"] or [],
            "dimensions": [{"extent": extent, "value": size, "unit": "cm"} for extent, size in sizes if size],
            "credit_line": thing["credit_line"],
            "provenance": thing["provenance_text"] or None,
        }


def year(day: str | None) -> str | None:
    """The year of an ISO day, which may be BCE, in four digits."""
    found = re.match(r"(-?)(\d+)-", day or "")
    return f"{found[1]}{int(found[2]):04}" if found else None


if __name__ == "__main__":
    main()
