"""Words that sentences and keywords turn on, by language: abbreviations, month names, openers, stop words."""

from __future__ import annotations

BEFORE_NAMES = frozenset(
    (
        # vi
        "gs pgs ts ths bs cn ks kts luật ls ông bà tp tx tt q p h kh th đ/c cty ncs nsnd nsưt nghs thầy "
        "ds đd "
        "bs.ckii bs.cki bs.ck2 bs.ck1 pgs.ts gs.ts gs.tskh tskh ths.bs ts.bs pgs.ts.bs ths.ls ubnd vks "
        # en
        "mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr maj sen rep gov pres st mt ft messrs fr sr "
        "br "
        # de
        "hr fr dr.med dipl ing hl frl "
        # fr
        "m mm mme mlle mlles mmes me mgr pr vve "
        # es, pt, it
        "sr sra srta srs dª dña dna dra ud uds vd excmo ilmo avda av c/ sra dott prof.ssa sig sigg ing "
        "arch avv on "
        "geom rag exmo eng "
        # nl, sv, da, no, fi, pl, cs, hu, ro, tr, id
        "dhr mevr mw drs ir hr fru hrn ks mgr doc phdr judr mudr rndr csc bc tzv św ks prof.dr dr.h.c öz "
        "av doç yrd h hj "
        "ust tgk kh drs ny tn sdr dn domn ifj özv "
        "jl gg ul pl al dzięk k.h dr.hab hab inż lek lic msza nám tř bc prim sv bl thgd skt ktp "
        "plk rtm por kpt płk gen.bryg "
        # ru, uk, el
        "г ул им д стр акад доц проф гр тов р-н обл вул ім буд пл пер просп кв корп пос ст т κ κα δρ καθ αγ "
        # hi and its neighbours, ar
        "डॉ प्रो श्री श्रीमती सु कु एड पं ড মো مو أ.د"
    ).split()
)
"""Before a name or the like: a sentence never ends with one."""

ONLY_IN = {
    "me": "fr", "on": "it", "hon": "en", "sen": "en", "rep": "en", "ms": "en", "mm": "fr", "m": "fr", "mt": "en",
    "ing": "de cs sk it es", "doc": "cs sk", "ust": "id ms", "ny": "id", "im": "uk", "ks": "pl vi", "col": "en es pt",
    "av": "fr es pt it tr", "gen": "en es it pt pl", "bs": "vi", "br": "en de", "fr": "en de", "mw": "nl", "ir": "nl id",
    "hr": "de da no nb sv nl", "dn": "id", "th": "vi", "kh": "vi", "ls": "vi", "ds": "vi", "cn": "vi", "ts": "vi",
    "tt": "vi", "hl": "de", "lt": "en", "ft": "en", "maj": "en", "pres": "en", "gov": "en", "med": "de", "phil": "de",
    "rer": "de", "nat": "de", "jur": "de", "fru": "sv da no nb", "al": "pl", "pl": "pl", "ul": "pl", "por": "pl cs",
    "hab": "pl", "lic": "pl es", "lek": "pl", "bl": "pl", "sig": "it", "rag": "it", "geom": "it", "arch": "it",
    "ud": "es", "vd": "es", "uds": "es", "pr": "fr", "ông": "vi", "bà": "vi", "thầy": "vi", "st": "en de fr",
    "art": "fr es it de pl pt en", "ca": "de fr nl", "gg": "id", "т": "ru uk", "д": "ru uk", "ст": "ru uk",
    "пос": "ru", "пер": "ru", "dra": "es pt", "tp": "vi", "tx": "vi", "q": "vi", "cty": "vi", "no": "", "ch": "",
    "cap": "es it pt", "ver": "", "sz": "", "old": "", "par": "", "tab": "", "vol": "", "số": "vi",
}  # fmt: skip
"""Abbreviations that are words of other languages: in which they are none, '' for those that are so only in capitals."""

BEFORE_NUMBERS = frozenset(
    (
        "no nr núm num nº n° fig sec art p pp vol ch ca approx circa abs bd s tel str ziff kap par pag "
        "pág p.ex cap ver "
        "nos figs secs eq tab č čl đ điều khoản số r jan feb mar apr jun jul aug sep sept oct nov dec стр "
        "рис гл п ст "
        "st sz old kl klo art artt §  nđ đt tt ql tl ktx căn lô hẻm ngõ α άρ σελ ν "
    ).split()
)
"""Before a figure: no end there, an end before a capital."""

INSIDE = frozenset(
    (
        "vs cf bzw usw etc etc al z u a o d i e.g i.e z.b d.h u.a s.o bspw ggf inkl evtl sog vgl resp env "
        "ex ej p.ej "
        "fig apdo dpto ee a.k.a viz т.е т.к т.д tzn tzv np m.in tj dr.h bl.a f.eks t.ex o.s.v d.v.s mfl "
        "m.m dvs feat ft "
        "corp inc ltd co llc plc bros jr bijv o.a d.w.z m.b.t zgn örn vb yy sec min std mio mrd tsd okt "
        "jän apr jr.sr rer nat med jh jhd v.chr n.chr s.h m.h p.a vlg pp "
    ).split()
)
"""In mid-sentence as a rule: an end only before a word that opens sentences."""

OPENERS = frozenset(
    (
        "the a an he she it they we i you this that these those but and in on at as for his her their our "
        "when while after "
        "there however if although since with who what "
        "der die das ein eine er sie es wir ich sein ihre und aber doch in im am auf für nach bei mit von "
        "zu zum dort dies "
        "diese dieser danach dabei damit auch so wenn als wer was "
        "le la les un une il elle ils elles on nous vous je ce cette ces mais et en au aux dans pour "
        "après selon avec "
        "el los las una ella ellos nosotros pero y en según tras con para por su sus este esta "
        "o os as um uma ele ela eles mas e no na em il lo gli uno lei loro ma nel con per questo "
        "de het een hij zij ze wij maar in op den det en ett han hon vi men på i och jag "
        "ông bà anh chị ông trong theo tuy nhưng và khi sau trước đây đó các những một họ tôi chúng cô "
        "người do để từ tại "
        "с в на он она они мы но и это по для как при тогда також він вона вони це але "
        "di dan para ia dia mereka kami itu ini pada dalam bu bir ve ama o onlar biz w na to on ona oni "
        "ale v na ten "
        # what stands after "etc." and its like
        "then so also what how why where to by may no some many most more few all each both another one two from "
        "dann hier heute gestern man nun bis seit unter über aus viele alle puis ensuite ainsi alors enfin depuis "
        "pendant son sa ses leur leurs quand comme si luego después también cuando entre desde hasta no si depois "
        "quando desde até não poi dopo anche dove tra toen daar hier ook niet als dan nu er voor na bij potem nie "
        "gdy tam tu pak potom když sonra ama şu там тут здесь потом затем если когда кто что этот эта эти из от до "
        "после lalu kemudian namun tetapi saat ketika sementara setelah selain rồi nay hôm mỗi nhiều lúc còn vì nên "
    ).split()
)
"""Common first words of sentences: after a doubtful stop they decide for an end."""

MONTHS = frozenset(
    (
        "january february march april may june july august september october november december "
        "januar jänner februar märz april mai juni juli august september oktober november dezember "
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
        "lokakuuta "
        "marts maj juni juli ledna února března dubna května června července srpna září října listopadu "
        "prosince "
        "január február március április május június július augusztus szeptember október ocak şubat mart "
        "nisan mayıs "
        "haziran temmuz ağustos eylül ekim kasım aralık"
    ).split()
)

ORDINAL_DOTS = frozenset("de da nb nn no fi cs sk pl hu tr hr sl sr et lv is lb".split())
"""Languages that write ordinals with a stop: ``3. Oktober``."""

CAPTION_CUES = (
    "ảnh:", "ảnh ", "(ảnh", "photo:", "photo ", "foto:", "foto ", "bild:", "image:", "fotos:",
    "imagen:", "video:",
    "đồ họa:", "фото:", "写真", "图片", "사진", "crédit", "credit:", "picture:", "grafik:",
)  # fmt: skip
"""How a picture's caption begins that stands among the paragraphs."""

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
        "і й та що не у з до як це за він вона але від про для його її вони або був було бути"
    ).split()
)
"""Function words; one set for all, since a word of one language that is a noun of another is rare among keywords."""

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
