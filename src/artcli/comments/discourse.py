"""Discourse: the view for crawlers, the JavaScript view, and the topic's JSON."""

from __future__ import annotations

from artcli.comments.markup import Markup

MARKUPS = (
    Markup(
        system="discourse",
        item="div.crawler-post",
        author=(".creator [itemprop=name]", ".creator"),
        author_url=(".creator a@href",),
        time=("time.post-time@datetime", "time@datetime", "[itemprop=datePublished]@content"),
        body=("div.post[itemprop=text]", "div.post"),
        nested=False,
        likes=(".post-likes", "[itemprop=interactionStatistic] [itemprop=userInteractionCount]@content"),
        opening="first",
        more="a[rel=next]",
        furniture=".crawler-linkback-list, .crawler-post-meta, .topic-category, div[role=navigation]",
    ),
    Markup(
        system="discourse",
        item=".topic-post",
        id=("article@data-post-id", "article@id"),
        author=(".names a[data-user-card]@data-user-card", ".names"),
        author_url=(".names a@href",),
        time=(".post-date .relative-date@data-time", ".relative-date@data-time"),
        body=(".cooked",),
        nested=False,
        likes=("button.like-count", ".like-count"),
        permalink=("a.post-date@href",),
        opening="first",
        closed=".topic-status-info .d-icon-lock, .small-action .d-icon-lock, .topic-statuses .d-icon-lock",
        open="#topic-footer-buttons .create",
        furniture="#topic-footer-buttons, .topic-avatar, .topic-map",
    ),
)
