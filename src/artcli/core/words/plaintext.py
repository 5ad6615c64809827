"""Cue lines of pages saved as text, twenty languages: what a whole short line, or its start, says it is.

Compared in lower case, without digits and punctuation at either end.
"""

from __future__ import annotations

COMMENT_HEADINGS = frozenset(
    (
        "bình luận", "ý kiến", "ý kiến bạn đọc", "ý kiến độc giả", "bình luận của bạn",
        "bạn đọc bình luận", "phản hồi",
        "comment", "comments", "reader comments", "discussion", "responses", "join the conversation",
        "thoughts",
        "thoughts on", "comments on this article", "join the discussion",
        "kommentar", "kommentare", "leserkommentare", "diskussion", "leserbriefe", "kommentare zum artikel",
        "commentaire", "commentaires", "réactions", "vos réactions", "vos commentaires", "réagir",
        "comentario", "comentarios", "opiniones", "comentário", "comentários", "commento", "commenti",
        "reactie", "reacties", "kommentarer", "kommentit", "komentarz", "komentarze", "komentarzy",
        "komentarzy do",
        "komentář", "komentáře", "diskuse", "diskuze", "komentáře k článku", "yorum", "yorumlar",
        "okur yorumları",
        "комментарии", "комментарий", "комментариев", "обсуждение", "коментарі", "коментар", "коментарів",
        "تعليقات", "التعليقات", "نظرات", "دیدگاه‌ها", "टिप्पणियाँ", "टिप्पणियां", "प्रतिक्रियाएं",
        "コメント", "みんなのコメント", "评论", "評論", "网友评论", "最新评论", "留言", "댓글", "의견",
        "komentar", "tanggapan", "σχόλια", "hozzászólások", "comentarii", "ความคิดเห็น", "ความเห็น",
    )
)  # fmt: skip
"""Headings over a thread, and the words beside its count (``3 commentaires``)."""

NO_COMMENTS = (
    "chưa có bình luận", "chưa có ý kiến", "không có bình luận", "chưa có phản hồi",
    "no comments", "no comment yet", "be the first to", "0 comments",
    "keine kommentare", "noch keine kommentare", "schreiben sie den ersten",
    "aucun commentaire", "pas encore de commentaire", "soyez le premier", "soyez la première",
    "no hay comentarios", "sin comentarios", "sé el primero", "nenhum comentário", "sem comentários",
    "seja o primeiro",
    "nessun commento", "ancora nessun commento", "nog geen reacties", "geen reacties", "inga kommentarer",
    "ingen kommentarer", "ei kommentteja", "brak komentarzy", "žádné komentáře", "henüz yorum",
    "yorum yapılmamış",
    "нет комментариев", "комментариев пока нет", "немає коментарів", "لا توجد تعليقات", "نظری ثبت نشده",
    "कोई टिप्पणी नहीं", "コメントはまだありません", "コメントはありません", "暂无评论", "暂无留言", "尚無評論", "尚無留言",
    "댓글이 없습니다", "belum ada komentar", "δεν υπάρχουν σχόλια", "nincs hozzászólás", "niciun comentariu",
    "ยังไม่มีความคิดเห็น",
)  # fmt: skip
"""Found anywhere in a short line: the page says that there are none."""

COMMENT_FORMS = (
    "viết bình luận", "gửi bình luận", "bình luận của bạn", "gửi ý kiến", "để lại bình luận", "trả lời hủy",
    "leave a comment", "leave a reply", "post a comment", "write a comment", "add a comment", "add comment",
    "post comment", "submit comment", "log in to comment", "sign in to comment", "login to comment",
    "kommentar schreiben", "kommentar verfassen", "schreibe einen kommentar", "kommentar abgeben",
    "mitdiskutieren",
    "kommentieren", "laisser un commentaire", "ajouter un commentaire", "écrire un commentaire",
    "publier un commentaire", "poster un commentaire", "connectez-vous pour commenter",
    "deja un comentario", "dejar un comentario", "escribe un comentario", "publicar comentario",
    "deixe um comentário", "deixe seu comentário", "comentar", "lascia un commento", "scrivi un commento",
    "plaats een reactie", "geef een reactie", "laat een reactie", "skriv en kommentar",
    "lämna en kommentar",
    "lämna ett svar", "legg igjen en kommentar", "kirjoita kommentti", "dodaj komentarz",
    "napisz komentarz",
    "přidat komentář", "vložit komentář", "yorum yap", "yorum yaz", "bir yanıt yazın",
    "добавить комментарий", "оставить комментарий", "написать комментарий", "залишити коментар",
    "додати коментар", "اترك تعليقا", "أضف تعليق", "نظر بدهید", "ارسال نظر", "टिप्पणी लिखें",
    "अपनी टिप्पणी",
    "コメントを書く", "コメントする", "コメントを残す", "发表评论", "发表评论", "写评论", "發表評論", "发表留言", "發佈留言",
    "댓글 쓰기", "댓글 작성", "댓글쓰기", "tulis komentar", "kirim komentar", "tinggalkan komentar",
    "γράψτε σχόλιο", "αφήστε σχόλιο", "szólj hozzá", "lasă un comentariu", "แสดงความคิดเห็น",
)  # fmt: skip
"""How a short line that opens, or is, the comment form begins."""

REPLIES = frozenset(
    (
        "trả lời", "phản hồi", "thích", "reply", "like", "report", "répondre", "signaler", "j'aime",
        "antworten", "melden",
        "responder", "rispondi", "beantwoorden", "reageer", "svara", "svar", "vastaa", "odpowiedz",
        "odpovědět",
        "yanıtla", "cevapla", "ответить", "відповісти", "رد", "پاسخ", "जवाब दें", "返信", "回复", "回覆", "답글",
        "balas", "απάντηση", "válasz", "răspunde", "ตอบกลับ",
    )
)  # fmt: skip
"""The button under a comment, as a line of its own."""

RELATED_HEADINGS = frozenset(
    (
        "tin liên quan", "bài liên quan", "bài viết liên quan", "tin cùng chuyên mục",
        "cùng chuyên mục", "tin khác",
        "các tin khác", "bài viết khác", "tin cũ hơn", "tin mới hơn", "xem thêm", "đọc thêm",
        "tin mới", "đọc tiếp",
        "có thể bạn quan tâm", "tin đọc nhiều", "chủ đề liên quan", "tin nổi bật",
        "related", "related articles", "related stories", "related news", "related content",
        "related posts",
        "read more", "read next", "more on this story", "more on this", "more stories", "more from",
        "see also",
        "you may also like", "you might also like", "recommended", "recommended for you", "most read",
        "further reading",
        "mehr zum thema", "zum thema", "lesen sie auch", "das könnte sie auch interessieren",
        "ähnliche artikel",
        "weitere artikel", "auch interessant", "verwandte artikel", "weiterlesen", "mehr dazu",
        "meistgelesen",
        "weitere themen", "weitere meldungen", "das könnte sie interessieren", "mehr aus",
        "sur le même sujet", "à lire aussi", "lire aussi", "articles liés", "articles similaires",
        "à lire également",
        "dans la même rubrique", "vous aimerez aussi", "les plus lus", "voir aussi", "à découvrir",
        "artículos relacionados", "noticias relacionadas", "relacionados", "te puede interesar",
        "lee también",
        "más noticias", "más información", "leia também", "leia mais", "notícias relacionadas",
        "veja também",
        "artigos relacionados", "articoli correlati", "leggi anche", "potrebbe interessarti",
        "lees ook", "lees meer",
        "meer over dit onderwerp", "gerelateerde artikelen", "läs mer", "läs också", "läs även",
        "relaterade artiklar",
        "les også", "relaterte artikler", "læs også", "lue myös", "lue lisää", "czytaj także", "czytaj też",
        "przeczytaj także", "zobacz także", "zobacz też", "powiązane artykuły", "související články",
        "čtěte také",
        "další články", "ilgili haberler", "benzer haberler", "ilginizi çekebilir", "diğer haberler",
        "читайте также", "похожие статьи", "по теме", "другие новости", "материалы по теме", "ещё по теме",
        "читайте також", "схожі матеріали", "اقرأ أيضا", "اقرأ أيضًا", "مواضيع ذات صلة", "مقالات ذات صلة",
        "اخبار مرتبط", "مطالب مرتبط", "संबंधित खबरें", "यह भी पढ़ें", "ये भी पढ़ें",
        "関連記事", "関連ニュース", "あわせて読みたい", "おすすめ記事", "合わせて読みたい", "こちらもおすすめ", "注目の記事",
        "相关阅读", "相关新闻", "相关文章", "推荐阅读", "延伸阅读", "延伸閱讀", "相關新聞", "相關文章",
        "관련기사", "관련 기사", "관련 뉴스", "추천 기사", "baca juga", "berita terkait", "artikel terkait",
        "διαβάστε επίσης", "σχετικά άρθρα", "δείτε επίσης", "kapcsolódó cikkek", "citește și", "citeşte şi",
        "articole similare", "ข่าวที่เกี่ยวข้อง", "อ่านเพิ่มเติม", "บทความที่เกี่ยวข้อง",
    )
)  # fmt: skip

IMPRINT = (
    "cơ quan chủ quản", "cơ quan của", "tổng biên tập", "phó tổng biên tập", "giấy phép", "chịu trách nhiệm", "tòa soạn",
    "toà soạn", "trụ sở", "địa chỉ", "điện thoại", "đường dây nóng", "hotline", "email", "e-mail", "website", "bản quyền",
    "ghi rõ nguồn", "đơn vị chủ quản", "thiết kế", "phát triển bởi", "copyright", "all rights reserved", "editor-in-chief",
    "address", "phone", "telephone", "contact us", "about us", "privacy policy", "terms of", "impressum", "datenschutz",
    "herausgeber", "chefredakt", "mentions légales", "directeur de la publication", "aviso legal", "director:",
    "todos los derechos", "todos os direitos", "tutti i diritti", "direttore responsabile", "редакция", "главный редактор",
    "адрес редакции", "учредитель", "свидетельство", "wydawca", "redaktor naczelny", "künye", "copyright",
    "főszerkesztő", "felelős kiadó", "kiadó:", "šéfredaktor", "vydavatel", "ansvarig utgivare", "ansvarlig redaktør",
    "ansvarshavende", "päätoimittaja", "hoofdredacteur", "uitgever", "redactor-șef", "redactor șef", "головний редактор",
    "засновник", "genel yayın", "imtiyaz sahibi", "yazı işleri", "αρχισυντάκτης", "διευθυντής", "εκδότης", "עורך ראשי",
    "המוציא לאור", "رئيس التحرير", "سردبیر", "صاحب امتیاز", "مدیر مسئول", "प्रधान संपादक", "प्रकाशक", "บรรณาธิการ",
    "จัดพิมพ์", "總編輯", "总编辑", "編集長", "편집인", "rédacteur en chef", "redactor jefe", "editor-chefe",
    "発行", "編集", "著作権", "版权所有", "主办", "주소", "발행인", "등록번호", "pemimpin redaksi", "hak cipta",
)  # fmt: skip
"""How a line of a page's foot begins."""

TOPIC_CUES = (
    "từ khóa", "từ khoá", "tags", "tag", "topics", "filed under", "keywords", "schlagwörter",
    "schlagworte", "stichwörter",
    "themen", "mots-clés", "mots clés", "sujets", "étiquettes", "etiquetas", "temas",
    "palavras-chave", "argomenti", "trefwoorden",
    "ämnen", "emner", "avainsanat", "tagi", "štítky", "etiketler", "теги", "метки", "ключевые слова",
    "الكلمات المفتاحية",
    "کلیدواژه", "टैग", "タグ", "キーワード", "标签", "關鍵字", "关键词", "태그", "topik", "ετικέτες", "címkék",
    "etichete", "แท็ก",
)  # fmt: skip
"""Before a colon and the article's topics."""

BY_CUES = (
    "by", "words by", "story by", "written by", "author", "reported by", "von", "autor", "autorin",
    "text", "par",
    "auteur", "por", "texto", "escrito por", "di", "a cura di", "autore", "door", "auteurs", "av",
    "text av", "af",
    "kirjoittaja", "teksti", "autorzy", "autorka", "napsal", "yazan", "yazar", "haber", "автор",
    "текст", "автори",
    "بقلم", "كتب", "نویسنده", "लेखक", "द्वारा", "文", "文・", "取材・文", "執筆", "著者", "筆者", "記者", "作者", "记者",
    "撰文", "文/",
    "글", "기자", "oleh", "penulis", "του", "από", "της", "írta", "szerző", "de", "autori", "โดย", "เขียนโดย",
    "tác giả", "bài và ảnh", "bài", "theo", "bài, ảnh", "tin, ảnh", "thực hiện", "người viết", "nguồn",
)  # fmt: skip
"""Before a name, with a colon or in front of capitals."""

PICTURE_CUES = (
    "ảnh", "hình", "đồ họa", "nguồn ảnh", "ảnh tư liệu", "ảnh minh họa", "photo", "photos", "picture",
    "image", "photograph", "credit",
    "foto", "fotos", "bild", "bilder", "grafik", "symbolbild", "archivbild", "photographie", "crédit",
    "crédits", "illustration",
    "imagen", "imagem", "fotografía", "crédito", "beeld", "fotograaf", "kuva", "fot", "zdjęcie", "fotoğraf",
    "фото", "снимок", "світлина", "صورة", "تصوير", "عکس", "फोटो", "写真", "撮影", "画像", "图片", "照片", "图",
    "圖", "摄", "攝", "사진",
    "φωτογραφία", "φωτο", "fotó", "kép", "ภาพ", "getty", "afp", "reuters", "dpa", "shutterstock",
    "imago", "ttxvn",
)  # fmt: skip
"""In the last words of a caption, or before its first colon."""
