"""The benchmark's content becomes a book by Typst: python tests/bench/peers/typst_book.py content.json book.pdf."""

import sys
from pathlib import Path

import typst


def main() -> None:
    content, book = (Path(each).resolve() for each in sys.argv[1:3])
    fonts = Path(__file__).parents[3] / "assets/fonts"
    template = Path(__file__).with_name("book.typ")
    typst.compile(
        template,
        output=book,
        root="/",
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"content": str(content)},
        pdf_standards=["ua-1"],
    )


if __name__ == "__main__":
    main()
