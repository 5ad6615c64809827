"""Names of months, halves of the day and zones, as pages of many languages write them."""

from __future__ import annotations

# fmt: off
MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"),
    "de": ("januar jänner", "februar feber", "märz maerz mrz", "april", "mai", "juni", "juli", "august",
           "september", "oktober", "november", "dezember"),
    "fr": ("janvier", "février fevrier", "mars", "avril", "mai", "juin", "juillet", "août aout",
           "septembre", "octobre", "novembre", "décembre decembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
           "septiembre setiembre", "octubre", "noviembre", "diciembre"),
    "pt": ("janeiro", "fevereiro", "março marco", "abril", "maio", "junho", "julho", "agosto", "setembro",
           "outubro", "novembro", "dezembro"),
    "it": ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
           "ottobre", "novembre", "dicembre"),
    "nl": ("januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september",
           "oktober", "november", "december"),
    "pl": ("stycznia styczeń", "lutego luty", "marca marzec", "kwietnia kwiecień", "maja maj",
           "czerwca czerwiec", "lipca lipiec", "sierpnia sierpień", "września wrzesień",
           "października październik paź", "listopada listopad", "grudnia grudzień"),
    "cs": ("ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen",
           "července červenec", "srpna srpen", "září", "října říjen", "listopadu listopad",
           "prosince prosinec"),
    "sk": ("januára január", "februára február", "marca marec", "apríla apríl", "mája máj", "júna jún",
           "júla júl", "augusta august", "septembra september", "októbra október", "novembra november",
           "decembra december"),
    "ru": ("января январь", "февраля февраль", "марта март", "апреля апрель", "мая май", "июня июнь",
           "июля июль", "августа август", "сентября сентябрь", "октября октябрь", "ноября ноябрь",
           "декабря декабрь"),
    "uk": ("січня січень", "лютого лютий", "березня березень", "квітня квітень", "травня травень",
           "червня червень", "липня липень", "серпня серпень", "вересня вересень", "жовтня жовтень",
           "листопада листопад", "грудня грудень"),
    "bg": ("януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
           "ноември", "декември"),
    "hr": ("siječnja siječanj", "veljače veljača", "ožujka ožujak", "travnja travanj", "svibnja svibanj",
           "lipnja lipanj", "srpnja srpanj", "kolovoza kolovoz", "rujna rujan", "listopada listopad",
           "studenoga studeni", "prosinca prosinac"),
    "sr": ("јануар januar", "фебруар februar", "март mart", "април april", "мај maj", "јун jun jуна",
           "јул jul", "август avgust", "септембар septembar", "октобар oktobar", "новембар novembar",
           "децембар decembar"),
    "tr": ("ocak", "şubat subat", "mart", "nisan", "mayıs mayis", "haziran", "temmuz", "ağustos agustos",
           "eylül eylul", "ekim", "kasım kasim", "aralık aralik"),
    "id": ("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
           "oktober", "november nopember", "desember"),
    "ms": ("januari", "februari", "mac", "april", "mei", "jun", "julai", "ogos", "september", "oktober",
           "november", "disember"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
           "oktober", "november", "december"),
    "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
           "november", "december"),
    "no": ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
           "november", "desember"),
    "fi": ("tammikuuta tammikuu", "helmikuuta helmikuu", "maaliskuuta maaliskuu", "huhtikuuta huhtikuu",
           "toukokuuta toukokuu", "kesäkuuta kesäkuu", "heinäkuuta heinäkuu", "elokuuta elokuu",
           "syyskuuta syyskuu", "lokakuuta lokakuu", "marraskuuta marraskuu", "joulukuuta joulukuu"),
    "hu": ("január", "február", "március", "április", "május", "június", "július", "augusztus",
           "szeptember", "október", "november", "december"),
    "ro": ("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
           "octombrie", "noiembrie", "decembrie"),
    "ca": ("gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre",
           "novembre", "desembre"),
    "el": ("ιανουαρίου ιανουάριος", "φεβρουαρίου φεβρουάριος", "μαρτίου μάρτιος", "απριλίου απρίλιος",
           "μαΐου μάιος", "ιουνίου ιούνιος", "ιουλίου ιούλιος", "αυγούστου αύγουστος",
           "σεπτεμβρίου σεπτέμβριος", "οκτωβρίου οκτώβριος", "νοεμβρίου νοέμβριος",
           "δεκεμβρίου δεκέμβριος"),
    "hi": ("जनवरी", "फरवरी फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर",
           "अक्टूबर अक्तूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"),
    "ar": ("يناير جانفي", "فبراير فيفري شباط", "مارس آذار اذار", "أبريل ابريل إبريل أفريل نيسان", "مايو ماي أيار ايار",
           "يونيو يونيه جوان حزيران", "يوليو يوليوز جويلية تموز", "أغسطس اغسطس غشت أوت آب", "سبتمبر شتنبر أيلول ايلول",
           "أكتوبر اكتوبر", "نوفمبر نونبر", "ديسمبر دجنبر"),
    "fa": ("ژانویه", "فوریه", "مارس", "آوریل", "مه می", "ژوئن", "ژوئیه جولای", "اوت آگوست", "سپتامبر", "اکتبر",
           "نوامبر", "دسامبر"),
    "th": ("มกราคม ม.ค.", "กุมภาพันธ์ ก.พ.", "มีนาคม มี.ค.", "เมษายน เม.ย.", "พฤษภาคม พ.ค.", "มิถุนายน มิ.ย.",
           "กรกฎาคม ก.ค.", "สิงหาคม ส.ค.", "กันยายน ก.ย.", "ตุลาคม ต.ค.", "พฤศจิกายน พ.ย.", "ธันวาคม ธ.ค."),
    "he": ("ינואר בינואר", "פברואר בפברואר", "מרץ במרץ", "אפריל באפריל", "מאי במאי", "יוני ביוני",
           "יולי ביולי", "אוגוסט באוגוסט", "ספטמבר בספטמבר", "אוקטובר באוקטובר", "נובמבר בנובמבר",
           "דצמבר בדצמבר"),
    "zu": ("januwari", "februwari", "mashi", "ephreli", "meyi", "juni", "julayi", "agasti", "septhemba",
           "okthoba", "novemba", "disemba"),
}
# fmt: on
"""Month names by language, January first; several forms of one month are parted by a space."""

WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
    "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì "
    "sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag "
    "lördag söndag mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle pondelok utorok "
    "streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri "
    "sâmbătă duminică понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа п'ятниця "
    "п’ятниця субота неділя понеделник сряда четвъртък петък събота неделя δευτέρα τρίτη τετάρτη πέμπτη παρασκευή "
    "σάββατο κυριακή pazartesi salı çarşamba perşembe cuma cumartesi pazar الاثنين الإثنين الثلاثاء الأربعاء الخميس "
    "الجمعة السبت الأحد شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه सोमवार मंगलवार बुधवार गुरुवार शुक्रवार "
    "शनिवार रविवार senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ "
    "วันเสาร์ วันอาทิตย์ 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 "
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일".split()
) | {"יום ראשון", "יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "יום שבת"}
"""Names of the days of the week, lower case."""

TWO_WORD_MONTHS: dict[str, int] = {
    "كانون الثاني": 1, "تشرين الأول": 10, "تشرين الاول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "كانون الاول": 12,
}  # fmt: skip
"""Months of the Levant whose names are two words."""

SOLAR_MONTHS: dict[str, int] = {
    "فروردین": 1, "اردیبهشت": 2, "خرداد": 3, "تیر": 4, "مرداد": 5, "امرداد": 5, "شهریور": 6, "مهر": 7, "آبان": 8,
    "آذر": 9, "دی": 10, "بهمن": 11, "اسفند": 12, "حمل": 1, "ثور": 2, "جوزا": 3, "سرطان": 4, "اسد": 5, "سنبله": 6,
    "میزان": 7, "عقرب": 8, "قوس": 9, "جدی": 10, "دلو": 11, "حوت": 12,
}  # fmt: skip
"""Months of the Solar Hijri year, as Iran and as Afghanistan call them."""

VIETNAMESE_MONTHS: dict[str, int] = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "chạp": 12,
}  # fmt: skip
"""What follows "tháng" in words; "mười một" and "mười hai" are put together by the code."""

# fmt: off
DATE_FILLERS = frozenset((
    "st", "nd", "rd", "th", "er", "re", "ème", "º", "ª", "de", "del", "of", "di", "den", "der", "the", "d",
           "da",
    "ngày", "năm", "พ.ศ.", "ค.ศ.", "ماه", "سال", "г", "року", "roku", "года", "р", "dne", "y", "v", "a", "el", "le", "la", "am", "vom",
           "des",
))
# fmt: on
"""Words that stand between a day, its month and its year."""

AFTERNOON = frozenset(("pm", "ch", "下午", "午後", "오후", "晚上", "pm.", "μμ", "م", "مساء", "بظ"))
FORENOON = frozenset(("am", "sa", "上午", "午前", "오전", "凌晨", "πμ", "ص", "صباحا", "قظ"))

ZONES: dict[str, str] = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "WET": "+00:00", "BST": "+01:00", "WEST": "+01:00",
    "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "SAST": "+02:00",
    "CAT": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "EAT": "+03:00", "IST": "+05:30", "PKT": "+05:00",
    "ICT": "+07:00", "WIB": "+07:00", "WITA": "+08:00", "SGT": "+08:00", "HKT": "+08:00", "MYT": "+08:00",
    "WIT": "+09:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00",
    "NZDT": "+13:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "AKST": "-09:00", "AKDT": "-08:00", "HST": "-10:00",
    "BRT": "-03:00", "ART": "-03:00",
}  # fmt: skip
"""Offsets of the zone names that news pages use; of the ambiguous ones the reading that news pages mean."""

AMERICAN_ZONES: dict[str, int] = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
"""Winter hours of the zones that American pages name without saying whether it is summer."""

MONTH_FIRST = frozenset(("en", "en-us", "en-ph"))
"""Languages and regions that write 7/2/2021 for the second of July; English when nothing says which."""
