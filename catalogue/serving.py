"""A gallery is shown on this machine and built anew whenever the museum folder changes."""

import functools
import http.server
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from watchfiles import watch

from catalogue.errors import UsageError
from catalogue.folder import Folder


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder quietly, with our own page for what is not there."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the base class's
        """Say nothing."""

    def end_headers(self) -> None:
        """Let no browser keep a page that may change any moment."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the gallery's own page."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def open_server(gallery: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server of the gallery on loopback, running in the background; port 0 takes a free one.

    Raises UsageError where the port is taken.
    """
    handler = functools.partial(_Handler, directory=str(gallery))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise UsageError(f"Port {port} cannot be used: {error.strerror}. Choose another with --port.") from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch_folder(folder: Folder, changed: Callable[[], None], stop: threading.Event | None = None) -> None:
    """Call `changed` after each change to the records, pictures, templates or assets, until `stop` is set."""
    places = [folder.root / name for name in ("exhibits", "assets", "templates") if (folder.root / name).is_dir()]
    with suppress(KeyboardInterrupt):
        for _ in watch(*places, stop_event=stop):
            changed()
