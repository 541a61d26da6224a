"""A PDF becomes what can be counted in it, as JSON: python tests/bench/peers/marks.py book.pdf."""

import json
import sys
from pathlib import Path

import pikepdf


def main() -> None:
    path = Path(sys.argv[1])
    with pikepdf.open(path) as pdf:
        links = [
            note for page in pdf.pages for note in page.get("/Annots", ()) if note.get("/Subtype") == pikepdf.Name.Link
        ]
        with pdf.open_outline() as outline:
            bookmarks = sum(1 + len(item.children) for item in outline.root)
        found = {
            "pages": len(pdf.pages),
            "megabytes": path.stat().st_size / 1e6,
            "is_tagged": bool(pdf.Root.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in pdf.Root,
            "links": len(links),
            "bookmarks": bookmarks,
        }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
