"""Words around a site's name where a page shows it: a notice of rights, the alt text of a logo, a feed's title."""

NOTICES = (
    "copyright", "copyrights", "bản quyền", "bản quyền thuộc", "bản quyền thuộc về", "bản quyền của", "tác quyền",
    "urheberrecht", "droits d'auteur", "derechos de autor", "direitos autorais", "авторские права", "авторське право",
    "prawa autorskie", "telif hakkı", "hak cipta", "版权所有", "版權所有", "版权", "版權", "著作権", "저작권", "ลิขสิทธิ์",
    "حقوق النشر", "حق نشر", "זכויות יוצרים", "present", "by", "của", "par", "por", "von",
)  # fmt: skip
"""What stands between the © and who holds the rights, years aside; lower case."""

RESERVED = (
    "all rights", "all content", "alle rechte", "tous droits", "todos los derechos", "todos os direitos",
    "tutti i diritti", "riproduzione riservata", "alla rättigheter", "alle rettigheter", "allt material",
    "kaikki oikeudet", "wszelkie prawa", "wszystkie prawa", "všechna práva", "minden jog", "toate drepturile",
    "все права", "усі права", "всі права", "με επιφύλαξη", "tüm hakları", "her hakkı", "semua hak", "seluruh hak",
    "hak cipta dilindungi", "giữ bản quyền", "ghi rõ nguồn", "無断", "禁无断", "版权所有", "版權所有", "保留所有", "무단",
    "สงวน", "جميع الحقوق", "تمامی حقوق", "همه حقوق", "کلیه حقوق", "כל הזכויות", "सर्वाधिकार",
)  # fmt: skip
"""Openings of what follows the holder of the rights; lower case."""

AROUND = (
    "logo", "logo of", "the logo of", "logo for", "logotype", "logotipo", "logotipo de", "логотип", "лого", "ロゴ", "로고",
    "标志", "標誌", "شعار", "لوگو", "लोगो", "โลโก้", "banner", "rss", "atom", "rss feed", "rss feed for", "rss feed of",
    "atom feed", "news feed", "feed", "feeds", "feed of", "flux", "flux rss", "fil rss", "canal rss", "rss-feed", "лента",
    "comments", "comments feed", "opensearch", "search", "suche", "suche auf", "recherche", "buscar", "buscar en",
    "buscar em", "cerca", "cerca in", "zoeken", "sök", "søk", "haku", "szukaj", "hledat", "keresés", "поиск", "пошук", "ara",
    "cari", "tìm kiếm", "検索", "搜索", "搜尋", "검색", "ค้นหา", "بحث", "جستجو", "חיפוש", "खोजें", "homepage", "home page",
    "back to", "go to", "welcome to", "link to", "to", "zur", "retour à", "volver a", "về trang",
)  # fmt: skip
"""What a name is wrapped in where it labels a logo, a feed, a search, a link home; lower case."""

LEGAL_FORMS = (
    "gmbh & co. kg", "gmbh", "mbh", "ag", "inc", "incorporated", "llc", "ltd", "limited", "plc", "corp", "corporation",
    "co", "company", "pty", "s.a", "s.l", "s.r.l", "srl", "s.p.a", "sarl", "sas", "lda", "ltda", "b.v", "bv", "ab", "a/s", "oy",
    "aps", "sp. z o.o", "s. r. o", "s.r.o", "a.s", "kft", "zrt", "nyrt", "ооо", "ао", "тов", "ικε", "αε", "ltd. şti", "a.ş",
    "株式会社", "有限公司", "주식회사", "จำกัด", 'בע"מ',
)  # fmt: skip
"""Legal forms after a company's name, lower case, without the last full stop."""
