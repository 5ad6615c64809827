"""Words around the names of authors: "by", roles, list words, and words that say "updated"."""

from __future__ import annotations

# fmt: off
BY: tuple[str, ...] = (
    "by", "written by", "story by", "posted by", "published by", "words by", "text by", "reported by",
    "author",
    "authors", "contributed by", "article by", "report by", "about the author", "writer", "created by",
    "reviewed by",
    "von", "text von", "ein artikel von", "ein kommentar von", "eine analyse von", "ein gastbeitrag von",
    "autor",
    "autorin", "autoren", "text", "aus", "par", "propos recueillis par", "auteur", "auteurs", "écrit par",
    "publié par", "por", "escrito por", "texto", "redactado por", "publicado por", "autores", "autora", "di",
    "scritto da", "a cura di", "autore", "pubblicato da", "door", "geschreven door", "av", "skriven av", "af",
    "skrevet av", "skrevet af", "tekst", "forfatter", "författare", "przez", "opracowanie", "oprac",
    "napisał",
    "napisała", "autorzy", "od", "napsal", "napsala", "autoři", "автор", "авторы", "текст", "автори", "yazan",
    "yazar", "haber", "haberi", "oleh", "penulis", "reporter", "laporan", "tác giả", "tác giả bài viết", "bài viết của", "bút ký của", "ghi chép của",
    "phóng sự của", "ký sự của", "tùy bút của", "tản văn của", "truyện ngắn của", "thơ của",
    "bài và ảnh", "tin và ảnh", "bài viết", "người viết", "người đăng", "thực hiện", "biên soạn", "nội dung",
    "viết bởi", "được viết bởi", "đăng bởi", "được đăng bởi", "gửi bởi", "được gửi bởi",
    "theo", "nguồn", "nguồn tin",
    "kirjoittanut", "teksti", "toimittaja", "írta", "szerző", "de",
    "scris de",
    "autorul", "piše", "napisao", "συντάκτης", "γράφει", "του", "της", "από", "بقلم", "كتب", "كتبت", "تأليف",
    "نویسنده", "گزارش", "گزارشگر", "خبرنگار", "به قلم", "लेखक", "रिपोर्ट", "संवाददाता", "द्वारा", "文", "作者", "撰文", "记者", "記者", "文/", "著者", "執筆", "執筆者",
    "글", "기자", "작성자",
    "โดย", "ผู้เขียน", "מאת", "ngu", "bhala",
)
"""What stands before the name in a byline, lower case, without a colon."""

BY_WITH_COLON: tuple[str, ...] = (
    "bài", "tin", "tin bài", "nhóm tác giả", "thơ", "tản văn", "truyện ngắn", "bút ký", "ghi chép", "phóng sự", "ký sự",
    "tùy bút",
)
"""The same for words that mean more: "Tin: Lò Dinh", "Bài, ảnh: Lò Dinh", but "Tin mới hơn"."""

ANONYMOUS = frozenset((
    "pv", "p.v", "p/v", "ctv", "c.t.v", "nhóm pv", "nhóm p.v", "pv - ctv", "phóng viên", "nhóm phóng viên",
    "cộng tác viên", "tổng hợp", "t.h", "sưu tầm", "s.t", "bạn đọc",
))
"""Signatures that name nobody: "a correspondent", "gathered by us"."""

SOURCES: tuple[str, ...] = ("theo", "nguồn", "nguồn tin")
"""Those of `BY` that name where a text was taken from: the author only where no other is named."""

ALSO_MADE: tuple[str, ...] = (
    "ảnh", "hình ảnh", "bài", "video", "clip", "đồ họa", "thiết kế", "trình bày", "kỹ thuật", "mỹ thuật",
    "quay phim", "dựng phim", "photo", "photos", "foto", "fotos", "bild", "bilder", "fotografie",
    "photographie", "fotografía", "fotografia", "фото", "zdjęcia",
)
"""What else a byline says was made, beside the text or by somebody else: "Bài, ảnh: ..."."""

AND: tuple[str, ...] = (
    "and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "oraz", "a", "и", "і", "та", "ve", "dan",
    "và", "és",
    "și", "si", "και", "و", "और", "และ", "with", "mit", "avec", "con", "com", "met", "med", "cùng",
    "with additional",
)
"""What stands between two names."""

ROLES: tuple[str, ...] = (
    "reporter", "editor", "correspondent", "columnist", "writer", "journalist", "contributor", "producer",
    "staff",
    "analyst", "director", "manager", "founder", "professor", "author", "blogger", "specialist", "expert",
    "chief",
    "officer", "ceo", "cto", "president", "freelance", "senior", "deputy", "redakteur", "redakteurin",
    "redaktion",
    "korrespondent", "korrespondentin", "autorin", "reporterin", "journaliste", "rédacteur", "rédactrice",
    "correspondant", "correspondante", "redactor", "redactora", "periodista", "corresponsal", "giornalista",
    "inviato", "verslaggever", "redacteur", "dziennikarz", "redaktor", "redaktorka", "журналист",
    "корреспондент",
    "обозреватель", "muhabir", "editör", "wartawan", "jurnalis", "phóng viên", "biên tập", "nhà báo",
    "journalisten",
    "redaktör", "skribent", "journalist", "toimittaja", "újságíró", "記者", "编辑", "編集", "기자",
)
"""Words of a job; a part of a byline that has one, after a name, is a role and not a name."""

PARTICLES = frozenset((
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "van", "von", "der",
    "den", "ter", "ten", "te",
    "la", "le", "el", "al", "bin", "binti", "ibn", "abu", "af", "av", "zu", "zur", "st", "y",
    "e", "i", "und", "och",
    "mac", "mc", "vom", "am", "t", "d", "dell", "dalla",
))
"""Words in lower case that stand inside names."""

NOT_NAMES = frozenset((
    "share", "facebook", "twitter", "email", "e-mail", "print", "super", "envoyé", "envoyée", "envoyés",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "comments", "comment", "follow", "subscribe", "menu",
    "home",
    "read", "more", "min", "minutes", "minute", "published", "updated", "posted", "last", "photo",
    "photos", "image",
    "images", "view", "all", "posts", "bio", "click", "here", "login", "sign", "in", "up", "advertisement",
    "admin",
    "administrator", "guest", "anonymous", "unknown", "user", "none", "null", "undefined", "webmaster",
    "root",
    "teilen", "drucken", "kommentare", "aktualisiert", "veröffentlicht", "partager", "publié", "compartir",
    "actualizado", "publicado", "condividi", "pubblicato", "delen", "tweet", "whatsapp",
    "foto", "fotos", "tags", "category", "uncategorized", "the", "this", "about",
    "by", "on", "written", "website", "author", "authors", "reading", "keep", "start", "next", "previous",
    "contact",
    "von", "par", "por", "weitere", "informationen", "mehr", "lire", "suite", "pv", "ctv", "p.v", "bởi",
))
"""Words that no name holds alone nor ends with; a candidate of these only is dropped."""

NAME_SYLLABLES = frozenset((
    "xem", "thêm", "tin", "liên", "quan", "nhóm", "phóng", "viên", "chia", "sẻ", "bình", "luận", "ảnh", "tổng",
    "hợp", "bài", "mới", "nổi", "bật",
    "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "ngày", "tháng",
))
"""Syllables of labels that names have too (Nguyễn Thị Liên): only a candidate of nothing else is dropped."""

ORGANISATIONS: tuple[str, ...] = (
    "news", "agency", "press", "staff", "team", "editorial", "desk", "redaktion", "redacción", "redaction",
    "rédaction", "redazione", "redactie", "redakcja", "redakce", "redaksi", "redação", "редакция", "newsroom",
    "media", "magazine", "inc", "llc", "ltd", "gmbh", "group", "online", "daily", "times", "bureau", "blog",
    "foundation", "institute", "university", "company", "network", "editors", "contributors", "ban biên tập",
    "báo", "tạp chí", "thông tấn xã", "新聞", "編集部", "编辑部", "뉴스",
)
"""Words that show a name to be a house's, not a person's."""

OFFICES: tuple[str, ...] = (
    "phòng", "ban", "sở", "trung tâm", "công an", "văn phòng", "chi cục", "cục", "viện", "hội", "trường", "ubnd",
)
"""First words of an office's name, lower case, that no person's name begins with."""

AGENCIES = frozenset((
    "dpa", "afp", "ap", "reuters", "apa", "sid", "afp/reuters", "ttxvn", "vov", "vtv", "vnexpress", "vietnamnet", "pti", "ani", "ians", "efe",
    "ansa", "tt",
    "ntb", "ritzau", "čtk", "ctk", "pap", "tass", "тасс", "риа новости", "интерфакс", "xinhua", "新华社",
    "共同通信", "연합뉴스",
    "antara", "bernama", "lusa", "belga", "anp", "epd", "kna", "upi", "sda", "keystone-sda", "dpa-infocom",
    "aa", "dha", "i̇ha", "iha", "mti", "agerpres", "mediafax", "hina", "tanjug", "bta", "tasr", "sita", "stt", "ana-mpa", "απε-μπε",
    "απε", "укрінформ", "уніан", "риа", "белта", "казинформ", "رويترز", "أ ف ب", "أ.ف.ب", "ا ف ب", "د ب أ",
    "وكالات", "واس", "وام", "وفا", "سانا", "قنا", "بترا", "واج", "ایسنا", "ایرنا", "مهر", "فارس", "تسنیم", "רויטרס", "סוכנויות",
    "भाषा", "पीटीआई", "वार्ता", "एएनआई", "आईएएनएस", "新华网", "中新社", "中新网", "中央社", "時事", "時事通信", "共同", "共同通信社",
    "ロイター", "뉴시스", "뉴스1", "연합", "เอเอฟพี", "รอยเตอร์", "europa press", "télam", "notimex", "agência brasil", "agência lusa",
    "estadão conteúdo", "folhapress", "adnkronos", "agi", "lapresse", "kyodo", "kyodo news", "yonhap",
    "associated press", "agence france-presse", "the associated press", "bloomberg",
))
"""News agencies, lower case: authors when nobody else is named."""

MODIFIED: tuple[str, ...] = (
    "updated", "modified", "last updated", "edited", "revised", "aktualisiert", "stand", "geändert",
    "mis à jour",
    "màj", "mise à jour", "modifié", "actualizado", "actualización", "atualizado", "aggiornato", "bijgewerkt",
    "gewijzigd", "zaktualizowano", "aktualizacja", "aktualizováno", "обновлено", "изменено", "оновлено",
    "güncelleme", "güncellenme", "diperbarui", "diperbaharui", "cập nhật", "uppdaterad", "uppdaterat",
    "opdateret",
    "oppdatert", "päivitetty", "frissítve", "actualizat", "ажурирано", "ενημέρωση", "ενημερώθηκε", "تحديث",
    "محدث",
    "به‌روزرسانی", "अपडेट", "अपडेटेड", "更新", "更新日", "수정", "อัปเดต", "עודכן", "copyright", "©",
)
"""Words before a date that is not the day of publication."""

PUBLISHED: tuple[str, ...] = (
    "published", "posted", "publication date", "date published", "veröffentlicht", "erschienen", "geschrieben am",
    "artikel wurde am", "beitrag wurde am", "eintrag wurde am", "publié",
    "publié le",
    "publicado", "publicada", "pubblicato", "gepubliceerd", "geplaatst", "opublikowano", "publikováno",
    "vydáno",
    "опубликовано", "дата публикации", "опубліковано", "yayınlanma", "yayın tarihi", "giriş",
    "diterbitkan", "terbit",
    "dipublikasikan", "xuất bản", "đăng lúc", "ngày đăng", "publicerad", "publicerat", "publisert", "udgivet",
    "julkaistu", "megjelent", "publicat", "objavljeno", "δημοσίευση", "نشر", "نشر في", "प्रकाशित",
    "发布", "發布",
    "公開", "公開日", "発行日", "掲載日", "配信", "掲載", "입력", "등록", "เผยแพร่", "פורסם", "mis en ligne", "eklenme tarihi", "eklenme", "közzétéve",
    "dodano", "δημοσιεύτηκε", "δημοσιευμένο", "تاریخ انتشار", "انتشار", "기사입력", "기사승인", "승인", "發佈", "刊登", "刊發",
    "vloženo", "zveřejněno", "objavljeno", "lagt ut", "på trykk", "online seit", "online gestellt", "inserito",
    "data publicării", "adăugat", "added", "размещено", "добавлено", "додано", "terbit",
)
"""Words before the day of publication."""
# fmt: on
