"""A page becomes what others show of it: sitemaps its pictures, shared links a picture and a sentence."""

from catalogue.edition import Entry, Figure, PublicationView

from .page import Page
from .tour import Tour


def figures_on(tour: Tour, page: Page) -> tuple[Figure, ...]:
    """The pictures that are a page's own, its great one first; not those of the pages it lists."""
    entry, sheet = page.values.get("entry"), page.values.get("sheet")
    if page.path == "index.html":
        return (tour.museum.figure,) if tour.museum.figure else ()
    if isinstance(view := page.values.get("view"), PublicationView):
        return (view.figure,) if view.figure and "text" not in page.values and getattr(sheet, "number", 1) == 1 else ()
    # The further pages of a long list show the pictures of the list alone.
    return entry.figures if isinstance(entry, Entry) and getattr(sheet, "number", 1) == 1 else ()
