"""`--llm`: which model at which server writes a summary, and how its words reach the terminal."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from artcli.cli.articles import layout
from artcli.cli.config import load_config
from artcli.cli.network import proxy_of
from artcli.cli.options import Network, OptionGroup
from artcli.cli.summaries import head_lines
from artcli.cli.terminal import Terminal
from artcli.errors import ArtcliError, FetchError, UsageError
from artcli.model import Article, Summary
from artcli.net import guard
from artcli.summary import llm

OWN_ADDRESS = "https://api.openai.com/v1"
"""Whose key OPENAI_API_KEY is when OPENAI_BASE_URL names no server."""
_CHARACTERS = re.compile(r"[1-9][0-9]{1,5}")


class Model(OptionGroup, frozen=True, kw_only=True):
    """Whether a model writes the summary, and what is asked of it."""

    llm: Annotated[
        str | None,
        typer.Option(
            "--llm",
            metavar="MODEL",
            show_default=False,
            help="Let this model write it (auto: $ARTCLI_LLM_MODEL) at $OPENAI_BASE_URL.",
        ),
    ] = None
    language: Annotated[
        str | None,
        typer.Option(
            "--language", metavar="LANG", show_default=False, help="In this language, not the article's."
        ),
    ] = None
    length: Annotated[
        str | None,
        typer.Option(
            "--length",
            metavar="LENGTH",
            show_default=False,
            help="short, medium, long, xl, xxl or characters (short).",
        ),
    ] = None


class Ghostwriter:
    """Lets one model write the summaries of one command."""

    def __init__(self, wish: llm.Wish, server: llm.Server, proxy: str | None, terminal: Terminal) -> None:
        self._wish = wish
        self._server = server
        self._proxy = proxy
        self._terminal = terminal

    @classmethod
    def of(
        cls,
        options: Model,
        network: Network,
        terminal: Terminal,
        *,
        sentences: int | None = None,
        words: int | None = None,
    ) -> Ghostwriter | None:
        """Return who writes; None when no model is asked for.

        Raises UsageError when no model or server is named, and FetchError under ``--offline``.
        """
        if options.llm is None:
            if options.language or options.length:
                raise UsageError(
                    "--language and --length go with --llm: a summary quotes the article's words"
                )
            return None
        model = os.environ.get("ARTCLI_LLM_MODEL", "") if options.llm == "auto" else options.llm
        if not model.strip():
            raise UsageError("--llm names no model", hint="--llm MODEL, or --llm auto with ARTCLI_LLM_MODEL")
        if network.offline:
            raise FetchError("--llm asks a server, and --offline asks nobody", code="offline")
        wish = llm.Wish(model, _size(options.length, sentences, words), options.language)
        config = load_config()
        server = _server(network.timeout or config.llm_timeout)
        return cls(wish, server, proxy_of(network, config), terminal)

    def write(self, article: Article, *, live: bool) -> Summary:
        """Return the model's summary; with `live` its words are shown while they come.

        Raises FetchError and its kin: nothing else is put in the place of a summary that did not come.
        """
        from artcli import api

        pieces = api.model_words(article, self._wish, self._server, proxy=self._proxy)
        if not live:
            if self._terminal.policy.talks_to_tty:
                self._terminal.note(f"asking {self._wish.model} ...")
            return llm.summary(article, self._wish, "".join(pieces))
        said: list[str] = []
        blank = llm.summary(article, self._wish, "")
        self._terminal.show([*head_lines(blank, layout(self._terminal)), ()])
        self._terminal.flow(_kept(pieces, said))
        return llm.summary(article, self._wish, "".join(said))


def _kept(pieces: Iterable[str], said: list[str]) -> Iterator[str]:
    """Yield `pieces`, each noted in `said`."""
    for piece in pieces:
        said.append(piece)
        yield piece


def _size(length: str | None, sentences: int | None, words: int | None) -> str:
    """Return how long the summary is to be, in words for the model. Raises UsageError for no length."""
    if length is not None:
        if length in llm.LENGTHS:
            return f"at most about {llm.LENGTHS[length]} characters"
        if _CHARACTERS.fullmatch(length):
            return f"at most about {length} characters"
        raise UsageError(f"--length {length!r} is no length", hint=f"{', '.join(llm.LENGTHS)}, or characters")
    if words is not None:
        return f"about {words} words"
    return f"{sentences} sentences" if sentences is not None else llm.Wish("").size


def _server(timeout: float) -> llm.Server:
    """Return the server of the environment; the key is that server's. Raises UsageError when none is named."""
    key = os.environ.get("OPENAI_API_KEY", "").strip() or None
    base = os.environ.get("OPENAI_BASE_URL", "").strip() or (OWN_ADDRESS if key else "")
    if not base:
        raise UsageError(
            "--llm: OPENAI_BASE_URL names no server",
            hint="OPENAI_BASE_URL=http://localhost:11434/v1 for a local Ollama",
        )
    if key is not None and not (key.isascii() and key.isprintable()):
        raise UsageError("OPENAI_API_KEY is not a key that can be sent")
    try:
        guard.target_of(base)
    except ArtcliError as error:
        raise UsageError(f"OPENAI_BASE_URL is not the address of a server: {error.message}") from error
    return llm.Server(base, key, timeout)
