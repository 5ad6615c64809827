"""The lead step: the standfirst, when the page marks or shows one, never the body's first sentence."""

from __future__ import annotations

from artcli.core.draft import Draft, Role
from artcli.core.leads import namedlead, shownlead
from artcli.core.leads.leadzone import Zone
from artcli.core.page import Page


def find(page: Page, draft: Draft) -> Draft:
    """Find the standfirst and mark LEAD on its runs; nothing changes when there is none.

    Evidence, strongest first: a name that says standfirst (class, id, itemprop, role); a block equal to the
    page's own description that is set apart from the body; a block in the headline's header; a first
    paragraph that is bold or a heading while the next is not. A text that is cut off ("...") is a teaser.
    """
    if page.tree is None:
        return _plain(page, draft)
    if draft.media is not None:
        return draft  # a post of known words has none
    zone = Zone(page, draft)
    found = namedlead.find(zone) or shownlead.described(zone) or shownlead.shown(zone)
    if not found:
        return draft
    text = "\n".join(run.text for run in found)
    return draft.mark([run.index for run in found], Role.LEAD).but(lead=text)


def _plain(page: Page, draft: Draft) -> Draft:
    """Take the lead of a plain-text page from the runs that its reader marked."""
    runs = [page.runs[index].text for index in draft.marked(Role.LEAD)]
    return draft.but(lead="\n".join(runs)) if runs else draft
