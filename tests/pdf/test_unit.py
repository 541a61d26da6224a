from catalogue.pdf.document import _link_areas
from catalogue.pdf.tags import Content, Element
from catalogue.pdf.unit import Unit


def laid_out(volume) -> Unit:
    section = volume.root.add("Sect")
    page = volume.turn()
    volume.bookmark(1, "Dagger", "item-1", y=20)
    for text in ("one", "two"):
        element = section.add("P", lang="kk" if text == "two" else None)
        page.operations += [page.open(element), f"({text}) Tj", "EMC"]
    page.link(section.add("Link"), (1, 2, 3, 4), "#item-2", "Bowl")
    page.picture("wide.jpg", (0, 0, 90, 25), element=section.add("Figure", alt="A bow"), bleeds=True)
    volume.number_of("K-2")
    volume.folio_of("item-2")
    return volume.take()


def test_a_unit_kept_as_text_is_the_same_again(volume):
    unit = laid_out(volume)
    again = Unit.from_json(unit.to_json(), volume.typesetter.inks)
    assert again.to_json() == unit.to_json()
    assert again.marks == unit.marks
    assert again.pages[0].placed == unit.pages[0].placed


def test_contents_of_a_kept_page_find_their_elements(volume):
    unit = laid_out(volume)
    again = Unit.from_json(unit.to_json(), volume.typesetter.inks)
    assert [element.tag for element in again.pages[0].contents] == ["P", "P", "Figure"]
    assert [element.tag for element, _ in _link_areas(again.root)] == ["Link"]
    assert again.pages[0].contents[1].lang == "kk"


def test_taking_a_unit_begins_a_new_one(volume):
    first = laid_out(volume)
    second = laid_out(volume)
    assert [page.index for page in second.pages] == [0]
    assert first.root is not second.root


def test_a_unit_remembers_what_it_asked(volume):
    unit = laid_out(volume)
    assert unit.asked == {"number of K-2": None, "item-2": None}
    assert volume.agrees(unit.asked)
    volume.folios["item-2"] = 7
    assert not volume.agrees(unit.asked)


def test_elements_without_content_are_pruned_but_cells_stay():
    root = Element("Table")
    row = root.add("TR")
    row.add("TH")
    row.add("TD").kids.append(Content(0, 0))
    root.add("Caption").add("Span")
    root.prune()
    assert [kid.tag for kid in root.kids] == ["TR"]
    assert [kid.tag for kid in row.kids] == ["TH", "TD"]
