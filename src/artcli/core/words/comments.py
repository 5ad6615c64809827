"""Words of comment threads, as data: what they are called, how they say empty, closed, open, reply, like.

One row a language; everything in lower case as `str.lower` makes it. ``#`` stands for the number in `counted`.
Read by ``comments.state`` and ``comments.generic``; the first lines of a language are the ones most pages use.
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


THREAD_WORDS: dict[str, ThreadWords] = {
    "vi": ThreadWords(
        ("bình luận", "ý kiến", "ý kiến bạn đọc", "phản hồi", "thảo luận", "bình luận bài viết"),
        ("chưa có bình luận", "chưa có ý kiến", "chưa có phản hồi", "hãy là người đầu tiên bình luận",
         "không có bình luận", "hãy là người đầu tiên", "chưa có thảo luận"),
        ("đã đóng bình luận", "không cho phép bình luận", "bình luận đã bị tắt", "bình luận đã bị khóa",
         "bình luận đã đóng", "đã tắt bình luận", "chức năng bình luận bị tắt", "chủ đề đã bị khóa"),
        ("viết bình luận", "gửi bình luận", "ý kiến của bạn", "thêm bình luận", "nhập bình luận", "để lại bình luận",
         "để lại một bình luận", "gửi ý kiến", "bình luận của bạn", "chia sẻ ý kiến của bạn", "để lại phản hồi",
         "đăng nhập để bình luận", "trả lời hủy", "để lại một trả lời", "gửi phản hồi"),
        ("trả lời", "phản hồi", "trích dẫn"),
        ("thích", "lượt thích", "quan tâm", "báo cáo", "chia sẻ", "báo vi phạm", "bỏ thích"),
        ("# bình luận", "# ý kiến", "# phản hồi", "# thảo luận", "# trả lời", "bình luận (#)", "ý kiến (#)",
         "bình luận #", "phản hồi (#)"),
    ),
    "en": ThreadWords(
        ("comments", "comment", "discussion", "responses", "replies", "reader comments", "join the discussion",
         "answers", "leave a reply", "leave a comment", "thoughts on", "conversation"),
        ("no comments", "no comment yet", "be the first to comment", "no responses", "no replies", "no reviews yet",
         "there are no comments", "be the first to reply", "start the conversation", "be the first to share"),
        ("comments are closed", "comments are now closed", "commenting has been disabled", "commenting is closed",
         "commenting is disabled", "comments have been closed", "comments have been disabled",
         "comments are disabled", "comments closed", "no new comments can be posted", "discussion has been archived",
         "not open for further replies", "topic archived", "thread is closed", "topic is closed", "topic locked",
         "thread locked", "this topic is locked", "this thread has been locked", "comments are locked",
         "commenting has been turned off", "comments are turned off", "comments off", "closed to new replies",
         "closed for further replies", "comments for this", "discussion is closed", "topic is now closed",
         "you cannot reply to this", "you can no longer comment", "this post is archived",
         "you cannot post new replies", "new comments are not"),
        ("leave a reply", "leave a comment", "post a comment", "add a comment", "write a comment",
         "join the conversation", "join the discussion", "you must log in to comment", "submit a comment",
         "log in to comment", "login to comment", "sign in to comment", "sign in or register to comment",
         "register to reply", "log in to reply", "login to reply", "sign in to reply", "add to the discussion",
         "must be logged in to post a comment", "post your comment", "add your comment", "your comment", "post reply",
         "write a reply", "add a reply", "post comment", "submit comment", "log in or register to reply",
         "log in or register to post", "join this conversation", "leave your comment", "share your thoughts",
         "what do you think", "log in to join", "your answer", "post your answer", "logged in to reply",
         "enter your comment", "add comment"),
        ("reply", "reply to", "quote", "respond", "permalink", "link", "parent", "reply to this"),
        ("like", "likes", "upvote", "upvotes", "downvote", "recommend", "report", "share", "flag", "edit", "delete",
         "more", "helpful", "points", "dislike", "copy link", "sign in to vote", "log in to vote"),
        ("# comments", "# comment", "# replies", "# reply", "# responses", "# response", "# thoughts on",
         "# thought on", "# answers", "# answer", "comments (#)", "comments #", "comment (#)", "replies (#)",
         "comments: #", "discussion (#)"),
    ),
    "de": ThreadWords(
        ("kommentare", "leserkommentare", "kommentar", "diskussion", "leserbriefe", "ergänzungen", "antworten",
         "gedanken zu", "meinungen", "beiträge"),
        ("noch keine kommentare", "keine kommentare", "kein kommentar", "sei der erste", "seien sie der erste",
         "noch kein kommentar", "schreiben sie den ersten", "schreibe den ersten", "bisher keine kommentare"),
        ("kommentare sind geschlossen", "kommentare geschlossen", "kommentarfunktion ist geschlossen",
         "kommentarfunktion ist deaktiviert", "kommentarfunktion deaktiviert", "kommentarbereich ist geschlossen",
         "kommentarbereich geschlossen", "diskussion geschlossen", "kommentare sind deaktiviert",
         "kommentieren ist nicht mehr möglich", "diskussion ist geschlossen", "thema geschlossen",
         "diskussion wurde geschlossen", "kommentare deaktiviert"),
        ("kommentar schreiben", "kommentar verfassen", "kommentar hinterlassen", "schreibe einen kommentar",
         "schreiben sie einen kommentar", "einen kommentar schreiben", "kommentar abgeben", "jetzt kommentieren",
         "kommentar abschicken", "ihr kommentar", "dein kommentar", "kommentar absenden", "diskutieren sie mit",
         "mitdiskutieren", "antwort schreiben", "um zu kommentieren", "um kommentieren zu können",
         "hinterlasse einen kommentar", "beitrag schreiben"),
        ("antworten", "antwort", "zitieren"),
        ("gefällt mir", "leserempfehlung", "empfehlen", "melden", "teilen", "bewerten"),
        ("# kommentare", "# kommentar", "# antworten", "# antwort", "# gedanken zu", "# ergänzungen",
         "kommentare (#)", "# beiträge", "kommentare: #", "kommentare #", "# leserkommentare"),
    ),
    "fr": ThreadWords(
        ("commentaires", "commentaire", "réactions", "avis", "vos réactions", "réponses", "discussion"),
        ("aucun commentaire", "pas encore de commentaire", "soyez le premier", "soyez la première",
         "pas de commentaire", "aucune réaction", "aucune réponse"),
        ("commentaires sont fermés", "commentaires sont clos", "commentaires fermés", "commentaires clos",
         "commentaires sont désactivés", "commentaires désactivés", "discussion est fermée",
         "les commentaires ne sont plus", "sujet fermé", "sujet verrouillé"),
        ("laisser un commentaire", "poster un commentaire", "écrire un commentaire", "ajouter un commentaire",
         "laissez un commentaire", "publier un commentaire", "votre commentaire", "réagir à cet article", "réagissez",
         "laisser une réponse", "connectez-vous pour commenter", "pour commenter", "postez un commentaire",
         "écrivez un commentaire", "donnez votre avis", "pour laisser un commentaire", "envoyer un commentaire"),
        ("répondre", "citer"),
        ("j'aime", "j’aime", "signaler", "partager", "recommander", "alerter"),
        ("# commentaires", "# commentaire", "# réactions", "# réaction", "# réponses", "# réponse",
         "commentaires (#)", "réactions (#)", "# avis", "commentaires #"),
    ),
    "es": ThreadWords(
        ("comentarios", "comentario", "opiniones", "respuestas", "discusión"),
        ("no hay comentarios", "sin comentarios", "sé el primero", "sea el primero", "aún no hay comentarios",
         "ningún comentario", "todavía no hay comentarios"),
        ("comentarios cerrados", "comentarios están cerrados", "los comentarios están desactivados",
         "comentarios desactivados", "tema cerrado", "se han cerrado los comentarios", "hilo cerrado"),
        ("deja un comentario", "dejar un comentario", "publicar comentario", "deja una respuesta",
         "escribe un comentario", "añadir comentario", "agregar comentario", "tu comentario", "su comentario",
         "publicar un comentario", "enviar comentario", "escribir un comentario", "para comentar",
         "añade un comentario", "participa en la conversación", "dejar una respuesta"),
        ("responder", "citar"),
        ("me gusta", "denunciar", "compartir", "reportar", "recomendar"),
        ("# comentarios", "# comentario", "# respuestas", "# respuesta", "comentarios (#)", "# opiniones",
         "# comentarios en", "comentarios #", "comentarios: #"),
    ),
    "pt": ThreadWords(
        ("comentários", "comentário", "respostas", "opiniões"),
        ("nenhum comentário", "sem comentários", "seja o primeiro", "ainda não há comentários",
         "não há comentários"),
        ("comentários encerrados", "comentários fechados", "comentários desativados", "comentários estão fechados",
         "os comentários estão encerrados", "os comentários estão desativados", "tópico fechado"),
        ("deixe um comentário", "escreva um comentário", "deixe uma resposta", "deixar um comentário",
         "adicionar comentário", "seu comentário", "publicar comentário", "enviar comentário", "deixe o seu comentário",
         "para comentar", "comente", "faça um comentário", "deixe seu comentário"),
        ("responder", "citar"),
        ("curtir", "gosto", "denunciar", "compartilhar", "partilhar"),
        ("# comentários", "# comentário", "# respostas", "# resposta", "comentários (#)", "comentários #"),
    ),
    "it": ThreadWords(
        ("commenti", "commento", "risposte", "discussione"),
        ("nessun commento", "ancora nessun commento", "non ci sono commenti", "sii il primo", "non ci sono ancora"),
        ("i commenti sono chiusi", "commenti chiusi", "commenti disabilitati", "commenti sono disattivati",
         "discussione chiusa", "commenti disattivati"),
        ("lascia un commento", "scrivi un commento", "invia commento", "aggiungi un commento", "lascia una risposta",
         "il tuo commento", "per commentare", "pubblica commento", "inserisci un commento", "commenta"),
        ("rispondi", "cita"),
        ("mi piace", "segnala", "condividi"),
        ("# commenti", "# commento", "# risposte", "# risposta", "commenti (#)", "commenti #", "# pensieri su"),
    ),
    "nl": ThreadWords(
        ("reacties", "reactie", "opmerkingen", "antwoorden"),
        ("geen reacties", "nog geen reacties", "wees de eerste", "er zijn nog geen"),
        ("reacties zijn gesloten", "reacties gesloten", "reageren niet mogelijk", "reageren is niet mogelijk",
         "reageren is niet meer mogelijk", "discussie gesloten", "topic gesloten", "reacties uitgeschakeld"),
        ("plaats een reactie", "geef een reactie", "laat een reactie achter", "reageer op", "schrijf een reactie",
         "jouw reactie", "uw reactie", "reactie plaatsen", "om te reageren", "laat een antwoord achter",
         "plaats reactie", "reactie toevoegen"),
        ("beantwoorden", "reageer", "antwoord", "reageren", "citeer"),
        ("vind ik leuk", "melden", "delen", "rapporteer"),
        ("# reacties", "# reactie", "# antwoorden", "# gedachten over", "reacties (#)", "reacties #"),
    ),
    "pl": ThreadWords(
        ("komentarze", "komentarz", "opinie", "odpowiedzi", "dyskusja"),
        ("brak komentarzy", "bądź pierwszy", "nie ma jeszcze komentarzy", "brak odpowiedzi", "bądź pierwsza"),
        ("komentarze wyłączone", "komentarze są wyłączone", "komentarze zamknięte", "możliwość komentowania została",
         "komentowanie wyłączone", "temat zamknięty", "komentowanie zostało"),
        ("dodaj komentarz", "napisz komentarz", "skomentuj", "zostaw komentarz", "twój komentarz", "aby dodać komentarz",
         "aby komentować", "opublikuj komentarz", "dodaj odpowiedź", "wyślij komentarz"),
        ("odpowiedz", "cytuj"),
        ("lubię to", "zgłoś", "udostępnij"),
        ("# komentarzy", "# komentarze", "# komentarz", "# odpowiedzi", "komentarze (#)", "komentarze: #",
         "komentarze #"),
    ),
    "ru": ThreadWords(
        ("комментарии", "комментарий", "обсуждение", "ответы", "отзывы", "мнения"),
        ("нет комментариев", "комментариев нет", "комментариев пока нет", "будьте первым", "пока нет комментариев",
         "ещё нет комментариев", "еще нет комментариев", "станьте первым", "оставьте первый"),
        ("комментарии закрыты", "комментарии отключены", "комментирование закрыто", "комментирование отключено",
         "обсуждение закрыто", "тема закрыта", "комментирование запрещено", "комментарии запрещены"),
        ("оставить комментарий", "добавить комментарий", "написать комментарий", "ваш комментарий",
         "чтобы оставить комментарий", "оставьте комментарий", "отправить комментарий", "добавить ответ",
         "комментировать", "чтобы комментировать", "добавление комментария", "чтобы ответить", "напишите комментарий"),
        ("ответить", "цитировать", "цитата"),
        ("нравится", "пожаловаться", "поделиться"),
        ("# комментариев", "# комментария", "# комментарий", "# ответов", "# ответа", "# ответ", "комментарии (#)",
         "комментариев: #", "комментарии #", "комментарии: #", "комментариев (#)", "# мыслей о"),
    ),
    "uk": ThreadWords(
        ("коментарі", "коментар", "обговорення", "відповіді", "відгуки"),
        ("немає коментарів", "коментарів немає", "коментарів поки немає", "будьте першим", "ще немає коментарів"),
        ("коментарі закриті", "коментарі вимкнено", "коментування закрито", "обговорення закрито", "тему закрито",
         "коментарі вимкнені"),
        ("залишити коментар", "додати коментар", "написати коментар", "ваш коментар", "залиште коментар",
         "щоб залишити коментар", "щоб коментувати", "коментувати", "надіслати коментар"),
        ("відповісти", "цитувати"),
        ("подобається", "поскаржитися", "поділитися"),
        ("# коментарів", "# коментарі", "# коментар", "# відповідей", "коментарі (#)", "коментарів: #", "коментарі #"),
    ),
    "cs": ThreadWords(
        ("komentáře", "komentář", "diskuse", "diskuze", "příspěvky", "odpovědi"),
        ("žádné komentáře", "zatím žádné komentáře", "buďte první", "zatím nikdo nekomentoval",
         "žádné příspěvky", "dosud nebyl vložen"),
        ("komentáře jsou uzavřeny", "komentáře uzavřeny", "diskuse uzavřena", "diskuse je uzavřena",
         "diskuze je uzavřena", "komentáře nejsou povoleny", "komentáře vypnuty"),
        ("napsat komentář", "přidat komentář", "přidej komentář", "vložit komentář", "váš komentář",
         "přidat příspěvek", "pro komentování", "zanechat komentář", "přidejte komentář", "vstoupit do diskuse"),
        ("odpovědět", "reagovat", "citovat"),
        ("to se mi líbí", "nahlásit", "sdílet"),
        ("# komentářů", "# komentáře", "# komentář", "# příspěvků", "# odpovědí", "komentáře (#)", "diskuse (#)"),
    ),
    "tr": ThreadWords(
        ("yorumlar", "yorum", "yanıtlar", "cevaplar", "okur yorumları"),
        ("henüz yorum yok", "ilk yorumu sen yap", "yorum yok", "ilk yorumu siz yapın", "henüz yorum yapılmamış",
         "hiç yorum yok", "i̇lk yorumu"),
        ("yorumlar kapalı", "yorumlar kapatıldı", "yoruma kapalı", "yorumlara kapalı", "konu kilitli",
         "yorumlar kapatılmıştır"),
        ("yorum yap", "yorum yaz", "bir yanıt yazın", "yorum gönder", "yorumunuz", "bir cevap yazın",
         "yorum yapabilmek için", "yorumunuzu yazın", "yorum ekle", "yorumu gönder"),
        ("yanıtla", "cevapla", "alıntı"),
        ("beğen", "şikayet et", "paylaş", "beğendim"),
        ("# yorum", "# cevap", "# yanıt", "yorumlar (#)", "yorum (#)", "yorumlar #"),
    ),
    "ar": ThreadWords(
        ("التعليقات", "تعليقات", "تعليق", "الردود", "آراء القراء"),
        ("لا توجد تعليقات", "لا يوجد تعليقات", "كن أول من يعلق", "لا تعليقات", "لا توجد ردود", "كن أول"),
        ("التعليقات مغلقة", "التعليق مغلق", "مغلق للتعليق", "أغلقت التعليقات", "التعليقات معطلة"),
        ("أضف تعليق", "اترك تعليق", "اكتب تعليق", "أضف تعليقا", "اترك ردا", "اترك رد", "إضافة تعليق", "إرسال التعليق",
         "تعليقك", "شارك برأيك", "للتعليق"),
        ("رد", "الرد", "اقتباس"),
        ("إعجاب", "أعجبني", "تبليغ", "مشاركة"),
        ("# تعليق", "# تعليقات", "# تعليقا", "# رد", "التعليقات (#)", "تعليقات (#)"),
    ),
    "zh": ThreadWords(
        ("评论", "評論", "留言", "网友评论", "回复", "回覆", "讨论", "討論", "全部评论", "最新评论", "迴響", "发表评论", "网友留言"),
        ("暂无评论", "还没有评论", "尚無留言", "暂时没有评论", "沒有留言", "没有评论", "目前沒有評論", "尚无评论", "暂无留言",
         "抢沙发", "成为第一个", "沒有評論"),
        ("评论已关闭", "留言功能已關閉", "评论功能已关闭", "評論已關閉", "已关闭评论", "主题已关闭", "禁止评论", "不开放留言",
         "留言已關閉", "迴響已關閉"),
        ("发表评论", "写评论", "发布留言", "我要留言", "發表留言", "發佈留言", "我要评论", "發表評論", "发表回复", "發表迴響", "写留言",
         "提交评论", "登录后评论", "登录后发表", "我来说两句", "留下评论", "發表回覆", "说点什么", "發表回應"),
        ("回复", "回覆", "回應", "引用", "答复"),
        ("赞", "讚", "点赞", "举报", "分享", "推", "支持", "反对", "顶", "踩"),
        ("# 条评论", "#条评论", "# 則留言", "#則留言", "# 评论", "评论(#)", "评论 (#)", "#評論", "#条回复", "#篇回應", "#条留言",
         "#个回复", "评论#", "#則評論", "留言(#)", "#則迴響", "共#条", "评论（#）", "留言（#）"),
    ),
    "ja": ThreadWords(
        ("コメント", "コメント一覧", "みんなのコメント", "ご意見", "返信"),
        ("コメントはまだありません", "コメントなし", "まだコメントがありません", "コメントはありません", "コメントがありません",
         "まだコメントはありません"),
        ("コメントは受け付けていません", "コメント欄は閉じ", "コメントは締め切", "コメントの受付は終了", "コメントは受け付けておりません",
         "コメントを受け付けていません", "コメントできません"),
        ("コメントを書く", "コメントを残す", "コメントする", "コメントを投稿", "コメントを送信", "コメントを追加", "コメントを入力",
         "コメントするには", "返信を書く", "コメントの投稿"),
        ("返信", "返信する", "引用"),
        ("いいね", "いいね!", "通報", "シェア", "共感した", "なるほど", "参考になった"),
        ("#件のコメント", "# 件のコメント", "コメント(#)", "コメント (#)", "コメント（#）", "コメント#件", "#コメント", "コメント #件",
         "#件の返信", "コメント：#件"),
    ),
    "ko": ThreadWords(
        ("댓글", "의견", "전체 댓글", "답변"),
        ("댓글이 없습니다", "등록된 댓글이 없습니다", "첫 댓글", "아직 댓글이 없습니다", "댓글 없음"),
        ("댓글이 닫혔", "댓글을 달 수 없습니다", "댓글 기능이", "댓글 작성이 중단", "댓글을 작성할 수 없"),
        ("댓글 쓰기", "댓글 달기", "댓글 남기기", "댓글을 입력", "댓글 작성", "답글 남기기", "댓글을 남겨", "댓글쓰기", "댓글등록",
         "댓글을 작성"),
        ("답글", "답장", "답글쓰기", "인용"),
        ("좋아요", "공감", "추천", "신고", "공유", "비공감", "비추천"),
        ("댓글 #개", "댓글 #", "#개의 댓글", "댓글(#)", "댓글 (#)", "#개 댓글", "의견 #", "댓글#"),
    ),
    "id": ThreadWords(
        ("komentar", "tanggapan", "balasan", "diskusi"),
        ("belum ada komentar", "tidak ada komentar", "jadilah yang pertama", "jadilah orang pertama"),
        ("komentar ditutup", "komentar dinonaktifkan", "kolom komentar ditutup"),
        ("tulis komentar", "tinggalkan komentar", "kirim komentar", "tinggalkan balasan", "komentar anda",
         "beri komentar", "tambahkan komentar", "untuk berkomentar", "beri balasan"),
        ("balas", "kutip"),
        ("suka", "laporkan", "bagikan"),
        ("# komentar", "# tanggapan", "# balasan", "komentar (#)", "komentar #", "# pemikiran pada"),
    ),
    "sv": ThreadWords(
        ("kommentarer", "kommentar", "svar", "diskussion", "inlägg"),
        ("inga kommentarer", "bli först", "inga svar", "inga kommentarer än"),
        ("kommentarer är stängda", "kommentarer inaktiverade", "kommentarsfältet är stängt", "tråden är låst",
         "kommentarerna är stängda", "kommentarer avstängda"),
        ("skriv en kommentar", "lämna en kommentar", "lämna ett svar", "kommentera", "din kommentar",
         "lägg till kommentar", "skicka kommentar"),
        ("svara", "citera"),
        ("gilla", "anmäl", "dela"),
        ("# kommentarer", "# kommentar", "# svar", "# reaktioner på", "kommentarer (#)", "kommentarer #"),
    ),
    "da": ThreadWords(
        ("kommentarer", "kommentar", "svar", "debat"),
        ("ingen kommentarer", "vær den første", "ingen svar"),
        ("lukket for kommentarer", "kommentarer er lukket", "der er lukket for kommentarer", "kommentarer lukket"),
        ("skriv en kommentar", "skriv kommentar", "efterlad en kommentar", "læg en kommentar", "din kommentar",
         "skriv et svar", "tilføj kommentar", "deltag i debatten"),
        ("svar", "besvar", "citer"),
        ("synes godt om", "anmeld", "del"),
        ("# kommentarer", "# kommentar", "# svar", "kommentarer (#)", "# tanker om"),
    ),
    "no": ThreadWords(
        ("kommentarer", "kommentar", "svar", "debatt"),
        ("ingen kommentarer", "vær den første", "bli den første", "ingen svar"),
        ("stengt for kommentarer", "kommentarer er stengt", "kommentarfeltet er stengt", "kommentarer stengt",
         "det er stengt for kommentarer"),
        ("skriv en kommentar", "legg igjen en kommentar", "legg inn en kommentar", "din kommentar", "legg igjen svar",
         "legg til kommentar", "kommenter"),
        ("svar", "siter"),
        ("liker", "rapporter", "del"),
        ("# kommentarer", "# kommentar", "# svar", "kommentarer (#)", "# tanker om"),
    ),
}

SAYS = (
    "says", "said", "wrote", "writes", "sagt", "schreibt", "schrieb", "dit", "a dit", "a écrit", "dice", "dijo",
    "escribió", "diz", "disse", "ha detto", "ha scritto", "scrive", "schreef", "zegt", "pisze", "mówi", "napisał",
    "говорит", "пишет", "сказал", "каже", "пише", "říká", "napsal", "diyor ki", "dedi ki", "يقول", "说道", "說道", "说",
    "說", "より", "kata", "berkata", "säger", "skriver", "siger", "sier", "viết", "đã viết", "nói", "cho biết", "님의 말",
)
"""What stands between an author's name and the comment ("Anna says:"); cut from the name's end."""

BY = ("by", "von", "par", "por", "di", "da", "door", "przez", "bởi", "от", "від", "od", "oleh", "av", "af", "posted by")
"""What stands before an author's name; cut from its start."""

AREA_NAMES = frozenset(
    "comments comment-list commentlist comment-section comments-section comments-area comments-wrapper commentarea "
    "comment-area commentsection comment-container comments-container comment-wrapper comment_list comment-box "
    "commentbox comments-list comments-title comments-header respond comment-respond commentform comment-form "
    "disqus_thread fb-comments replies responses discussion user-comments reader-comments article-comments "
    "post-comments news-comments box-comment box_comment comment-thread comment-wrap wpdcom comments-block "
    "comment-stream comments_block kommentare kommentarbereich leserkommentare commentaires zone-commentaires "
    "comentarios comentários caja-comentarios commenti reacties reactie komentarze komentáře diskuse diskuze yorumlar "
    "yorum komentar komentarer kommentarer binhluan binh-luan binh_luan ykien y-kien ykienbandoc comment_area "
    "comments-app comments_area comments_list pinglun guestbook".split()
)
"""Classes and ids that name the comment area, as whole tokens in lower case, in many languages."""

RELATIVE = (
    " ago", "yesterday", "today", "just now", "trước", "hôm qua", "hôm nay", "vừa xong", "vor ", "gestern", "heute",
    "il y a", "hier", "aujourd", "hace ", "ayer", "hoy", "há ", "atrás", "ontem", " fa", "ieri", "oggi", "geleden",
    "gisteren", "vandaag", " temu", "wczoraj", "dzisiaj", "назад", "вчера", "сегодня", "тому", "вчора", "před ",
    "včera", "dnes", "önce", "dün", "bugün", "منذ", "قبل", "أمس", "前", "昨天", "今天", "刚刚", "昨日", "전", "어제", "lalu",
    "kemarin", "sedan", "igår", "i går", "siden",
)  # fmt: skip
"""How a time relative to now is said; beside a number, or alone as a day."""

USER_PATHS = (
    "/user", "/u/", "/member", "/profile", "/author", "/@", "/~", "/people/", "/account", "/nguoi-dung", "/thanh-vien",
    "/profil", "/usuario", "/utilisateur", "/mitglied", "/space/", "/uid", "?uid=", "&u=", "?u=", "/users/",
)  # fmt: skip
"""Parts of the address of a reader's own page."""
