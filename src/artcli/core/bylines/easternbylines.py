"""Names in bylines of Chinese, Japanese and Korean papers, where the job stands beside the name without a space."""

from __future__ import annotations

from artcli.patterns import lazy

LONGEST = 80
"""Characters of a line that can be such a byline."""
_SYLLABLES = lazy("[\u3400-\u9fff\uac00-\ud7a3]")
"""What every job of the cues is written in."""
_KOREAN = lazy(
    r"(사진|촬영|영상|그래픽)?[\s=:/]*([\uac00-\ud7a3]{2,4})\s?(?:선임|수석|인턴|객원|시민|사진)?\s?(?:기자|특파원|통신원|논설위원|리포터)(?![\uac00-\ud7a3])"
)
_CUE = lazy(
    r"^[\[【(（]?(?:(?:本報|本报|特約|特约|實習|实习|地方|採訪|采访)?(?:記者|记者|通訊員|通讯员)\s?[:：/／・·]?"
    r"|(?:撰文|作者|編輯|编辑|執筆|取材|文責|筆者|ライター|文)\s?[:：・=＝/／])\s?"
)
_FROM = lazy(r"(?:(?:[/／\s][\u4e00-\u9fff]{2,6})?(?:報導|报道|電|电|攝影|摄影|攝|摄|撮影))?[\]】)）]?\s*$")
"""What follows the names: "/臺北報導", "攝"."""
_HAN = "[\u3400-\u9fff々]"
_NAME = (
    rf"{_HAN}{{2,4}}(?:[\s\u3000]{_HAN}{{1,3}})?|{_HAN}{{1,4}}[\s\u3000]?[\u3041-\u3096\u30a1-\u30fc]{{1,6}}"
)
_NAMES = lazy(rf"(?:{_NAME})(?:[、，,／/·・\s]+(?:{_NAME}))*")
_APART = lazy(r"[、，,／/·・]+")
_APART_IN_CHINA = lazy(r"[、，,／/·・\s]+")
"""A space parts two names there, and family from given name in Japan."""


def names(text: str) -> list[str]:
    """Return who is named beside a job: "記者王志明/臺北報導", "정민호 기자", "文・田村健一"; [] for nobody."""
    if len(text) > LONGEST or text.isascii() or not _SYLLABLES.search(text):
        return []
    found = [match[2] for match in _KOREAN.finditer(text) if not match[1]]
    said = text.partition("|")[0].strip()
    cue = _CUE.match(said)
    if cue:
        named = _FROM.sub("", said[cue.end() :])
        apart = _APART_IN_CHINA if "记" in cue[0] else _APART
        found += [name.strip() for name in apart.split(named)] if _NAMES.fullmatch(named) else []
    return list(dict.fromkeys(found))
