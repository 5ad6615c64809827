"""Words of breadcrumbs: what the front page is called, and labels above a headline that are no section."""

# fmt: off
HOME: tuple[str, ...] = (
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "portada", "página inicial",
    "trang chủ", "trang nhất", "главная", "головна", "anasayfa", "ana sayfa", "beranda", "strona główna", "domů", "hem",
    "hjem", "forside", "etusivu", "főoldal", "acasă", "naslovna", "αρχική", "الرئيسية", "होम", "首页", "首頁", "ホーム",
    "トップ", "홈", "หน้าแรก", "news",
)
# fmt: on

NOT_SECTIONS = frozenset(
    (
        "chitiếtbàiviết",
        "chitiếttin",
        "chitiếttintức",
        "nộidungchitiết",
        "chitiết",
        "tìmkiếm",
        "menu",
        "search",
        "print",
        "share",
    )
)
"""Letters alone, lower case."""
