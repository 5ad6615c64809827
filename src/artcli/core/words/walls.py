"""What pages say that stand in an article's place: not found, for sale, log in, accept cookies, are you human."""

# fmt: off
NOT_FOUND = (
    "page not found", "page cannot be found", "page can't be found", "page could not be found",
    "page doesn't exist", "page does not exist", "page no longer available", "page no longer exists",
    "page isn't available", "page is not available", "content not found", "article not found", "file not found",
    "page unavailable", "page missing",
    "seite nicht gefunden", "seite wurde nicht gefunden", "seite existiert nicht",
    "artikel nicht gefunden", "seite nicht verfügbar", "seite konnte nicht gefunden werden",
    "page introuvable", "page non trouvée", "page inexistante", "page n'existe pas", "contenu introuvable",
    "article introuvable", "page demandée est introuvable", "page n’existe pas",
    "página no encontrada", "no se encontró la página", "página no existe", "contenido no encontrado",
    "página no disponible", "no se ha encontrado la página",
    "página não encontrada", "página não existe", "conteúdo não encontrado",
    "pagina non trovata", "pagina inesistente", "pagina non esiste", "contenuto non trovato",
    "pagina niet gevonden", "pagina bestaat niet",
    "nie znaleziono strony", "strona nie została znaleziona", "strona nie istnieje",
    "strony nie znaleziono", "stránka nenalezena", "stránka nebyla nalezena", "stránka neexistuje",
    "stránka nenájdená", "stránka sa nenašla", "stránka nebola nájdená",
    "страница не найдена", "страница не существует", "такой страницы нет",
    "материал не найден", "сторінку не знайдено", "сторінка не знайдена", "сторінка не існує",
    "страницата не е намерена", "страницата не съществува", "страница није пронађена", "stranica nije pronađena",
    "sayfa bulunamadı", "sayfa bulunamıyor", "sayfa mevcut değil",
    "không tìm thấy trang", "trang không tồn tại", "bài viết không tồn tại", "nội dung không tồn tại",
    "trang không tìm thấy", "halaman tidak ditemukan", "halaman tidak tersedia",
    "halaman tidak dijumpai", "laman tidak dijumpai",
    "sidan hittades inte", "sidan kunde inte hittas", "sidan finns inte", "siden blev ikke fundet",
    "siden findes ikke", "side ikke fundet", "siden ble ikke funnet", "siden finnes ikke", "fant ikke siden",
    "sivua ei löytynyt", "sivua ei löydy", "sivua ei ole",
    "oldal nem található", "pagina nu a fost găsită", "pagina nu există", "pagina nu a fost gasita",
    "pàgina no trobada", "no s'ha trobat la pàgina", "σελίδα δεν βρέθηκε", "σελίδα δεν υπάρχει",
    "الصفحة غير موجودة", "لم يتم العثور على الصفحة", "الصفحة غير متوفرة", "صفحه یافت نشد", "صفحه مورد نظر یافت نشد",
    "صفحه پیدا نشد", "הדף לא נמצא", "העמוד לא נמצא", "דף לא נמצא", "עמוד לא נמצא",
    "पृष्ठ नहीं मिला", "पेज नहीं मिला", "পৃষ্ঠা পাওয়া যায়নি", "পাতাটি পাওয়া যায়নি", "ไม่พบหน้า",
    "页面不存在", "找不到页面", "页面未找到", "未找到页面", "页面没有找到", "无法找到该页", "找不到頁面", "頁面不存在",
    "找不到網頁", "ページが見つかりません", "ページは見つかりませんでした", "ページは存在しません", "ページが存在しません",
    "페이지를 찾을 수 없습니다", "페이지를 찾을수 없습니다", "존재하지 않는 페이지", "페이지가 존재하지 않습니다",
)
"""What a headline, or a part of a title, says with hardly more beside it."""
NOTHING_FOUND = (
    "not found", "nicht gefunden", "no encontrado", "não encontrado", "não encontrada", "non trovato", "non trouvé",
    "niet gevonden", "nie znaleziono", "nenalezeno", "nenájdené", "не найдено", "не найдена", "не знайдено", "bulunamadı",
    "không tìm thấy", "tidak ditemukan", "δεν βρέθηκε", "nem található", "ei löytynyt", "hittades inte", "ikke fundet",
)
"""The same, which an article may say of anything, and so counts when it is all."""
FILLERS = frozenset(
    "error http oops ooops ops uups ups sorry whoops fehler erreur errore erro fout błąd chyba ошибка помилка hata lỗi "
    "galat ralat fel feil fejl virhe hiba eroare greška σφάλμα خطأ خطا שגיאה त्रुटि エラー 错误 錯誤 오류".split()
)
"""What stands beside it for nothing."""

LOGIN = (
    "log in", "login", "sign in", "log in to continue", "sign in to continue", "please log in", "please sign in",
    "login required", "log in to your account", "sign in to your account", "member login", "anmelden", "anmeldung",
    "einloggen", "bitte anmelden", "bitte melden sie sich an", "se connecter", "connexion", "connectez-vous",
    "identifiez-vous", "iniciar sesión", "inicia sesión", "acceder", "iniciar sessão", "fazer login", "entrar", "accedi",
    "accesso", "effettua il login", "inloggen", "zaloguj się", "logowanie", "přihlášení", "přihlásit se", "prihlásenie",
    "prihlásiť sa", "вход", "войти", "авторизация", "вход в систему", "вхід", "увійти", "авторизація", "giriş yap",
    "oturum aç", "üye girişi", "đăng nhập", "vui lòng đăng nhập", "masuk", "log masuk", "logga in", "log ind", "logg inn",
    "kirjaudu sisään", "kirjaudu", "bejelentkezés", "autentificare", "conectare", "prijava", "prijavite se", "είσοδος",
    "σύνδεση", "inicia la sessió", "تسجيل الدخول", "ورود", "ورود به سایت", "התחברות", "כניסה", "लॉग इन", "लॉगिन", "লগ ইন",
    "เข้าสู่ระบบ", "登录", "登錄", "登入", "用户登录", "請登入", "请登录", "ログイン", "로그인",
)

FOR_SALE = (
    "domain is for sale", "domain may be for sale", "domain name is for sale", "domain name may be for sale",
    "domain for sale", "buy this domain", "domain is parked", "domain has been parked", "parked domain", "is parked free",
    "domain has expired", "domain name has expired", "domain is available for purchase", "inquire about this domain",
    "domain steht zum verkauf", "domain steht zum kauf", "domain zu verkaufen", "domain ist geparkt", "domain kaufen",
    "nom de domaine est à vendre", "domaine est à vendre", "domaine à vendre", "domaine est en vente",
    "dominio está en venta", "dominio en venta", "dominio está a la venta", "dominio caducado", "domínio está à venda",
    "domínio à venda", "dominio è in vendita", "dominio in vendita", "domein is te koop", "domeinnaam is te koop",
    "domein te koop", "domeinnaam te koop", "domena jest na sprzedaż", "domena na sprzedaż", "doména na prodej",
    "doména je na prodej", "doména je na predaj", "doména na predaj", "домен продается", "домен продаётся",
    "домен выставлен на продажу", "домен припаркован", "домен продається", "домейнът се продава", "alan adı satılık",
    "satılık alan adı", "tên miền này đang được bán", "tên miền này được bán", "tên miền đang được rao bán",
    "tên miền này đã hết hạn", "domain ini dijual", "domain dijual", "domänen är till salu", "domänen är parkerad",
    "domænet er til salg", "domenet er til salgs", "verkkotunnus on myynnissä", "verkkotunnus on myytävänä",
    "domain eladó", "eladó domain", "domeniul este de vânzare", "domeniu de vânzare", "domena je na prodaju",
    "domain πωλείται", "όνομα χώρου πωλείται", "النطاق للبيع", "النطاق معروض للبيع", "دامنه به فروش", "دامنه برای فروش",
    "הדומיין למכירה", "डोमेन बिक्री", "โดเมนนี้ขาย", "โดเมนนี้มีไว้ขาย", "域名出售", "域名正在出售", "域名待售", "網域出售",
    "ドメインは売り出し中", "ドメインは販売", "ドメインは売りに", "도메인을 판매", "도메인 판매", "도메인은 판매",
)

HUMAN = (
    "checking your browser", "checking if the site connection is secure", "you are human", "you're human",
    "are you a robot", "you are not a robot", "you're not a robot", "i'm not a robot", "i am not a robot",
    "enable javascript and cookies to continue", "unusual traffic from", "complete the security check",
    "access to this page has been denied", "pardon our interruption", "ddos protection by",
    "sie ein mensch sind", "kein roboter", "sicherheitsüberprüfung ihrer verbindung", "que vous êtes humain",
    "que vous êtes un humain", "pas un robot", "que es humano", "que eres humano", "es un ser humano", "no soy un robot",
    "no eres un robot", "no es un robot", "você é humano", "não sou um robô", "não é um robô", "di essere umano",
    "che sei umano", "non sono un robot", "non sei un robot", "u een mens bent", "je een mens bent", "geen robot",
    "jesteś człowiekiem", "nie jesteś robotem", "nie jestem robotem", "že jste člověk", "nejste robot", "nie ste robot",
    "что вы человек", "вы не робот", "я не робот", "проверка браузера", "проверяем ваш браузер", "що ви людина",
    "ви не робот", "insan olduğunuzu", "robot olmadığınızı", "ben robot değilim", "bạn là con người", "bạn là người thật",
    "không phải là robot", "không phải robot", "không phải là người máy", "anda manusia", "bukan robot",
    "du är en människa", "inte är en robot", "inte en robot", "du er et menneske", "ikke er en robot", "ikke en robot",
    "olet ihminen", "et ole robotti", "en ole robotti", "nem vagy robot", "nem vagyok robot", "nu sunteți robot",
    "nu sunt robot", "niste robot", "δεν είστε ρομπότ", "δεν είμαι ρομπότ", "είστε άνθρωπος", "أنك إنسان", "لست روبوت",
    "أنك لست", "ربات نیستید", "من ربات نیستم", "אינך רובוט", "אני לא רובוט", "שאתה אנושי", "रोबोट नहीं", "रोबोट नहीं हैं",
    "ไม่ใช่หุ่นยนต์", "ไม่ใช่โปรแกรมอัตโนมัติ", "คุณเป็นมนุษย์", "您是真人", "你是真人", "不是机器人", "人机验证", "安全验证", "不是機器人",
    "人間であることを確認", "ロボットではない", "ロボットではありません", "사람인지 확인", "로봇이 아닙니다", "로봇이 아님",
)

ACCEPT = (
    "accept all", "accept cookies", "accept and", "accept & ", "i accept", "i agree", "agree and", "agree & ", "reject all",
    "manage options", "manage preferences", "alle akzeptieren", "akzeptieren", "zustimmen", "einwilligen", "alle ablehnen",
    "tout accepter", "accepter", "j'accepte", "j’accepte", "tout refuser", "aceptar", "acepto", "rechazar todo", "aceitar",
    "aceito", "concordo", "rejeitar", "accetta", "accetto", "rifiuta", "accepteren", "akkoord", "alles weigeren",
    "akceptuj", "zgadzam się", "zaakceptuj", "přijmout", "souhlasím", "prijať", "súhlasím", "принять", "принимаю",
    "согласен", "прийняти", "погоджую", "приемам", "kabul et", "chấp nhận", "đồng ý", "terima", "setuju", "acceptera",
    "godkänn", "tillad alle", "godta alle", "hyväksy", "elfogad", "accept toate", "acceptă", "sunt de acord", "prihvaća",
    "prihvati", "accepta", "αποδοχή", "συμφωνώ", "قبول", "موافق", "أوافق", "پذیرش", "می‌پذیرم", "מסכים", "קבל", "אישור",
    "स्वीकार", "সম্মত", "ยอมรับ", "同意", "接受", "許可", "동의", "수락", "허용",
)
PRIVACY = (
    "cookie", "privacy", "consent", "personal data", "our partners", "privatsphäre", "datenschutz", "einwillig",
    "personenbezogen", "confidentialité", "vie privée", "données personnelles", "consentement", "privacidad", "datos personales",
    "consentimiento", "dados pessoais", "consentimento", "dati personali", "consenso", "persoonsgegevens", "toestemming",
    "prywatno", "danych osobowych", "zgod", "soukrom", "osobních údajů", "souhlas", "súkrom", "súhlas", "конфиденц",
    "персональн", "соглас", "куки", "конфіденц", "згод", "поверително", "çerez", "gizlilik", "kişisel ver", "riêng tư",
    "dữ liệu cá nhân", "privasi", "data pribadi", "persetujuan", "kakor", "integritet", "personuppgifter", "samtyck",
    "privatliv", "personoplysninger", "samtykke", "personvern", "eväste", "yksityisyy", "henkilötie", "suostum", "süti",
    "adatvéd", "személyes adat", "hozzájárul", "confidențialit", "consimț", "privatnost", "privacitat", "απορρήτ",
    "συγκατ", "ملفات تعريف الارتباط", "الخصوصية", "کوکی", "حریم خصوصی", "עוגיות", "פרטיות", "कुकी", "गोपनीयता", "সম্মতি",
    "คุกกี้", "ความเป็นส่วนตัว", "ยินยอม", "隐私", "隱私", "クッキー", "プライバシー", "쿠키", "개인정보",
)
"""Beginnings of words that a banner is full of."""
# fmt: on
