"""`artcli open`: the page of an article in the browser."""

from __future__ import annotations

from artcli.cli.app import command_app
from artcli.cli.inputs import Inputs
from artcli.cli.options import Refs, Talk, command
from artcli.cli.outputs import exit_code
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError
from artcli.sanitize import clean_url

app = command_app()


@app.command(name="open")
@command
def open_page(refs: Refs = None, *, talk: Talk) -> int:
    """Open an article's page in the browser ($BROWSER, else the system's)."""
    import webbrowser

    terminal = Terminal(quiet=talk.quiet, verbose=talk.verbose)
    errors: list[ArtcliError] = []
    with Inputs(terminal) as inputs:
        for result in inputs.addresses(refs or []):
            try:
                if result.error is not None:
                    raise result.error
                # Only http and https reach a browser: a page cannot choose what else would be run.
                url = clean_url(result.record)
                if url is None or url.startswith("mailto:"):
                    raise ArtcliError("this article has no address to open", where=result.name)
                if not webbrowser.open(url):
                    raise ArtcliError("no browser was found", where=url, hint="set BROWSER")
                terminal.note(f"opened {url}")
            except ArtcliError as error:
                errors.append(error)
                terminal.error(error)
    return exit_code(errors, many=len(refs or []) > 1)
