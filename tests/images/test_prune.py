from PIL import Image

from catalogue.images import make_derivatives, plan_pictures, prune


def _made(folder, level):
    Image.new("L", (40, 30), level).save(folder / "picture.png")
    plan = plan_pictures(["picture.png"], folder.joinpath)
    make_derivatives(plan.pictures.values(), folder.joinpath, folder / "made", jobs=1)
    return plan


def test_derivatives_without_a_plan_go(tmp_path):
    old, new = _made(tmp_path, 10), _made(tmp_path, 20)
    stale = sorted(each.name for each in old.pictures["picture.png"].derivatives)
    assert list(prune(tmp_path / "made", new.pictures.values())) == stale
    kept = {each.name for each in new.pictures["picture.png"].derivatives}
    assert {path.name for path in (tmp_path / "made").iterdir()} == kept


def test_leftovers_of_an_interrupted_run_go(tmp_path):
    leftover = ".picture-0123456789abcdef-400.jpg.77.part"
    (tmp_path / leftover).touch()
    assert prune(tmp_path, []) == (leftover,)


def test_other_files_stay(tmp_path):
    for name in ("index.html", "photo-400.jpg", "Picture-0123456789abcdef-400.jpg", "a-0123456789abcdef-400.png"):
        (tmp_path / name).touch()
    assert prune(tmp_path, []) == ()


def test_folder_that_is_not_there_has_nothing_stale(tmp_path):
    assert prune(tmp_path / "none", []) == ()
