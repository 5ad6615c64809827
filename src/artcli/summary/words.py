"""Words that summaries and keywords turn on: how captions begin, who speaks of himself, function words, who agrees."""

from __future__ import annotations

CAPTION_CUES = (
    "ảnh:", "ảnh ", "(ảnh", "photo:", "photo ", "foto:", "foto ", "bild:", "image:", "fotos:",
    "imagen:", "video:",
    "đồ họa:", "фото:", "写真", "图片", "사진", "crédit", "credit:", "picture:", "grafik:",
)  # fmt: skip
"""How a picture's caption begins that stands among the paragraphs."""

CREDITS = (
    "ảnh:", "photo:", "photos:", "foto:", "fotos:", "bild:", "bilder:", "image:", "imagen:", "video:", "đồ họa:", "фото:",
    "写真：", "写真:", "图片：", "图片:", "图源：", "사진=", "사진:", "crédit", "credit:", "picture:", "grafik:", "quelle:",
    "source:", "fuente:", "fonte:", "bron:", "kilde:", "källa:", "kuva:", "zdroj:", "źródło:", "kaynak:", "источник:",
    "nguồn:", "sumber:", "صورة:", "चित्र:", "photo by ", "photo credit", "getty images", "foto/", "reporting by ", "edited by ",
)  # fmt: skip
"""How a line begins that only says whose a picture or a report is."""

READ_ALSO = (
    "read also", "also read", "read more", "read next", "see also", "more on this", "related:", "watch:", "listen:",
    "sign up ", "lesen sie auch", "lesen sie mehr", "lesen sie hier", "mehr zum thema", "auch interessant", "mehr dazu:",
    "lire aussi", "à lire", "lire également", "lire plus", "voir aussi", "lea también", "lee también", "le puede interesar",
    "te puede interesar", "leia também", "leia mais", "veja também", "saiba mais", "leggi anche", "leggi tutto", "lees ook",
    "lees meer", "läs också", "läs mer", "les også", "læs også", "lue myös", "czytaj też", "czytaj także", "zobacz też",
    "čtěte také", "přečtěte si", "olvasta már", "ez is érdekelheti", "citește și", "citește mai", "ayrıca bakınız",
    "ilginizi çekebilir", "читайте также", "читайте в ", "смотрите также", "читайте також", "διαβάστε επίσης",
    "baca juga", "simak juga", "lihat juga", "xem thêm", "đọc thêm", "mời bạn đọc", "اقرأ أيضا", "اقرأ أيضًا", "بیشتر بخوانید",
    "यह भी पढ़ें", "ये भी पढ़ें", "【関連", "関連記事", "あわせて読みたい", "相关阅读", "延伸阅读", "推荐阅读", "관련기사", "อ่านเพิ่มเติม",
)  # fmt: skip
"""How a line begins that sends the reader to another page."""

OFFERS = (
    "subscribe to", "subscribe now", "subscribe for", "subscribe and", "sign up for", "sign up to", "sign up now",
    "already a subscriber", "this article is for subscribers", "this content is for", "get unlimited", "follow us",
    "log in to", "register to", "register now", "abonnieren sie", "jetzt abonnieren", "jetzt anmelden", "melden sie sich",
    "abonnez-vous", "inscrivez-vous", "article réservé", "cet article est réservé", "suscríbete", "suscríbase",
    "regístrate", "assine ", "inscreva-se", "cadastre-se", "abbonati", "iscriviti", "abonneer", "neem een abonnement",
    "prenumerera", "bli abonnent", "abonner på", "tilmeld dig", "tilaa uutiskirje", "zapisz się", "subskrybuj",
    "předplaťte", "iratkozzon", "abonează", "abonați", "abone ol", "подпишитесь", "подписывайтесь", "підпишіться",
    "підписуйтесь", "εγγραφείτε", "berlangganan", "ikuti kami", "đăng ký nhận", "đăng ký kênh", "đăng ký theo dõi",
    "theo dõi chúng tôi", "theo dõi kênh", "اشترك", "مشترک شوید", "सब्सक्राइब", "订阅", "訂閱", "購読", "会員登録", "구독",
    "สมัครสมาชิก",
)  # fmt: skip
"""How a standfirst begins that offers the reader something and says nothing of the article."""

CONTINUED = (
    "(more)", "read more", "continue reading", "mehr lesen", "weiterlesen", "lire la suite", "lire plus",
    "leer más", "seguir leyendo", "leia mais", "continue lendo", "leggi tutto", "continua a leggere", "lees meer",
    "lees verder", "läs mer", "les mer", "læs mere", "lue lisää", "czytaj więcej", "czytaj dalej", "celý článek",
    "citește mai mult", "devamını oku", "читать далее", "читать дальше", "читати далі",
    "διαβάστε περισσότερα", "selengkapnya", "baca selengkapnya", "xem thêm", "đọc tiếp", "xem tiếp", "اقرأ المزيد",
    "ادامه مطلب", "阅读全文", "查看更多", "続きを読む", "もっと見る", "더보기", "อ่านต่อ",
)  # fmt: skip
"""What stands behind a text that a teaser cuts off, or behind a whole one."""

REFERRING = frozenset(
    (
        "he she they it this that these those his her their but however and so then er sie es dieser diese dieses dies aber "
        "doch dabei damit seine ihre il elle ils elles ce cette ces mais cela son sa él ella ellos pero esto este esta ele "
        "ela eles mas isso lui lei essi ma questo questa hij zij ze maar dit dat han hon de men det detta hun den họ nó tuy "
        "nhưng điều việc này đây ia dia mereka hal itu ini namun tetapi tapi он она они это но этот вона вони але це ona oni "
        "to ale ten o bu ancak onlar hän he se tämä mutta "
        # and what joins it to that one
        "also besides therefore thus hence moreover furthermore nevertheless nonetheless otherwise instead "
        "allerdings jedoch dennoch deshalb deswegen daher außerdem zudem denn dagegen trotzdem "
        "cependant toutefois pourtant donc ainsi aussi puis néanmoins ensuite "
        "además también entonces sin tampoco porém também além portanto contudo infatti inoltre tuttavia però anche invece "
        "bovendien echter toch daarom dus ook dock därför också dessutom derfor også dessuten imidlertid "
        "впрочем однако поэтому также кроме зато тем проте однак також тому jednak także dlatego ponadto však ovšem proto "
        "ayrıca fakat oysa sehingga kuitenkin myös siksi"
    ).split()
)
"""First words of a sentence that lives on the one before."""
REFERRING_UNSPACED = (
    "他",
    "她",
    "它",
    "这",
    "這",
    "那",
    "但",
    "然而",
    "因此",
    "彼",
    "これ",
    "その",
    "この",
    "しかし",
    "그는",
    "그녀는",
    "하지만",
    "이는",
)
ADDRESSED = frozenset("ông bà anh chị cô em".split())
"""Vietnamese for he and she, and what stands before a name."""

FIRST_PERSON = frozenset(
    "tôi mình tớ chúng i me my we our us ich mein wir unser je mon ma mes nous notre yo mi saya aku "
    "kami eu meu io".split()
)

STOP_WORDS = frozenset(
    (
        # vi
        "và của là có được cho trong các những một này với không người đã khi để từ đến về cũng như nhiều "
        "tại sẽ ra vào theo "
        "trên do năm bị còn phải thì đó sau ông bà anh chị hơn nhưng cùng đang nếu lại mà vì qua hay hoặc "
        "rất chỉ làm số việc "
        "nên trước mới nhất bằng lên giữa hai ba họ tôi chúng mình đây nào khác hiện cần thể tới ngày "
        "tháng cả nói biết cho "
        "cao lớn nhỏ mỗi từng thêm chưa vẫn đều cách gì ai đầu thấy xuống bên dưới nữa rồi luôn ngay theo "
        "việc con cái chiếc "
        # en
        "the a an and or but of to in on at for from by with as is are was were be been being it its this "
        "that these those he "
        "she they we you i his her their our your my him them us who whom which what when where why how "
        "not no nor so than then "
        "there here has have had do does did will would can could should may might must about after "
        "before into over under out "
        "up down more most other some such only own same just also very said says say one two new all any "
        "both each few many "
        "if because while during between through against again once off even still now s t re ve ll d m "
        # de
        "der die das den dem des ein eine einer eines einem einen und oder aber nicht auch auf aus bei "
        "bis durch für gegen in "
        "im ins ist sind war waren wird werden wurde wurden hat haben hatte hatten sein seine seiner ihre "
        "ihr ihren er sie es "
        "wir ich man mit nach noch nur so als am an zu zum zur von vom vor wie wenn was wer über um unter "
        "dass daß dann da doch "
        "dies diese dieser dieses diesem diesen mehr schon sich sehr kann können soll sollen muss müssen "
        "keine kein weil denn "
        "habe beim etwa zwei neue neuen sagte sagt seit wieder gibt geht "
        # fr
        "le la les l un une des de du d et ou mais en dans sur sous par pour avec sans ce cet cette ces "
        "son sa ses leur leurs il "
        "elle ils elles on nous vous je qui que qu quoi dont où ne pas plus est sont était été être a ont "
        "avait avoir au aux se "
        "s n y c j m t si comme tout tous toute toutes très aussi même fait faire entre après avant "
        "depuis selon deux encore "
        "peut peuvent cela celui celle ceux ainsi alors lors contre chez "
        # es, pt, it
        "el los las lo un una unos unas del al y o pero no que se su sus por para con sin sobre entre "
        "como más muy ya es son fue "
        "era ser ha han hay este esta estos estas ese esa eso le les me te nos si también cuando donde "
        "desde hasta dos todo "
        "os as um uma do da dos das no na nos nas ao e ou mas não com em por para é são foi como mais seu "
        "sua seus suas ele ela "
        "il lo gli i una di del della dei delle nel nella e o ma non che si con per tra fra da dal dalla "
        "sono è era ha hanno "
        "come più anche questo questa suo sua loro "
        # id
        "yang dan di ke dari untuk dengan pada ini itu adalah dalam tidak akan juga oleh atau ada karena "
        "sebagai telah sudah "
        "bisa dapat saat saya kami kita mereka dia ia hingga lebih para tersebut bahwa seperti antara "
        "secara setelah namun "
        "menjadi tahun hari orang masih agar kata ujar satu dua "
        # nl, sv, da, no, fi, pl, cs, tr
        "het een van op te dat niet zijn voor met aan er om ook bij nog uit maar naar wordt werd hebben "
        "heeft ze hij wij je "
        "och att det som en på är av för med den till inte har ett om var de vi han hon sig från så kan "
        "men ett den og til ikke "
        "på fra var han hun der som et af ja ei se on että hän oli ovat mutta kun niin w z na do nie się "
        "że to jest o jak po co "
        "ale za od tak już przez a v se že je s k byl by jsou pro ale jako tak od ve bir ve bu da de için "
        "ile çok olarak daha "
        "ne gibi en var kadar sonra olan ama "
        # ru, uk
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот "
        "от меня еще нет о из "
        "ему теперь когда даже ну ли если или быть был него до вас это этот для мы их чтобы при также "
        "которые который "
        "і й та що не у з до як це за він вона але від про для його її вони або був було бути "
        # hu, ro, el, hi, ar, fa, ur
        "az és hogy nem egy is ez de meg már csak volt van mint el ki még vagy azt ezt si și în la cu pe din pentru este "
        "sunt care că mai fost ca să ai ale lui ei ο η το οι τα του της των και να με για από που στο στη στην στον δεν είναι "
        "ήταν θα που ως αλλά के का की में ने को से है हैं और पर यह इस वह था थी थे कि भी एक नहीं तो हो कर किया गया गई लिए साथ बाद "
        "जो ही रहा रही दिया उस अपने कहा करने वाले हुए तक في من على إلى عن أن إن التي الذي هذا هذه كان كانت قد لا ما مع بعد قبل "
        "بين كما أو ثم لم هو هي ذلك در به از که این را با است برای آن یک تا شد بود می های ها هم نیز کے کا کی میں نے کو سے ہے "
        "ہیں اور پر یہ اس وہ تھا کہ بھی ایک نہیں warum nun dort jedoch bereits sowie "
        # ko
        "그는 그가 그의 이는 이후 또한 하지만 그러나 그리고 있다 있는 했다 말했다 밝혔다 전했다 위해 대한 대해 통해 따라 지난 오는 관련 "
        "이번 것으로 때문에 라고 이라고 이날 당시 모두 함께 다시 가장 "
        # nl
        "haar hem hun deze dit die dan toch wel zou zal kunnen moet moeten zich waar ook alleen veel heel eerlijk gezegd "
        # sv
        "andra flera alla två tre fyra fem sex också enligt när där här hade blev"
    ).split()
)
"""Function words; one set for all, since a word of one language that is a noun of another is rare among keywords."""

PARTICLES = tuple(
    "에서는 에게서 으로는 에서 에게 으로 까지 부터 처럼 보다 이나 은 는 이 가 을 를 의 에 로 와 과 도 만".split()
)
"""What Korean writes behind a noun, longest first."""

AGREEING = (
    "đồng ý", "chuẩn", "đúng vậy", "chính xác", "nhất trí", "i agree", "agreed", "exactly",
    "well said", "so true", "+1",
    "absolutely", "this.", "genau", "stimme zu", "stimmt", "sehe ich auch so", "d'accord",
    "tout à fait", "exactement",
    "de acuerdo", "exacto", "concordo", "esatto", "d'accordo", "eens", "håller med", "enig",
    "samaa mieltä", "zgadzam",
    "souhlas", "katılıyorum", "согласен", "согласна", "точно", "згоден", "أتفق", "موافق", "موافقم",
    "सहमत", "同感", "賛成",
    "その通り", "同意", "赞同", "贊同", "동의", "공감", "setuju", "συμφωνώ", "egyetértek", "de acord", "เห็นด้วย",
)  # fmt: skip
"""How a reply begins that agrees."""

DISAGREEING = (
    "không đồng ý", "sai rồi", "không đúng", "tôi không nghĩ", "i disagree", "disagree",
    "i don't think", "not true", "wrong",
    "nonsense", "nope", "that's not", "falsch", "unsinn", "stimmt nicht", "sehe ich anders",
    "quatsch", "pas d'accord",
    "je ne suis pas d'accord", "faux", "n'importe quoi", "no estoy de acuerdo", "falso", "discordo",
    "não concordo",
    "non sono d'accordo", "sbagliato", "oneens", "onzin", "håller inte med", "uenig", "eri mieltä",
    "nie zgadzam",
    "nesouhlas", "katılmıyorum", "не согласен", "не согласна", "неправда", "чушь", "не згоден",
    "لا أتفق", "مخالفم", "असहमत",
    "反対", "違う", "それは違", "不同意", "胡说", "胡說", "반대", "아니", "tidak setuju", "διαφωνώ", "nem értek egyet",
    "nu sunt de acord", "ไม่เห็นด้วย",
)  # fmt: skip
"""How a reply begins that disagrees."""
