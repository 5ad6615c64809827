"""Words of comment threads, as data: what they are called, how they say empty, closed, open, reply, like.

One row a language; everything in lower case. ``#`` stands for the number in `counted`.
Read by ``comments.state`` and ``comments.generic``.
"""

from __future__ import annotations

from typing import NamedTuple


class ThreadWords(NamedTuple):
    """The cue words of one language."""

    heading: tuple[str, ...]
    """What the thread is called above it."""
    none_yet: tuple[str, ...]
    """Nobody has commented."""
    closed: tuple[str, ...]
    """Nobody can comment any more."""
    write: tuple[str, ...]
    """One can comment, if only after logging in."""
    reply: tuple[str, ...]
    """On the button under each comment."""
    like: tuple[str, ...]
    """On the other buttons."""
    counted: tuple[str, ...]
    """How a total is said; the noun stands beside the number."""


# fmt: off
THREAD_WORDS: dict[str, ThreadWords] = {
    "vi": ThreadWords(
        heading=(
            "bình luận", "ý kiến", "ý kiến bạn đọc", "góp ý", "phản hồi", "thảo luận", "bình luận bài viết",
        ),
        none_yet=(
            "chưa có bình luận", "chưa có ý kiến", "chưa có phản hồi", "hãy là người đầu tiên bình luận",
            "không có bình luận", "hãy là người đầu tiên", "chưa có thảo luận",
        ),
        closed=(
            "đã đóng bình luận", "không cho phép bình luận", "bình luận đã bị tắt",
            "bình luận đã bị khóa", "bình luận đã đóng", "đã tắt bình luận", "chức năng bình luận bị tắt",
            "chủ đề đã bị khóa",
        ),
        write=(
            "viết bình luận", "gửi bình luận", "ý kiến của bạn", "thêm bình luận", "nhập bình luận",
            "để lại bình luận", "để lại một bình luận", "gửi ý kiến", "bình luận của bạn",
            "chia sẻ ý kiến của bạn", "để lại phản hồi", "đăng nhập để bình luận", "trả lời hủy",
            "để lại một trả lời", "gửi phản hồi",
        ),
        reply=(
            "trả lời", "phản hồi", "trích dẫn",
        ),
        like=(
            "thích", "lượt thích", "quan tâm", "báo cáo", "chia sẻ", "báo vi phạm", "bỏ thích",
            "xem thêm", "đọc thêm",
        ),
        counted=(
            "# bình luận", "# ý kiến", "# phản hồi", "# thảo luận", "# trả lời", "bình luận (#)",
            "ý kiến (#)", "ý kiến bạn đọc (#)", "bình luận #", "phản hồi (#)",
        ),
    ),
    "en": ThreadWords(
        heading=(
            "comments", "comment", "discussion", "responses", "replies", "reader comments",
            "join the discussion", "answers", "leave a reply", "leave a comment", "thoughts on",
            "conversation",
        ),
        none_yet=(
            "no comments", "no comment yet", "be the first to comment", "no responses", "no replies",
            "no reviews yet", "there are no comments", "be the first to reply", "start the conversation",
            "be the first to share",
        ),
        closed=(
            "comments are closed", "comments are now closed", "commenting has been disabled",
            "commenting is closed", "commenting is disabled", "comments have been closed",
            "comments have been disabled", "comments are disabled", "comments closed",
            "no new comments can be posted", "discussion has been archived",
            "not open for further replies", "topic archived", "thread is closed", "topic is closed",
            "topic locked", "thread locked", "this topic is locked", "this thread has been locked",
            "comments are locked", "commenting has been turned off", "comments are turned off",
            "comments off", "closed to new replies", "closed for further replies", "comments for this",
            "discussion is closed", "topic is now closed", "you cannot reply to this",
            "you can no longer comment", "this post is archived", "you cannot post new replies",
            "new comments are not",
        ),
        write=(
            "leave a reply", "leave a comment", "post a comment", "add a comment", "write a comment",
            "join the conversation", "join the discussion", "you must log in to comment",
            "submit a comment", "log in to comment", "login to comment", "sign in to comment",
            "sign in or register to comment", "register to reply", "log in to reply", "login to reply",
            "sign in to reply", "add to the discussion", "must be logged in to post a comment",
            "post your comment", "add your comment", "your comment", "post reply", "write a reply",
            "add a reply", "post comment", "submit comment", "log in or register to reply",
            "log in or register to post", "join this conversation", "leave your comment",
            "share your thoughts", "what do you think", "log in to join", "your answer",
            "post your answer", "logged in to reply", "enter your comment", "add comment", "to comment.",
        ),
        reply=(
            "reply", "reply to", "quote", "respond", "permalink", "link", "parent", "reply to this",
        ),
        like=(
            "like", "likes", "upvote", "upvotes", "downvote", "recommend", "report", "share",
            "flag", "edit", "delete", "more", "helpful", "points", "dislike", "copy link",
            "sign in to vote", "log in to vote", "read more", "show more", "see more", "expand full comment",
            "expand full comment", "translate", "see translation", "verified purchase",
        ),
        counted=(
            "# comments", "# comment", "# replies", "# reply", "# responses", "# response",
            "# thoughts on", "# thought on", "# answers", "# answer", "comments (#)", "comments #",
            "comment (#)", "replies (#)", "comments: #", "discussion (#)",
        ),
    ),
    "de": ThreadWords(
        heading=(
            "kommentare", "leserkommentare", "kommentar", "diskussion", "leserbriefe", "ergänzungen",
            "antworten", "gedanken zu", "meinungen", "beiträge",
        ),
        none_yet=(
            "noch keine kommentare", "keine kommentare", "kein kommentar", "sei der erste",
            "seien sie der erste", "noch kein kommentar", "schreiben sie den ersten",
            "schreibe den ersten", "bisher keine kommentare",
        ),
        closed=(
            "kommentare sind geschlossen", "kommentare geschlossen", "kommentarfunktion ist geschlossen",
            "kommentarfunktion ist deaktiviert", "kommentarfunktion deaktiviert",
            "kommentarbereich ist geschlossen", "kommentarbereich geschlossen", "diskussion geschlossen",
            "kommentare sind deaktiviert", "kommentieren ist nicht mehr möglich",
            "diskussion ist geschlossen", "thema geschlossen", "diskussion wurde geschlossen",
            "kommentare deaktiviert",
        ),
        write=(
            "kommentar schreiben", "kommentar verfassen", "kommentar hinterlassen",
            "schreibe einen kommentar", "schreiben sie einen kommentar", "einen kommentar schreiben",
            "kommentar abgeben", "jetzt kommentieren", "kommentar abschicken", "ihr kommentar",
            "dein kommentar", "kommentar absenden", "diskutieren sie mit", "mitdiskutieren",
            "antwort schreiben", "um zu kommentieren", "um kommentieren zu können",
            "hinterlasse einen kommentar", "beitrag schreiben",
        ),
        reply=(
            "antworten", "antwort", "zitieren",
        ),
        like=(
            "gefällt mir", "leserempfehlung", "empfehlen", "melden", "teilen", "bewerten",
            "mehr anzeigen", "weiterlesen", "mehr lesen",
        ),
        counted=(
            "# kommentare", "# kommentar", "# antworten", "# antwort", "# gedanken zu", "# ergänzungen",
            "kommentare (#)", "# beiträge", "kommentare: #", "kommentare #", "# leserkommentare",
        ),
    ),
    "fr": ThreadWords(
        heading=(
            "commentaires", "commentaire", "réactions", "avis", "vos réactions", "réponses", "discussion",
        ),
        none_yet=(
            "aucun commentaire", "pas encore de commentaire", "soyez le premier", "soyez la première",
            "pas de commentaire", "aucune réaction", "aucune réponse",
        ),
        closed=(
            "commentaires sont fermés", "commentaires sont clos", "commentaires fermés",
            "commentaires clos", "commentaires sont désactivés", "commentaires désactivés",
            "discussion est fermée", "les commentaires ne sont plus", "sujet fermé", "sujet verrouillé",
        ),
        write=(
            "laisser un commentaire", "poster un commentaire", "écrire un commentaire",
            "ajouter un commentaire", "laissez un commentaire", "publier un commentaire",
            "votre commentaire", "réagir à cet article", "réagissez", "laisser une réponse",
            "connectez-vous pour commenter", "pour commenter", "postez un commentaire",
            "écrivez un commentaire", "donnez votre avis", "pour laisser un commentaire",
            "envoyer un commentaire",
        ),
        reply=(
            "répondre", "citer",
        ),
        like=(
            "j'aime", "j’aime", "signaler", "partager", "recommander", "alerter", "lire la suite",
            "voir plus", "afficher plus",
        ),
        counted=(
            "# commentaires", "# commentaire", "# réactions", "# réaction", "# réponses", "# réponse",
            "commentaires (#)", "réactions (#)", "# avis", "commentaires #",
        ),
    ),
    "es": ThreadWords(
        heading=(
            "comentarios", "comentario", "opiniones", "respuestas", "discusión",
        ),
        none_yet=(
            "no hay comentarios", "sin comentarios", "sé el primero", "sea el primero",
            "aún no hay comentarios", "ningún comentario", "todavía no hay comentarios",
        ),
        closed=(
            "comentarios cerrados", "comentarios están cerrados", "los comentarios están desactivados",
            "comentarios desactivados", "tema cerrado", "se han cerrado los comentarios", "hilo cerrado",
        ),
        write=(
            "deja un comentario", "dejar un comentario", "publicar comentario", "deja una respuesta",
            "escribe un comentario", "añadir comentario", "agregar comentario", "tu comentario",
            "su comentario", "publicar un comentario", "enviar comentario", "escribir un comentario",
            "para comentar", "añade un comentario", "participa en la conversación", "dejar una respuesta",
        ),
        reply=(
            "responder", "citar",
        ),
        like=(
            "me gusta", "denunciar", "compartir", "reportar", "recomendar", "leer más", "ver más",
            "mostrar más",
        ),
        counted=(
            "# comentarios", "# comentario", "# respuestas", "# respuesta", "comentarios (#)",
            "# opiniones", "# comentarios en", "comentarios #", "comentarios: #",
        ),
    ),
    "pt": ThreadWords(
        heading=(
            "comentários", "comentário", "respostas", "opiniões",
        ),
        none_yet=(
            "nenhum comentário", "sem comentários", "seja o primeiro", "ainda não há comentários",
            "não há comentários",
        ),
        closed=(
            "comentários encerrados", "comentários fechados", "comentários desativados",
            "comentários estão fechados", "os comentários estão encerrados",
            "os comentários estão desativados", "tópico fechado",
        ),
        write=(
            "deixe um comentário", "escreva um comentário", "deixe uma resposta", "deixar um comentário",
            "adicionar comentário", "seu comentário", "publicar comentário", "enviar comentário",
            "deixe o seu comentário", "para comentar", "comente", "faça um comentário",
            "deixe seu comentário",
        ),
        reply=(
            "responder", "citar",
        ),
        like=(
            "curtir", "gosto", "denunciar", "compartilhar", "partilhar", "ler mais", "ver mais",
            "mostrar mais",
        ),
        counted=(
            "# comentários", "# comentário", "# respostas", "# resposta", "comentários (#)",
            "comentários #",
        ),
    ),
    "it": ThreadWords(
        heading=(
            "commenti", "commento", "risposte", "discussione",
        ),
        none_yet=(
            "nessun commento", "ancora nessun commento", "non ci sono commenti", "sii il primo",
            "non ci sono ancora",
        ),
        closed=(
            "i commenti sono chiusi", "commenti chiusi", "commenti disabilitati",
            "commenti sono disattivati", "discussione chiusa", "commenti disattivati",
        ),
        write=(
            "lascia un commento", "scrivi un commento", "invia commento", "aggiungi un commento",
            "lascia una risposta", "il tuo commento", "per commentare", "pubblica commento",
            "inserisci un commento", "commenta",
        ),
        reply=(
            "rispondi", "cita",
        ),
        like=(
            "mi piace", "segnala", "condividi", "leggi tutto", "mostra altro", "leggi di più",
        ),
        counted=(
            "# commenti", "# commento", "# risposte", "# risposta", "commenti (#)", "commenti #",
            "# pensieri su",
        ),
    ),
    "nl": ThreadWords(
        heading=(
            "reacties", "reactie", "opmerkingen", "antwoorden",
        ),
        none_yet=(
            "geen reacties", "nog geen reacties", "wees de eerste", "er zijn nog geen",
        ),
        closed=(
            "reacties zijn gesloten", "reacties gesloten", "reageren niet mogelijk",
            "reageren is niet mogelijk", "reageren is niet meer mogelijk", "discussie gesloten",
            "topic gesloten", "reacties uitgeschakeld",
        ),
        write=(
            "plaats een reactie", "geef een reactie", "laat een reactie achter", "reageer op",
            "schrijf een reactie", "jouw reactie", "uw reactie", "reactie plaatsen", "om te reageren",
            "laat een antwoord achter", "plaats reactie", "reactie toevoegen",
        ),
        reply=(
            "beantwoorden", "reageer", "antwoord", "reageren", "citeer",
        ),
        like=(
            "vind ik leuk", "melden", "delen", "rapporteer", "lees meer", "meer weergeven",
        ),
        counted=(
            "# reacties", "# reactie", "# antwoorden", "# gedachten over", "reacties (#)", "reacties #",
        ),
    ),
    "pl": ThreadWords(
        heading=(
            "komentarze", "komentarz", "opinie", "odpowiedzi", "dyskusja",
        ),
        none_yet=(
            "brak komentarzy", "bądź pierwszy", "nie ma jeszcze komentarzy", "brak odpowiedzi",
            "bądź pierwsza",
        ),
        closed=(
            "komentarze wyłączone", "komentarze są wyłączone", "komentarze zamknięte",
            "możliwość komentowania została", "komentowanie wyłączone", "temat zamknięty",
            "komentowanie zostało",
        ),
        write=(
            "dodaj komentarz", "napisz komentarz", "skomentuj", "zostaw komentarz", "twój komentarz",
            "aby dodać komentarz", "aby komentować", "opublikuj komentarz", "dodaj odpowiedź",
            "wyślij komentarz",
        ),
        reply=(
            "odpowiedz", "cytuj",
        ),
        like=(
            "lubię to", "zgłoś", "udostępnij", "czytaj więcej", "pokaż więcej", "czytaj dalej",
        ),
        counted=(
            "# komentarzy", "# komentarze", "# komentarz", "# odpowiedzi", "komentarze (#)",
            "komentarze: #", "komentarze #",
        ),
    ),
    "ru": ThreadWords(
        heading=(
            "комментарии", "комментарий", "обсуждение", "ответы", "отзывы", "мнения",
        ),
        none_yet=(
            "нет комментариев", "комментариев нет", "комментариев пока нет", "будьте первым",
            "пока нет комментариев", "ещё нет комментариев", "еще нет комментариев", "станьте первым",
            "оставьте первый",
        ),
        closed=(
            "комментарии закрыты", "комментарии отключены", "комментирование закрыто",
            "комментирование отключено", "обсуждение закрыто", "тема закрыта",
            "комментирование запрещено", "комментарии запрещены",
        ),
        write=(
            "оставить комментарий", "добавить комментарий", "написать комментарий", "ваш комментарий",
            "чтобы оставить комментарий", "оставьте комментарий", "отправить комментарий",
            "добавить ответ", "комментировать", "чтобы комментировать", "добавление комментария",
            "чтобы ответить", "напишите комментарий",
        ),
        reply=(
            "ответить", "цитировать", "цитата",
        ),
        like=(
            "нравится", "пожаловаться", "поделиться", "читать далее", "показать полностью",
            "читать полностью", "ещё",
        ),
        counted=(
            "# комментариев", "# комментария", "# комментарий", "# ответов", "# ответа", "# ответ",
            "комментарии (#)", "комментариев: #", "комментарии #", "комментарии: #", "комментариев (#)",
            "# мыслей о",
        ),
    ),
    "uk": ThreadWords(
        heading=(
            "коментарі", "коментар", "обговорення", "відповіді", "відгуки",
        ),
        none_yet=(
            "немає коментарів", "коментарів немає", "коментарів поки немає", "будьте першим",
            "ще немає коментарів",
        ),
        closed=(
            "коментарі закриті", "коментарі вимкнено", "коментування закрито", "обговорення закрито",
            "тему закрито", "коментарі вимкнені",
        ),
        write=(
            "залишити коментар", "додати коментар", "написати коментар", "ваш коментар",
            "залиште коментар", "щоб залишити коментар", "щоб коментувати", "коментувати",
            "надіслати коментар",
        ),
        reply=(
            "відповісти", "цитувати",
        ),
        like=(
            "подобається", "поскаржитися", "поділитися", "читати далі", "показати більше",
        ),
        counted=(
            "# коментарів", "# коментарі", "# коментар", "# відповідей", "коментарі (#)", "коментарів: #",
            "коментарі #",
        ),
    ),
    "cs": ThreadWords(
        heading=(
            "komentáře", "komentář", "diskuse", "diskuze", "příspěvky", "odpovědi",
        ),
        none_yet=(
            "žádné komentáře", "zatím žádné komentáře", "buďte první", "zatím nikdo nekomentoval",
            "žádné příspěvky", "dosud nebyl vložen",
        ),
        closed=(
            "komentáře jsou uzavřeny", "komentáře uzavřeny", "diskuse uzavřena", "diskuse je uzavřena",
            "diskuze je uzavřena", "komentáře nejsou povoleny", "komentáře vypnuty",
        ),
        write=(
            "napsat komentář", "přidat komentář", "přidej komentář", "vložit komentář", "váš komentář",
            "přidat příspěvek", "pro komentování", "zanechat komentář", "přidejte komentář",
            "vstoupit do diskuse",
        ),
        reply=(
            "odpovědět", "reagovat", "citovat",
        ),
        like=(
            "to se mi líbí", "nahlásit", "sdílet", "číst dál", "zobrazit více",
        ),
        counted=(
            "# komentářů", "# komentáře", "# komentář", "# příspěvků", "# odpovědí", "komentáře (#)",
            "diskuse (#)",
        ),
    ),
    "tr": ThreadWords(
        heading=(
            "yorumlar", "yorum", "yanıtlar", "cevaplar", "okur yorumları",
        ),
        none_yet=(
            "henüz yorum yok", "ilk yorumu sen yap", "yorum yok", "ilk yorumu siz yapın",
            "henüz yorum yapılmamış", "hiç yorum yok", "i̇lk yorumu",
        ),
        closed=(
            "yorumlar kapalı", "yorumlar kapatıldı", "yoruma kapalı", "yorumlara kapalı", "konu kilitli",
            "yorumlar kapatılmıştır",
        ),
        write=(
            "yorum yap", "yorum yaz", "bir yanıt yazın", "yorum gönder", "yorumunuz", "bir cevap yazın",
            "yorum yapabilmek için", "yorumunuzu yazın", "yorum ekle", "yorumu gönder",
        ),
        reply=(
            "yanıtla", "cevapla", "alıntı",
        ),
        like=(
            "beğen", "şikayet et", "paylaş", "beğendim", "devamını oku", "daha fazla göster",
        ),
        counted=(
            "# yorum", "# cevap", "# yanıt", "yorumlar (#)", "yorum (#)", "yorumlar #",
        ),
    ),
    "ar": ThreadWords(
        heading=(
            "التعليقات", "تعليقات", "تعليق", "الردود", "آراء القراء",
        ),
        none_yet=(
            "لا توجد تعليقات", "لا يوجد تعليقات", "كن أول من يعلق", "لا تعليقات", "لا توجد ردود",
            "كن أول",
        ),
        closed=(
            "التعليقات مغلقة", "التعليق مغلق", "مغلق للتعليق", "أغلقت التعليقات", "التعليقات معطلة",
        ),
        write=(
            "أضف تعليق", "اترك تعليق", "اكتب تعليق", "أضف تعليقا", "اترك ردا", "اترك رد", "إضافة تعليق",
            "إرسال التعليق", "تعليقك", "شارك برأيك", "للتعليق",
        ),
        reply=(
            "رد", "الرد", "اقتباس",
        ),
        like=(
            "إعجاب", "أعجبني", "تبليغ", "مشاركة", "اقرأ المزيد", "عرض المزيد",
        ),
        counted=(
            "# تعليق", "# تعليقات", "# تعليقا", "# رد", "التعليقات (#)", "تعليقات (#)",
        ),
    ),
    "zh": ThreadWords(
        heading=(
            "评论", "評論", "留言", "网友评论", "回复", "回覆", "讨论", "討論", "全部评论", "最新评论",
            "迴響", "发表评论", "网友留言",
        ),
        none_yet=(
            "暂无评论", "还没有评论", "尚無留言", "暂时没有评论", "沒有留言", "没有评论", "目前沒有評論",
            "尚无评论", "暂无留言", "抢沙发", "成为第一个", "沒有評論",
        ),
        closed=(
            "评论已关闭", "留言功能已關閉", "评论功能已关闭", "評論已關閉", "已关闭评论", "主题已关闭",
            "禁止评论", "不开放留言", "留言已關閉", "迴響已關閉",
        ),
        write=(
            "发表评论", "写评论", "发布留言", "我要留言", "發表留言", "發佈留言", "我要评论", "發表評論",
            "发表回复", "發表迴響", "写留言", "提交评论", "登录后评论", "登录后发表", "我来说两句",
            "留下评论", "發表回覆", "说点什么", "發表回應",
        ),
        reply=(
            "回复", "回覆", "回應", "引用", "答复",
        ),
        like=(
            "赞", "讚", "点赞", "举报", "分享", "推", "支持", "反对", "顶", "踩", "展开", "查看更多", "阅读全文", "顯示更多",
        ),
        counted=(
            "# 条评论", "#条评论", "# 則留言", "#則留言", "# 评论", "评论(#)", "评论 (#)", "#評論",
            "#条回复", "#篇回應", "#条留言", "#个回复", "评论#", "#則評論", "留言(#)", "#則迴響", "共#条",
            "评论（#）", "留言（#）",
        ),
    ),
    "ja": ThreadWords(
        heading=(
            "コメント", "コメント一覧", "みんなのコメント", "ご意見", "返信",
        ),
        none_yet=(
            "コメントはまだありません", "コメントなし", "まだコメントがありません",
            "コメントはありません", "コメントがありません", "まだコメントはありません",
        ),
        closed=(
            "コメントは受け付けていません", "コメント欄は閉じ", "コメントは締め切",
            "コメントの受付は終了", "コメントは受け付けておりません", "コメントを受け付けていません",
            "コメントできません",
        ),
        write=(
            "コメントを書く", "コメントを残す", "コメントする", "コメントを投稿", "コメントを送信",
            "コメントを追加", "コメントを入力", "コメントするには", "返信を書く", "コメントの投稿",
        ),
        reply=(
            "返信", "返信する", "引用",
        ),
        like=(
            "いいね", "いいね!", "通報", "シェア", "共感した", "なるほど", "参考になった", "もっと見る", "続きを読む",
        ),
        counted=(
            "#件のコメント", "# 件のコメント", "コメント(#)", "コメント (#)", "コメント（#）", "コメント(#件)", "コメント（#件）",
            "コメント#件", "#コメント", "コメント #件", "#件の返信", "コメント：#件",
        ),
    ),
    "ko": ThreadWords(
        heading=(
            "댓글", "의견", "전체 댓글", "답변",
        ),
        none_yet=(
            "댓글이 없습니다", "등록된 댓글이 없습니다", "첫 댓글", "아직 댓글이 없습니다", "댓글 없음",
        ),
        closed=(
            "댓글이 닫혔", "댓글을 달 수 없습니다", "댓글 기능이", "댓글 작성이 중단",
            "댓글을 작성할 수 없",
        ),
        write=(
            "댓글 쓰기", "댓글 달기", "댓글 남기기", "댓글을 입력", "댓글 작성", "답글 남기기",
            "댓글을 남겨", "댓글쓰기", "댓글등록", "댓글을 작성",
        ),
        reply=(
            "답글", "답장", "답글쓰기", "인용",
        ),
        like=(
            "좋아요", "공감", "추천", "신고", "공유", "비공감", "비추천", "더보기", "더 보기",
        ),
        counted=(
            "댓글 #개", "댓글 #", "#개의 댓글", "댓글(#)", "댓글 (#)", "#개 댓글", "의견 #", "댓글#",
        ),
    ),
    "id": ThreadWords(
        heading=(
            "komentar", "tanggapan", "balasan", "diskusi",
        ),
        none_yet=(
            "belum ada komentar", "tidak ada komentar", "jadilah yang pertama", "jadilah orang pertama",
        ),
        closed=(
            "komentar ditutup", "komentar dinonaktifkan", "kolom komentar ditutup",
        ),
        write=(
            "tulis komentar", "tinggalkan komentar", "kirim komentar", "tinggalkan balasan",
            "komentar anda", "beri komentar", "tambahkan komentar", "untuk berkomentar", "beri balasan",
        ),
        reply=(
            "balas", "kutip",
        ),
        like=(
            "suka", "laporkan", "bagikan", "selengkapnya", "baca selengkapnya",
        ),
        counted=(
            "# komentar", "# tanggapan", "# balasan", "komentar (#)", "komentar #", "# pemikiran pada",
        ),
    ),
    "sv": ThreadWords(
        heading=(
            "kommentarer", "kommentar", "svar", "diskussion", "inlägg",
        ),
        none_yet=(
            "inga kommentarer", "bli först", "inga svar", "inga kommentarer än",
        ),
        closed=(
            "kommentarer är stängda", "kommentarer inaktiverade", "kommentarsfältet är stängt",
            "tråden är låst", "kommentarerna är stängda", "kommentarer avstängda",
        ),
        write=(
            "skriv en kommentar", "lämna en kommentar", "lämna ett svar", "kommentera", "din kommentar",
            "lägg till kommentar", "skicka kommentar",
        ),
        reply=(
            "svara", "citera",
        ),
        like=(
            "gilla", "anmäl", "dela", "läs mer", "visa mer",
        ),
        counted=(
            "# kommentarer", "# kommentar", "# svar", "# reaktioner på", "kommentarer (#)",
            "kommentarer #",
        ),
    ),
    "da": ThreadWords(
        heading=(
            "kommentarer", "kommentar", "svar", "debat",
        ),
        none_yet=(
            "ingen kommentarer", "vær den første", "ingen svar",
        ),
        closed=(
            "lukket for kommentarer", "kommentarer er lukket", "der er lukket for kommentarer",
            "kommentarer lukket",
        ),
        write=(
            "skriv en kommentar", "skriv kommentar", "efterlad en kommentar", "læg en kommentar",
            "din kommentar", "skriv et svar", "tilføj kommentar", "deltag i debatten",
        ),
        reply=(
            "svar", "besvar", "citer",
        ),
        like=(
            "synes godt om", "anmeld", "del", "læs mere", "vis mere",
        ),
        counted=(
            "# kommentarer", "# kommentar", "# svar", "kommentarer (#)", "# tanker om",
        ),
    ),
    "hu": ThreadWords(
        heading=("hozzászólások", "hozzászólás", "kommentek", "vélemények"),
        none_yet=("még nincs hozzászólás", "nincs hozzászólás", "legyen az első hozzászóló", "még nem érkezett"),
        closed=("a hozzászólás lezárva", "hozzászólás nem lehetséges", "a kommentelés le van tiltva"),
        write=("szóljon hozzá", "szólj hozzá", "hozzászólás írása", "hozzászóláshoz jelentkezz", "új hozzászólás"),
        reply=("válasz", "válaszol"),
        like=("tetszik", "jelentem", "megosztás"),
        counted=("# hozzászólás", "hozzászólások (#)", "# komment"),
    ),
    "ro": ThreadWords(
        heading=("comentarii", "comentariu", "comentariile cititorilor", "păreri"),
        none_yet=("nu există comentarii", "niciun comentariu", "fii primul care comentează", "nu sunt comentarii"),
        closed=("comentariile sunt închise", "comentariile sunt dezactivate"),
        write=("lasă un comentariu", "adaugă un comentariu", "scrie un comentariu", "pentru a comenta", "adaugă comentariu"),
        reply=("răspunde", "răspundeți"),
        like=("îmi place", "raportează", "distribuie"),
        counted=("# comentarii", "# comentariu", "comentarii (#)"),
    ),
    "el": ThreadWords(
        heading=("σχόλια", "σχόλιο", "σχόλια αναγνωστών"),
        none_yet=("δεν υπάρχουν σχόλια", "κανένα σχόλιο", "γράψτε το πρώτο σχόλιο"),
        closed=("τα σχόλια είναι κλειστά", "ο σχολιασμός έχει κλείσει"),
        write=("αφήστε ένα σχόλιο", "αφήστε σχόλιο", "προσθέστε σχόλιο", "γράψτε σχόλιο", "για να σχολιάσετε"),
        reply=("απάντηση", "απαντήστε"),
        like=("μου αρέσει", "αναφορά", "κοινοποίηση"),
        counted=("# σχόλια", "# σχόλιο", "σχόλια (#)"),
    ),
    "fa": ThreadWords(
        heading=("نظرات", "نظر", "دیدگاه‌ها", "دیدگاه ها", "نظر کاربران", "نظرات کاربران", "دیدگاه"),
        none_yet=("هنوز نظری ثبت نشده", "نظری ثبت نشده", "هیچ نظری", "هنوز دیدگاهی", "بدون نظر", "اولین نظر را"),
        closed=("نظرات بسته شده", "دیدگاه‌ها بسته"),
        write=("ارسال نظر", "نظر شما", "ثبت نظر", "دیدگاه خود را", "ارسال دیدگاه", "دیدگاهتان را بنویسید"),
        reply=("پاسخ", "پاسخ دادن"),
        like=("پسندیدم", "گزارش", "اشتراک‌گذاری"),
        counted=("# نظر", "نظرات (#)", "# دیدگاه", "نظرات: #", "تعداد نظرات: #"),
    ),
    "he": ThreadWords(
        heading=("תגובות", "תגובה", "תגובות גולשים"),
        none_yet=("אין תגובות", "אין עדיין תגובות", "היו הראשונים להגיב", "עדיין אין תגובות"),
        closed=("התגובות סגורות", "סגור לתגובות"),
        write=("הוספת תגובה", "הוסף תגובה", "הוסיפו תגובה", "כתיבת תגובה", "כתוב תגובה", "כדי להגיב", "השאירו תגובה"),
        reply=("הגב", "הגיבו", "השב"),
        like=("אהבתי", "דיווח", "שתפו"),
        counted=("# תגובות", "תגובות (#)"),
    ),
    "hi": ThreadWords(
        heading=("टिप्पणियाँ", "टिप्पणियां", "टिप्पणी", "कमेंट", "कमेंट्स", "प्रतिक्रियाएं", "पाठकों की राय"),
        none_yet=("कोई टिप्पणी नहीं", "पहली टिप्पणी करें", "कोई कमेंट नहीं", "अभी कोई टिप्पणी"),
        closed=("टिप्पणियाँ बंद", "टिप्पणियां बंद"),
        write=("टिप्पणी लिखें", "टिप्पणी करें", "टिप्पणी करने के लिए", "कमेंट करें", "अपनी राय", "टिप्पणी जोड़ें"),
        reply=("जवाब दें", "उत्तर दें", "जवाब"),
        like=("पसंद", "लाइक", "रिपोर्ट"),
        counted=("# टिप्पणियाँ", "# टिप्पणियां", "# टिप्पणी", "# कमेंट", "टिप्पणियाँ (#)", "टिप्पणियां (#)"),
    ),
    "th": ThreadWords(
        heading=("ความคิดเห็น", "ความเห็น", "คอมเมนต์"),
        none_yet=("ยังไม่มีความคิดเห็น", "ยังไม่มีความเห็น", "ไม่มีความคิดเห็น", "เป็นคนแรกที่แสดงความคิดเห็น"),
        closed=("ปิดการแสดงความคิดเห็น", "ปิดความเห็น"),
        write=("แสดงความคิดเห็น", "เขียนความคิดเห็น", "เพื่อแสดงความคิดเห็น", "ใส่ความเห็น"),
        reply=("ตอบกลับ", "ตอบ"),
        like=("ถูกใจ", "รายงาน", "แชร์"),
        counted=("# ความคิดเห็น", "# ความเห็น", "ความคิดเห็น (#)", "ความเห็น (#)"),
    ),
    "no": ThreadWords(
        heading=(
            "kommentarer", "kommentar", "svar", "debatt",
        ),
        none_yet=(
            "ingen kommentarer", "vær den første", "bli den første", "ingen svar",
        ),
        closed=(
            "stengt for kommentarer", "kommentarer er stengt", "kommentarfeltet er stengt",
            "kommentarer stengt", "det er stengt for kommentarer",
        ),
        write=(
            "skriv en kommentar", "legg igjen en kommentar", "legg inn en kommentar", "din kommentar",
            "legg igjen svar", "legg til kommentar", "kommenter",
        ),
        reply=(
            "svar", "siter",
        ),
        like=(
            "liker", "rapporter", "del", "les mer", "vis mer",
        ),
        counted=(
            "# kommentarer", "# kommentar", "# svar", "kommentarer (#)", "# tanker om",
        ),
    ),
}

LIKES = (
    "like", "likes", "upvote", "upvotes", "thích", "lượt thích", "gefällt mir", "gefällt", "j'aime", "j’aime", "me gusta",
    "curtir", "curtidas", "gosto", "gostos", "mi piace", "vind ik leuk", "lubię to", "нравится", "подобається",
    "to se mi líbí", "líbí", "beğen", "beğeni", "إعجاب", "أعجبني", "赞", "讚", "点赞", "點讚", "いいね", "좋아요", "공감",
    "추천", "suka", "gilla", "synes godt om", "liker",
)
"""What stands beside the number of those who liked a comment."""

LOCKED = (
    "topic is locked", "topic locked", "locked topic", "thread is locked", "thread locked", "locked thread", "thread closed",
    "closed thread", "topic is closed", "topic closed", "closed topic", "discussion is closed", "đã khóa", "đã khoá", "đã đóng",
    "thema ist gesperrt", "thema gesperrt", "gesperrtes thema", "thema geschlossen", "geschlossenes thema", "sujet verrouillé",
    "sujet fermé", "discussion fermée", "discussion verrouillée", "tema cerrado", "tema está cerrado", "tema bloqueado",
    "hilo cerrado", "tópico bloqueado", "tópico trancado", "tópico fechado", "argomento bloccato", "discussione chiusa",
    "argomento chiuso", "onderwerp is gesloten", "onderwerp gesloten", "topic gesloten", "temat zamknięty",
    "temat jest zamknięty", "тема закрыта", "закрытая тема", "тема заблокирована", "тему закрито", "téma je uzamčeno",
    "téma uzamčeno", "uzamčené téma", "konu kilitli", "kilitli konu", "konu kapalı", "موضوع مغلق", "الموضوع مغلق", "主题已锁定",
    "已锁定", "已鎖定", "主題已鎖定", "主题已关闭", "已关闭", "已關閉", "ロックされ", "トピックは閉鎖", "잠긴 글", "잠긴 주제", "잠김",
    "topik dikunci", "topik terkunci", "tråden är låst", "låst tråd", "ämnet är låst", "emnet er låst", "låst emne",
    "tråden er låst", "emnet er lukket", "emnet er stengt",
)
"""What a sign says that shows a topic as closed."""

SAYS = (
    "says", "said", "wrote", "writes", "sagt", "schreibt", "schrieb", "dit", "a dit", "a écrit", "dice",
    "dijo", "escribió", "diz", "disse", "ha detto", "ha scritto", "scrive", "schreef", "zegt", "pisze",
    "mówi", "napisał", "говорит", "пишет", "сказал", "каже", "пише", "říká", "napsal", "diyor ki", "dedi ki",
    "يقول", "说道", "說道", "说", "說", "より", "kata", "berkata", "säger", "skriver", "siger", "sier",
    "viết",
    "đã viết", "nói", "cho biết", "님의 말",
)
"""What stands between an author's name and the comment ("Anna says:"); cut from the name's end."""

BY = (
    "by", "von", "par", "por", "di", "da", "door", "przez", "bởi", "от", "від", "od", "oleh", "av", "af",
)
"""What stands before an author's name; cut from its start."""

CREDITS = (
    "posted by", "comment by", "comment from", "left by", "written by", "submitted by", "kommentar von", "verfasst von",
    "geschrieben von", "gepostet von", "eingetragen von", "commentaire par",
    "commentaire de", "écrit par", "publié par", "posté par", "rédigé par", "comentario de",
    "comentario por", "escrito por", "publicado por", "enviado por", "comentário de", "comentário por",
    "postado por", "commento di", "commento da", "scritto da", "inviato da", "reactie van",
    "reactie door", "geschreven door", "geplaatst door", "komentarz od", "napisane przez", "dodane przez",
    "dodany przez", "комментарий от", "комментирует", "написал", "написала", "отправлено", "опубликовал",
    "коментар від", "написано", "komentář od", "napsal", "napsala", "vložil", "yorum yapan", "gönderen",
    "تعليق من", "تعليق بواسطة", "bình luận bởi", "bình luận của", "gửi bởi", "viết bởi", "komentar dari",
    "komentar oleh", "ditulis oleh", "kommentar av", "skrivet av", "postat av", "kommentar af",
    "skrevet af", "skrevet av", "评论者", "發表者", "投稿者", "作成者", "작성자", "pingback by",
    "trackback by", "pingback von", "trackback von", "pingback par", "pingback de", "pingback da",
)
"""What stands before a name and a time in the line that says who wrote a comment: "Comment by Ann — May 3"."""

BADGES = frozenset(one.replace("~", " ") for one in (
    "author post-author post~author article~author admin administrator moderator mod staff team op "
    "original~poster editor contributor guest verified top~commenter top~contributor member subscriber "
    "blogger owner host creator writer journalist autor autorin beitragsautor artikelautor verfasser "
    "redaktion moderation gast mitglied auteur auteure autrice auteur~de~l’article auteur~de~l'article "
    "modérateur modératrice administrateur invité membre rédaction abonné autora autor~de~la~entrada "
    "moderador administrador invitado miembro redacción suscriptor autor~do~post convidado membro "
    "visitante autore autore~articolo moderatore amministratore ospite redazione bericht~auteur "
    "beheerder redactie autorka autor~wpisu gość redakcja автор автор~записи автор~статьи модератор "
    "администратор админ гость редакция автор~запису адміністратор адмін гість редакція "
    "autor~příspěvku moderátor administrátor redakce yazar yazı~sahibi moderatör yönetici editör "
    "misafir üye الكاتب كاتب كاتب~المقالة مشرف المشرف مدير زائر عضو 作者 文章作者 楼主 樓主 博主 "
    "管理员 管理員 版主 站长 站長 游客 编辑 投稿者 投稿作成者 管理人 管理者 著者 モデレーター "
    "スレ主 작성자 글쓴이 관리자 운영자 tác~giả tác~giả~bài~viết quản~trị~viên quản~trị "
    "kiểm~duyệt~viên điều~hành~viên ban~biên~tập khách penulis penulis~pos tamu anggota författare "
    "inläggsförfattare administratör gäst forfatter indlægsforfatter innleggsforfatter gjest"
).split())
"""What a mark beside a name says of who it is; no part of the name."""

AGE_UNITS = (
    "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs",
    "hour", "hours", "d", "day", "days", "w", "wk", "wks", "week", "weeks", "mo", "mos", "mth", "month",
    "months", "y", "yr", "yrs", "year", "years", "sekunden", "minuten", "std", "stunde", "stunden", "tag",
    "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten", "jahr", "jahre",
    "jahren", "heure", "heures", "j", "jour", "jours", "sem", "semaine", "semaines", "mois", "ans",
    "minuto", "minutos", "hora", "horas", "día", "días", "dia", "dias", "semana", "semanas", "mes",
    "meses", "mês", "año", "años", "ano", "anos", "minuti", "ora", "ore", "giorno", "giorni",
    "settimana", "settimane", "mese", "mesi", "anno", "anni", "uur", "dag", "dagen", "weken",
    "maand", "maanden", "jaar", "minuta", "minuty", "godz", "godzin", "godziny", "dzień", "dni", "tyg",
    "tydzień", "tygodnie", "tygodni", "mies", "miesiąc", "miesiące", "rok", "lata", "lat", "мин",
    "минут", "минуты", "ч", "час", "часа", "часов", "д", "день", "дня", "дней", "дн", "нед", "недели",
    "недель", "мес", "месяц", "месяца", "месяцев", "год", "года", "лет", "хв", "год", "дні",
    "днів", "тиж", "міс", "рік", "роки", "років", "hod", "hodiny", "hodin", "dní", "týden", "týdny",
    "měs", "roky", "sn", "dk", "dakika", "sa", "saat", "gün", "hafta", "yıl", "秒", "分",
    "分钟", "分鐘", "小时", "小時", "时", "時間", "天", "日", "周", "週", "週間", "个月", "個月",
    "ヶ月", "か月", "年", "초", "분", "시간", "일", "주", "개월", "년", "giây", "phút", "giờ", "ngày",
    "tuần", "tháng", "năm", "detik", "menit", "jam", "hari", "minggu", "bulan", "tahun", "tim", "timmar",
    "dagar", "vecka", "veckor", "mån", "månad", "månader", "år", "timer", "dage",
    "uge", "uger", "uke", "uker", "دقيقة", "دقائق", "ساعة", "ساعات", "يوم", "أيام", "أسبوع", "شهر",
    "أشهر", "سنة",
)
"""Units of an age that is all of a text: "6d", "1 year", "3 giờ"."""

LISTED = (
    "views", "viewing", "last post", "last reply", "last message", "aufrufe", "letzter beitrag",
    "letzte antwort", "vus", "vues", "dernier message", "dernière réponse", "visitas", "lecturas",
    "último mensaje", "última respuesta", "visualizações", "última mensagem", "visualizzazioni", "letture",
    "ultimo messaggio", "weergaven", "bekeken", "laatste bericht", "laatste reactie", "odsłon",
    "wyświetleń", "wyświetlenia", "ostatni post", "ostatnia wiadomość", "просмотров", "просмотры",
    "последнее сообщение", "последний ответ", "переглядів", "останнє повідомлення", "zobrazení",
    "zhlédnutí", "poslední příspěvek", "görüntüleme", "okunma", "son mesaj", "son ileti", "مشاهدات",
    "المشاهدات", "آخر مشاركة", "آخر رد", "浏览", "瀏覽", "最后发表", "最后回复", "最後發表", "最後回覆",
    "閲覧数", "最終投稿", "조회", "마지막 글", "최근 글", "lượt xem", "bài mới nhất", "bài viết cuối",
    "trả lời cuối", "dilihat", "tayangan", "pesan terakhir", "posting terakhir", "visningar", "visninger",
    "senaste inlägg", "seneste indlæg", "siste innlegg",
)
"""What a list of topics says of each beside numbers and names: how often it was seen, who wrote in it last."""

RELATIVE = (
    " ago", "yesterday", "today", "just now", "trước", "hôm qua", "hôm nay", "vừa xong", "vor ",
    "gestern", "heute", "il y a", "hier", "aujourd", "hace ", "ayer", "hoy", "há ", "atrás", "ontem",
    " fa", "ieri", "oggi", "geleden", "gisteren", "vandaag", " temu", "wczoraj", "dzisiaj", "назад",
    "вчера", "сегодня", "тому", "вчора", "před ", "včera", "dnes", "önce", "dün", "bugün", "منذ", "قبل",
    "أمس", "前", "昨天", "今天", "刚刚", "昨日", "전", "어제", "lalu", "kemarin", "sedan", "igår",
    "i går", "siden",
)
"""How a time relative to now is said; beside a number, or alone as a day."""

USER_PATHS = (
    "/user", "/u/", "/member", "/profile", "/author", "/@", "/~", "/people/", "/account", "/nguoi-dung",
    "/thanh-vien", "/profil", "/usuario", "/utilisateur", "/mitglied", "/space/", "/uid", "?uid=", "&u=",
    "?u=", "/users/",
)
"""Parts of the address of a reader's own page."""

AREA_NAMES = frozenset((
    "article-comments binh-luan binh_luan binhluan box-comment box_comment caja-comentarios "
    "comentarios comentários comment-area comment-box comment-container comment-form comment-list "
    "comment-respond comment-section comment-stream comment-thread comment-wrap comment-wrapper "
    "comment_area comment_list commentaires commentarea commentbox commentform commenti commentlist "
    "comments comments-app comments-area comments-block comments-container comments-header "
    "comments-list comments-section comments-title comments-wrapper comments_area comments_block "
    "comments_list commentsection discussion diskuse diskuze disqus_thread fb-comments guestbook "
    "komentar komentarer komentarze komentáře kommentarbereich kommentare kommentarer leserkommentare "
    "news-comments pinglun post-comments reactie reacties reader-comments replies respond responses "
    "user-comments wpdcom y-kien ykien ykienbandoc yorum yorumlar zone-commentaires "
).split())
"""Classes and ids that name the comment area, as whole tokens in lower case, in many languages."""
