"""Cue words of what stands inside articles without belonging to them, in twenty languages."""

READ_ALSO = (
    "đọc thêm", "xem thêm", "đọc tiếp", "có thể bạn quan tâm", "tin liên quan",
    "also read", "read also", "read more", "see also", "related:", "related articles", "related posts", "more:", "recommended:",
    "à lire aussi", "lire aussi", "lire la suite", "a lire", "voir aussi",
    "lesen sie auch", "lesen sie mehr", "mehr zum thema", "auch interessant", "siehe auch", "weiterlesen",
    "lea también", "lee también", "leer más", "también puede leer", "te puede interesar", "ver también",
    "leia também", "leia mais", "veja também", "saiba mais",
    "leggi anche", "leggi di più", "approfondimenti", "vedi anche",
    "lees ook", "lees verder", "lees meer", "zie ook",
    "läs också", "läs även", "läs mer", "les også", "les mer", "læs også", "læs mere", "lue myös", "lue lisää",
    "czytaj też", "czytaj także", "czytaj więcej", "zobacz też", "zobacz także", "przeczytaj",
    "čtěte také", "čtěte více", "prečítajte si", "olvassa el",
    "читайте также", "читайте ещё", "читать далее", "смотрите также", "читайте також", "дивіться також",
    "ayrıca bakınız", "bunu da oku", "devamını oku", "ilgili haber",
    "baca juga", "baca selengkapnya", "lihat juga",
    "あわせて読みたい", "関連記事", "こちらもおすすめ", "続きを読む",
    "相关阅读", "延伸阅读", "相關閱讀", "延伸閱讀", "阅读更多", "推荐阅读",
    "관련 기사", "관련기사", "더 읽기",
    "اقرأ أيضا", "اقرأ أيضًا", "اقرأ المزيد", "بیشتر بخوانید", "همچنین بخوانید",
    "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "อ่านเพิ่มเติม", "อ่านต่อ", "ข่าวที่เกี่ยวข้อง",
)  # fmt: skip
"""Openings of a teaser set between two paragraphs; lower case."""

REVIEWS = (
    "review", "bewertung", "rezension", "avis ", "recension", "opiniones", "reseñas", "avaliações", "beoordeling",
    "đánh giá", "отзыв", "відгук", "recenze", "opinie", "değerlendirme", "ulasan", "レビュー", "评价", "評價", "리뷰",
    "รีวิว", "समीक्षा", "تقييم", "ביקורות", "κριτικές", "anmeldelse", "arvostelu",
)  # fmt: skip
"""How what buyers say is headed."""

EXTERNAL = (
    "externer inhalt", "externe inhalte", "externen inhalt", "empfohlener redaktioneller inhalt", "personenbezogene daten an dritt",
    "external content", "third-party content", "accept cookies to", "enable javascript", "javascript is disabled", "your browser does not support",
    "contenu externe", "contenu bloqué", "ce contenu a été bloqué", "contenido externo", "contenuto esterno", "conteúdo externo",
    "externe inhoud", "treści zewnętrzne", "externí obsah", "eksternt indhold", "eksternt innhold", "externt innehåll",
    "tổng số điểm của bài viết", "click để đánh giá", "xếp hạng: ", "nội dung bên ngoài", "trình duyệt không hỗ trợ",
)  # fmt: skip
"""Said where an embed of another service would stand; lower case."""

SUBSCRIBE = (
    "newsletter", "bản tin", "đăng ký nhận", "create an account or sign in", "sign in to continue", "already a subscriber", "subscribe now",
    "sign up to receive", "by signing up you", "réservée aux abonnés", "réservé aux abonnés", "abonnez-vous", "inscrivez-vous à",
    "jetzt abonnieren", "suscríbete", "suscríbase", "assine já", "abbonati", "abonneer je", "prenumerera", "zapisz się",
    "подпишитесь", "подписывайтесь", "підпишіться", "abone ol", "berlangganan", "会員登録", "有料記事", "订阅", "구독", "اشترك في", "सब्सक्राइब",
)  # fmt: skip
"""Said in boxes that ask for a subscription; lower case."""

SHARE_TARGETS = tuple(
    "facebook.com/sharer facebook.com/share.php facebook.com/dialog fb-messenger: twitter.com/intent twitter.com/share "
    "x.com/intent linkedin.com/sharing linkedin.com/sharearticle t.me/share telegram.me/share api.whatsapp.com/send "
    "wa.me/? whatsapp: pinterest.com/pin/create reddit.com/submit b.hatena.ne.jp/entry b.hatena.ne.jp/add "
    "line.me/lineit line.me/r/msg zalo.me/share mailto:? vk.com/share tumblr.com/share tumblr.com/widgets "
    "getpocket.com/save connect.ok.ru/offer service.weibo.com/share share.naver.com story.kakao.com".split()
)
"""Parts of addresses that hand a page on to others: a line of nothing but such links is a share bar."""

TOOLS = (
    "gửi email", "gửi mail", "gửi bài viết", "xem bản in", "in bài viết", "in trang", "in tin", "in bài", "in ra", "bản in",
    "xem với cỡ chữ", "cỡ chữ", "nghe bài viết", "nghe audio", "lưu bài", "lưu tin", "chia sẻ bài viết", "chia sẻ", "về trang trước",
    "quay lại", "quay về", "trở về", "lên đầu trang", "số lượt xem", "lượt xem", "lượt đọc", "số lần xem", "số lần đọc", "đã xem",
    "print this page", "print", "send by email", "email", "e-mail", "share", "listen to this article", "listen", "font size",
    "text size", "save article", "back to top", "back", "views", "view", "hits", "drucken", "teilen", "merken", "vorlesen",
    "artikel anhören", "schriftgröße", "aufrufe", "imprimer", "partager", "envoyer", "écouter l'article", "taille du texte",
    "vues", "imprimir", "compartir", "compartilhar", "enviar", "escuchar", "ouvir", "tamaño de letra", "tamanho da letra",
    "vistas", "visitas", "visualizações", "stampa", "condividi", "ascolta", "dimensione testo", "letture", "afdrukken",
    "delen", "luister", "lettergrootte", "weergaven", "skriv ut", "dela", "lyssna", "textstorlek", "visningar", "drukuj",
    "udostępnij", "posłuchaj", "wielkość liter", "odsłon", "wyświetleń", "vytisknout", "tisk", "sdílet", "zobrazení",
    "nyomtatás", "megosztás", "megtekintés", "tipărește", "distribuie", "vizualizări", "распечатать", "версия для печати",
    "печать", "поделиться", "слушать", "размер шрифта", "просмотров", "просмотры", "просмотра", "друкувати", "роздрукувати",
    "поділитися", "переглядів", "εκτύπωση", "κοινοποίηση", "προβολές", "yazdır", "paylaş", "dinle", "yazı boyutu",
    "görüntülenme", "okunma", "cetak", "bagikan", "dengarkan", "ukuran huruf", "dibaca", "dilihat", "印刷", "共有", "文字サイズ",
    "閲覧数", "打印", "分享", "字号", "字體大小", "字号大小", "点击", "點閱", "浏览次数", "阅读次数", "인쇄", "공유", "글자크기",
    "조회수", "조회", "พิมพ์", "แชร์", "ขนาดตัวอักษร", "เข้าชม", "طباعة", "مشاركة", "استمع", "حجم الخط", "مشاهدات", "چاپ",
    "اشتراک گذاری", "اندازه متن", "بازدید", "הדפסה", "שיתוף", "צפיות", "प्रिंट", "शेयर", "सुनें",
)  # fmt: skip
"""What a page offers to do with an article, and what it counts of it; lower case."""
