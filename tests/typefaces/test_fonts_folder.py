import tomllib


def test_every_face_of_the_table_is_there(fonts):
    rows = tomllib.loads((fonts / "fonts.toml").read_text("utf-8"))["faces"]
    assert {row["file"] for row in rows} == {path.relative_to(fonts).as_posix() for path in fonts.rglob("*.ttf")}


def test_every_family_has_its_licence(fonts):
    for folder in {path.parent for path in fonts.rglob("*.ttf")}:
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")


def test_the_faces_stay_small(fonts):
    assert sum(path.stat().st_size for path in fonts.rglob("*.ttf")) < 14_000_000


def test_a_family_with_a_reserved_name_is_whole(fonts):
    faces = (fonts / "source-serif-4").glob("*.ttf")
    assert all(path.stat().st_size > 200_000 for path in faces)
