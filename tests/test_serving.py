import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping

import pytest

from catalogue.errors import UsageError
from catalogue.folder import Folder
from catalogue.serving import open_server, watch_folder

Museum = Callable[[Mapping[str, str | bytes]], Folder]


def test_a_change_of_a_record_is_noticed(museum: Museum) -> None:
    folder = museum({"artifacts/a.yaml": "object_number: A-1\ntitle: x\n"})
    stop, noticed = threading.Event(), threading.Event()

    def changed() -> None:
        noticed.set()
        stop.set()

    watcher = threading.Thread(target=watch_folder, args=(folder, changed, stop))
    watcher.start()
    for turn in range(100):
        (folder.exhibits / "artifacts/a.yaml").write_text(f"object_number: A-1\ntitle: x{turn}\n")
        if noticed.wait(0.2):
            break
    stop.set()
    watcher.join(30)
    assert noticed.is_set()


def test_server_without_a_page_for_it_answers_404(museum: Museum) -> None:
    folder = museum({})
    with open_server(folder.root, 0) as server:
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/nothing")
        missing.value.close()
        server.shutdown()
    assert missing.value.code == 404


def test_a_port_that_is_taken_is_said_so(museum: Museum) -> None:
    gallery = museum({}).root
    server = open_server(gallery, 0)
    with pytest.raises(UsageError, match=f"Port {server.server_port} cannot be used"):
        open_server(gallery, server.server_port)
    server.shutdown()
    server.server_close()
