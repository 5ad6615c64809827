"""How pages say that the rest of an article is for subscribers alone."""

PHRASES = (
    "subscribe to continue", "subscribe to read", "subscribe to unlock", "to continue reading", "to keep reading",
    "for subscribers only", "subscribers only", "subscriber-only", "subscriber exclusive", "already a subscriber",
    "unlock this article", "to read the full article", "to read the full story", "members only", "member-only story",
    "this article is for subscribers", "you have reached your limit of free articles", "create a free account to read",
    "réservé aux abonnés", "réservée aux abonnés", "réservés aux abonnés", "reste à lire", "de cet article à lire",
    "abonnez-vous pour lire", "pour lire la suite", "déjà abonné",
    "nur für abonnenten", "exklusiv für abonnenten", "mit abo weiterlesen", "jetzt weiterlesen", "bereits abonnent",
    "weiterlesen mit", "um diesen artikel zu lesen", "dieser artikel ist abonnenten vorbehalten", "plus-artikel",
    "solo para suscriptores", "para suscriptores", "suscríbete para seguir leyendo", "suscríbase para", "ya eres suscriptor",
    "exclusivo para assinantes", "conteúdo exclusivo", "assine para continuar", "já é assinante",
    "riservato agli abbonati", "per gli abbonati", "abbonati per continuare", "continua a leggere con", "sei già abbonato",
    "alleen voor abonnees", "voor abonnees", "lees verder met", "al abonnee",
    "tylko dla prenumeratorów", "dla subskrybentów", "kup dostęp", "for abonnenter", "för prenumeranter",
    "endast för prenumeranter", "bare for abonnenter", "kun for abonnenter", "vain tilaajille", "lue tilaajana",
    "pouze pro předplatitele", "len pre predplatiteľov", "csak előfizetőknek", "doar pentru abonați",
    "только для подписчиков", "доступно подписчикам", "оформите подписку", "чтобы читать дальше", "для передплатників",
    "μόνο για συνδρομητές", "sadece aboneler", "abonelere özel",
    "dành cho thuê bao", "dành cho hội viên", "dành cho bạn đọc trả phí", "đăng ký để đọc tiếp", "nội dung trả phí",
    "đăng nhập để đọc tiếp", "khusus pelanggan", "berlangganan untuk", "untuk melanjutkan membaca",
    "会員限定", "有料会員", "この記事は有料", "続きを読むには", "この記事の残り", "订阅后", "订阅以继续", "付费内容", "會員限定", "訂閱後",
    "유료회원", "구독자 전용", "구독하시면", "สำหรับสมาชิก", "للمشتركين فقط", "اشترك لمتابعة", "למנויים בלבד", "केवल सब्सक्राइबर",
)  # fmt: skip
"""Lower case."""
