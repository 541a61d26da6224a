from pathlib import Path

import pytest

from catalogue.production.output import Output


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    first = Output(tmp_path)
    first.write("a/b.html", b"one")
    second = Output(tmp_path)
    second.write("a/b.html", b"one")
    third = Output(tmp_path)
    third.write("a/b.html", b"two")
    assert [(output.made, output.reused) for output in (first, second, third)] == [(1, 0), (0, 1), (1, 0)]


def test_files_not_given_are_pruned_with_their_folders(tmp_path: Path) -> None:
    (tmp_path / "old/deep").mkdir(parents=True)
    (tmp_path / "old/deep/page.html").write_text("x")
    output = Output(tmp_path)
    output.write("new.html", b"x")
    assert output.prune() == ["old/deep/page.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["new.html"]


def test_links_share_the_file_or_copy_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "source.jpg"
    source.write_bytes(b"picture")
    output = Output(tmp_path / "out")
    output.link("a.jpg", source)
    output.link("a.jpg", source)

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    output.link("b.jpg", source)
    output.link("b.jpg", source)
    assert (tmp_path / "out/b.jpg").read_bytes() == b"picture"
    assert (output.made, output.reused) == (2, 2)


def test_file_named_by_its_content_is_kept(tmp_path: Path) -> None:
    output = Output(tmp_path)
    assert not output.keep("font-1.woff2")
    output.write("font-1.woff2", b"x")
    again = Output(tmp_path)
    assert again.keep("font-1.woff2")
    assert again.prune() == []
