"""Editions become the online gallery: a page for every record in every language, lists, styles, fonts and sitemap."""

from .assets import Asset, gallery_assets, stylesheets
from .letters import Letters
from .logo import logo_among
from .picture import PICTURES
from .publication_pages import Download, Downloads
from .site import site_pages
from .styling import Styles

__all__ = [
    "PICTURES",
    "Asset",
    "Download",
    "Downloads",
    "Letters",
    "Styles",
    "gallery_assets",
    "logo_among",
    "site_pages",
    "stylesheets",
]
