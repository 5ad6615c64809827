"""`artcli open`: the page of an article in the browser."""

from __future__ import annotations

from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.options import Refs, Talk, command
from artcli.cli.outputs import exit_code
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, UsageError
from artcli.sanitize import clean_url

app = command_app()


@app.command(name="open")
@command
def open_page(refs: Refs = None, *, talk: Talk) -> int:
    """Open an article's page in the browser ($BROWSER, else the system's)."""
    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    errors: list[ArtcliError] = []
    with Inputs(terminal) as inputs:
        for result in inputs.addresses(refs or []):
            error = result.error or _opened(result.record, result.name, terminal)
            if error is not None:
                errors.append(error)
                terminal.error(error)
    return exit_code(errors, many=len(refs or []) > 1)


def _opened(address: str | None, name: str, terminal: Terminal) -> ArtcliError | None:
    """Hand `address` to the browser; return what kept it from that."""
    import webbrowser

    # Only http and https reach a browser: a page cannot choose what else would be run.
    url = clean_url(address)
    if url is None or url.startswith("mailto:"):
        return UsageError("this names no address to open", where=name, hint="artcli list")
    if not webbrowser.open(url):
        return ArtcliError("no browser was found", where=url, hint="set BROWSER")
    terminal.note(f"opened {url}")
    return None
