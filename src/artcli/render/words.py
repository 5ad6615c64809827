"""The words that renderers add: months, date patterns and ages in the languages of readers.

Tables, no code.
"""

from __future__ import annotations

DATES: dict[str, tuple[str, str]] = {
    "en": (
        "January February March April May June July August September October November December",
        "{d} {m} {y}",
    ),
    "vi": ("", "{d}/{m}/{y}"),
    "de": (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "{d}. {m} {y}",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "{d} {m} {y}",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "{d} de {m} de {y}",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "{d} de {m} de {y}",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "{d} {m} {y}",
    ),
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "{d} {m} {y}",
    ),
    "sv": (
        "januari februari mars april maj juni juli augusti september oktober november december",
        "{d} {m} {y}",
    ),
    "da": (
        "januar februar marts april maj juni juli august september oktober november december",
        "{d}. {m} {y}",
    ),
    "nb": (
        "januar februar mars april mai juni juli august september oktober november desember",
        "{d}. {m} {y}",
    ),
    "fi": (
        (
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
            "syyskuuta lokakuuta marraskuuta joulukuuta"
        ),
        "{d}. {m} {y}",
    ),
    "pl": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "{d} {m} {y}",
    ),
    "cs": (
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "{d}. {m} {y}",
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "{d} {m} {y}",
    ),
    "uk": (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "{d} {m} {y}",
    ),
    "tr": ("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık", "{d} {m} {y}"),
    "id": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "{d} {m} {y}",
    ),
    "ar": ("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", "{d} {m} {y}"),
    "he": (
        "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
        "{d} {m} {y}",
    ),
    "ja": ("", "{y}年{m}月{d}日"),
    "zh": ("", "{y}年{m}月{d}日"),
    "ko": ("", "{y}년 {m}월 {d}일"),
    "th": (
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
        "{d} {m} {y}",
    ),
}
"""Language -> names of the months (none: their numbers), and the pattern of a date."""

AGES: dict[str, dict[str, str]] = {
    "en": {
        "now": "just now",
        "ago": "{} ago",
        "min": "minute|minutes",
        "h": "hour|hours",
        "d": "day|days",
        "mo": "month|months",
        "y": "year|years",
    },
    "vi": {
        "now": "vừa xong",
        "ago": "{} trước",
        "min": "phút",
        "h": "giờ",
        "d": "ngày",
        "mo": "tháng",
        "y": "năm",
    },
    "de": {
        "now": "gerade eben",
        "ago": "vor {}",
        "min": "Minute|Minuten",
        "h": "Stunde|Stunden",
        "d": "Tag|Tagen",
        "mo": "Monat|Monaten",
        "y": "Jahr|Jahren",
    },
    "fr": {
        "now": "à l’instant",
        "ago": "il y a {}",
        "min": "minute|minutes",
        "h": "heure|heures",
        "d": "jour|jours",
        "mo": "mois",
        "y": "an|ans",
    },
    "es": {
        "now": "ahora mismo",
        "ago": "hace {}",
        "min": "minuto|minutos",
        "h": "hora|horas",
        "d": "día|días",
        "mo": "mes|meses",
        "y": "año|años",
    },
    "pt": {
        "now": "agora mesmo",
        "ago": "há {}",
        "min": "minuto|minutos",
        "h": "hora|horas",
        "d": "dia|dias",
        "mo": "mês|meses",
        "y": "ano|anos",
    },
    "it": {
        "now": "proprio ora",
        "ago": "{} fa",
        "min": "minuto|minuti",
        "h": "ora|ore",
        "d": "giorno|giorni",
        "mo": "mese|mesi",
        "y": "anno|anni",
    },
    "nl": {
        "now": "zojuist",
        "ago": "{} geleden",
        "min": "minuut|minuten",
        "h": "uur",
        "d": "dag|dagen",
        "mo": "maand|maanden",
        "y": "jaar",
    },
    "sv": {
        "now": "nyss",
        "ago": "för {} sedan",
        "min": "minut|minuter",
        "h": "timme|timmar",
        "d": "dag|dagar",
        "mo": "månad|månader",
        "y": "år",
    },
    "ru": {
        "now": "только что",
        "ago": "{} назад",
        "min": "мин.",
        "h": "ч",
        "d": "дн.",
        "mo": "мес.",
        "y": "г.",
    },
    "uk": {"now": "щойно", "ago": "{} тому", "min": "хв", "h": "год", "d": "дн.", "mo": "міс.", "y": "р."},
    "pl": {
        "now": "przed chwilą",
        "ago": "{} temu",
        "min": "min",
        "h": "godz.",
        "d": "dn.",
        "mo": "mies.",
        "y": "r.|l.",
    },
    "tr": {
        "now": "az önce",
        "ago": "{} önce",
        "min": "dakika",
        "h": "saat",
        "d": "gün",
        "mo": "ay",
        "y": "yıl",
    },
    "id": {
        "now": "baru saja",
        "ago": "{} lalu",
        "min": "menit",
        "h": "jam",
        "d": "hari",
        "mo": "bulan",
        "y": "tahun",
    },
    "ja": {"now": "たった今", "ago": "{}前", "min": "分", "h": "時間", "d": "日", "mo": "か月", "y": "年"},
    "zh": {"now": "刚刚", "ago": "{}前", "min": "分钟", "h": "小时", "d": "天", "mo": "个月", "y": "年"},
    "ko": {"now": "방금", "ago": "{} 전", "min": "분", "h": "시간", "d": "일", "mo": "개월", "y": "년"},
    "da": {
        "now": "lige nu",
        "ago": "for {} siden",
        "min": "minut|minutter",
        "h": "time|timer",
        "d": "dag|dage",
        "mo": "måned|måneder",
        "y": "år",
    },
    "nb": {
        "now": "akkurat nå",
        "ago": "for {} siden",
        "min": "minutt|minutter",
        "h": "time|timer",
        "d": "dag|dager",
        "mo": "måned|måneder",
        "y": "år",
    },
    "fi": {
        "now": "juuri nyt",
        "ago": "{} sitten",
        "min": "minuutti|minuuttia",
        "h": "tunti|tuntia",
        "d": "päivä|päivää",
        "mo": "kuukausi|kuukautta",
        "y": "vuosi|vuotta",
    },
    "cs": {
        "now": "právě teď",
        "ago": "před {}",
        "min": "minutou|minutami",
        "h": "hodinou|hodinami",
        "d": "dnem|dny",
        "mo": "měsícem|měsíci",
        "y": "rokem|lety",
    },
    "ar": {
        "now": "الآن",
        "ago": "قبل {}",
        "min": "دقيقة|دقيقتين|دقائق|دقيقة",
        "h": "ساعة|ساعتين|ساعات|ساعة",
        "d": "يوم|يومين|أيام|يوما",
        "mo": "شهر|شهرين|أشهر|شهرا",
        "y": "سنة|سنتين|سنوات|سنة",
    },
    "he": {
        "now": "זה עתה",
        "ago": "לפני {}",
        "min": "דקה|שתי דקות|דקות|דקות",
        "h": "שעה|שעתיים|שעות|שעות",
        "d": "יום|יומיים|ימים|יום",
        "mo": "חודש|חודשיים|חודשים|חודשים",
        "y": "שנה|שנתיים|שנים|שנים",
    },
    "th": {"now": "เมื่อครู่", "ago": "{}ที่แล้ว", "min": "นาที", "h": "ชั่วโมง", "d": "วัน", "mo": "เดือน", "y": "ปี"},
}
"""Language -> how an age is said: "just now", the frame, and units as ``one|many``, or, where one and two are said
without a figure, ``one|two|three to ten|more``."""

BEFORE_TIME: dict[str, str] = {"ar": "، ", "ja": " ", "ko": " ", "zh": " "}
"""Language -> what stands between a date and its time of day, where that is not a comma."""

READING: dict[str, str] = {
    "en": "{} min read",
    "vi": "{} phút đọc",
    "de": "{} Min. Lesezeit",
    "fr": "{} min de lecture",
    "es": "{} min de lectura",
    "pt": "{} min de leitura",
    "it": "{} min di lettura",
    "nl": "{} min leestijd",
    "sv": "{} min läsning",
    "da": "{} min. læsning",
    "nb": "{} min lesetid",
    "fi": "{} min lukuaika",
    "cs": "{} min čtení",
    "ru": "{} мин чтения",
    "uk": "{} хв читання",
    "pl": "{} min czytania",
    "tr": "{} dk okuma",
    "id": "{} menit baca",
    "ja": "読了 {} 分",
    "zh": "阅读约 {} 分钟",
    "ko": "읽는 데 {}분",
    "ar": "قراءة {} دقيقة",
    "he": "{} דקות קריאה",
    "th": "อ่าน {} นาที",
}
"""Language -> how the minutes of reading are said."""
