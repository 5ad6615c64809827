"""What is written short before a stop that ends no sentence, by language; and the words that do begin sentences."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeAlias

_NAMES = {
    "vi": "gs pgs ts ths bs cn ks kts ls tp tx tt q p h kh th đ/c cty ncs nsnd nsưt nghs ds đd "
    "tskh bs.ckii bs.cki bs.ck2 bs.ck1 pgs.ts gs.ts gs.tskh ths.bs ts.bs pgs.ts.bs ths.ls th.s k.s b.s ubnd "
    "vks hlv đbqh tbt ct pct gđ pgđ tgđ btv pv ngưt ngnd ttnd ttưt cvp clb đh cđ kcn ng ca nxb ttg pttg hđnd "
    "bch bcđ mtv bv csgt ttyt kđt cp bscki bsckii bsck1 bsck2 bscc",
    "en": "mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr maj sen rep gov pres st mt ft messrs fr sr br adm "
    "brig ens pvt cpl supt det insp atty ald amb treas sec.gen rt.hon civ crim cir evid supp",
    "de": "hr fa fr dr.med dipl ing hl frl gebr fam bgm stv hptm frhr jun sen prof.dr br st ca habil mult",
    "fr": "m mm mme mlle mlles mmes me mgr pr vve mrs gal cdt cne ste sts bd av pl hab st ca",
    "es": "sr sra srta srs dª dña dna dra ud uds vd excmo ilmo avda av c/ gral cnel sto sta tte sgto alm pbro fdo "
    "cía cia hnos lic arq ilma excma dres pza urb ctra bs ing col gen hab cap",
    "pt": "cia sra eng engª arq adv profa profª exmo exma pe sta sto cel ten av mons d.ra ilmo col gen dra cap",
    "it": "dott prof.ssa dott.ssa sig sigg sig.ra sig.na ing arch avv on geom rag mons card ten cap s.ten ss rev av "
    "gen ca",
    "nl": "dhr mevr mevrouw mej mw drs ir mr jhr ds kard fa gebr burg hr ca adv",
    "sv da no": "hr fru frk hrn adv civ.ing sgt ca",
    "pl": "mgr dzięk k.h dr.hab hab inż lek ks św bp abp kard bł gg ul pl al os gen płk mjr kpt por plk rtm "
    "gen.bryg prez wiceprez red dyr sierż ppłk kmdr hr ust br lic spocz",
    "cs sk": "mgr doc phdr judr mudr rndr csc bc tř ul nám prim sv mvdr paeddr thdr plk pplk mjr npor pí gen ing por",
    "hu": "özv ifj br id ifj.dr prof.dr",
    "ro": "dl dna dra domn sf str bd ing conf lect",
    "tr": "doç yrd öz av öğr gör arş uzm op müh mim mah cad sok blv bul t.c prof.dr vd",
    "id ms": "jl h hj ust tgk kh k.h drs dra ny tn sdr sdri dn bpk ir kec kab kel ktp skt pt cv ds prov dsn thgd gg "
    "pol jend letjend mayjend brigjend kol kapt pdt pnt",
    "ru uk": "г ул им д стр акад доц проф гр тов р-н обл вул ім буд пл пер просп пр кв корп пос ст т д-р г-н г-жа св с "
    "м бул наб пров смт преп чл.-корр m нач кон сер",
    "el": "κ κα κκ δρ λεωφ καθ αγ ναυ αστ",
    "hi ur bn": "डॉ मो प्रो श्री श्रीमती सु कु एड पं ড মো ए बी सी डी ई एफ एच जे के एल एम एन ओ पी आर एस टी यू वी",
    "ar fa": "مو أ.د ود",
    "": "msza bsc prof dr ks.prof dipl.-ing",
}
"""Before a name or the like, with a stop: titles, offices, streets."""

_NUMBERS = {
    "de": "ziff abb anm rn rz az zif lfd lit okt mrz dez jänner rd mind",
    "fr": "chap env tél pl janv févr avr juill déc",
    "es": "págs apdo ed ene abr ago dic",
    "pt": "págs apto ap bl séc fev abr mai ago set out dez nºs",
    "it": "pagg lett gen mag giu lug ago set ott dic sez",
    "nl": "blz afb hfst mrt mei okt",
    "sv da no": "sid stk okt",
    "fi": "nro puh sivu n",
    "pl": "godz m dn ust pkt poz rozdz rys ok tys r §§ lp",
    "cs sk": "č čl čp obr odst hod říj",
    "hu": "kb ill kt",
    "tr": "madde bkz sy",
    "vi": "điều khoản số đ nđ đt ktx căn lô hẻm ngõ ql tl r tt",
    "id ms": "pkl hlm rt rw hal rp ps",
    "ro": "ap et alin lit",
    "ru uk": "стр рис гл п ст табл разд тел ч ок кв прибл розд див см пп вып янв фев февр апр авг сент окт нояб дек "
    "січ лют бер квіт трав черв лип серп вер жовт лист груд",
    "el": "α άρ αρ σελ ν κεφ εικ πιν τηλ",
    "": "no nr nos núm num nº n° fig figs sec secs art artt p pp vol ch ca cca approx circa cap ver tab tel str s "
    "par pag kap § eq jan feb mar apr jun jul aug sep sept oct nov dec st sz old pág klo kl abs bd",
}
"""Before a figure: no end there, an end before a capital."""

INSIDE = frozenset(
    (
        "vs cf bzw usw etc al z u a o d i e.g i.e z.b d.h u.a s.o bspw ggf inkl evtl sog vgl resp env ex ej p.ej fig "
        "apdo dpto ee a.k.a viz т.е т.к т.д tzn tzv np m.in tj dr.h bl.a f.eks t.ex o.s.v d.v.s mfl m.m dvs feat ft "
        "corp inc ltd co llc plc bros jr bijv o.a d.w.z m.b.t zgn örn vb yy sec min std mio mrd tsd okt jän apr jr.sr "
        "rer nat med jh jhd v.chr n.chr s.h m.h p.a vlg pp zzgl abzgl exkl einschl insb allg urspr max hrsg aufl bzgl "
        "mil mld mln mlrd млн млрд тыс коп ок екз т.п напр прибл ét hab aprox excl incl e.v p.st p.p "
        "m.fl t.o.m fr.o.m f.d s.k s.a b.la esim mm ym yms ns eaa itd itp tzw wg br ub ur zm dot tys popř příp např "
        "atd apod příl kol stol stb krt ún kft zrt nyrt vd örn.da çev bkz dll dsb dst tbk yth a.n s.d ecc séc ss ca "
        "cca approx univ dept assn intl natl est esq ph.d m.d b.c a.d sr jun ret cod op.cit ibid sq "
        "yr yrs hr hrs mph tel vol ed eds trans rev"
    ).split()
)
"""In mid-sentence as a rule: an end only before a word that opens sentences."""

CLOSING = frozenset("etc ecc usw usf itd itp atd apod stb osv o.s.v m.m".split())
"""Those of them that close an enumeration: before a capital they close the sentence, too, where nouns have none."""

ORDINARY = frozenset(
    (
        "adv ago al ald alm ap arch av bd br bs bul burg ca cad cap card cn col conf ct cty cv det dez dn doc "
        "dra ds ene ens et fa fam fdo fr fru ft gal gen geom gg gov gör hab hal hl hon hr id ill ing ir jun kb kh "
        "kl ks kt lek lic lit ls lt m mag mai maj me mei mim mm mr ms mt mw n ng ny ok on op os out pe pl por pr "
        "pres ps pt pv q r rag red rep rev sen set sgt sid sig sivu sok st sta ste sto str sts sy ten th tp "
        "ts tt tte tx tys ud uds ul urb ust vd д м пер пос пр с ст т"
    ).split()
)
"""Abbreviations that are words of other languages: they are none there, and without a language only with a capital."""

OPENERS = frozenset(
    (
        "the a an he she it they we i you this that these those but and in on at as for his her their our when while "
        "after there however if although since with who what der die das ein eine er sie es wir ich sein ihre und "
        "aber doch im am auf für nach bei mit von zu zum dort dies diese dieser danach dabei damit auch so wenn als "
        "wer was le la les un une il elle ils elles nous vous je ce cette ces mais et en au aux dans pour après selon "
        "avec el los las una ella ellos nosotros pero y según tras con para por su sus este esta o os um uma ele ela "
        "eles mas e no na em lo gli uno lei loro ma nel per questo de het een hij zij ze wij maar op den det ett han "
        "hon vi men på och jag ông bà anh chị trong theo tuy nhưng và khi sau trước đây đó các những một họ tôi chúng "
        "cô người do để từ tại с в на он она они мы но и это по для как при тогда також він вона вони це але di dan "
        "ia dia mereka kami itu ini pada dalam bu bir ve ama onlar biz w to ona oni ale v then also how why "
        "where by may some many most more few all each both another one two from dann hier heute gestern man nun bis "
        "seit unter über aus viele alle puis ensuite ainsi alors enfin depuis pendant son sa ses leur leurs quand "
        "comme si luego después también cuando entre desde hasta depois quando até não poi dopo anche dove tra toen "
        "daar ook niet nu voor bij potem nie gdy tam tu pak potom když sonra şu там тут здесь потом затем если когда "
        "кто что этот эта эти из от до после lalu kemudian namun tetapi saat ketika sementara setelah selain rồi nay "
        "hôm mỗi nhiều lúc còn vì nên its my your nobody everyone nothing several now later today yesterday not none "
        "ihr niemand jetzt später keiner mehr c'est cela n'y personne rien aujourd'hui voici è era sono ora oggi ieri "
        "nessuno nadie nada hoy ayer fue hay ninguém hoje ontem é foi são dat dit deze daarna vandaag gisteren veel "
        "sedan igår idag ingen alla många där hun nå så mange se hän sitten nyt ei tämä siellä ja mutta kukaan teraz "
        "dziś wczoraj nikt wszyscy jest byłо był była wielu teď dnes včera nikdo byl byla lidé všichni az ez ő ők és "
        "tegnap senki sokan akkor utána bunu şimdi bugün dün kimse herkes apoi acum azi nimeni ea dar și acolo сейчас "
        "сегодня вчера никто все было был была потім зараз сьогодні ніхто всі було був kini sekarang kemarin tak "
        "tidak semua banyak ta nó hắn không nếu vậy đến ngay vụ việc "
        "their there's even still during despite such seine seinen ihren unsere manche einige mehrere beide jeder jede "
        "alles etwas diesen welche wie warum wo wann weil obwohl während nachdem damals zudem außerdem allerdings "
        "jedoch dennoch trotzdem deshalb daher dagegen dafür laut gegen trotz ohne notre votre nos cet plusieurs "
        "certains beaucoup tous toutes chaque aucun on sans sous entonces nuestra todos todas algunos muchos mientras "
        "además sin también ahora antes aunque quien porque seu sua seus isso todos muitos alguns sem também agora "
        "questa questi quella tutti molti alcuni prima secondo suo sua hun onze deze alle maar hiện "
        "ο η το οι τα αυτός αυτή μετά τώρα και αλλά σήμερα κανείς"
    ).split()
)
"""Common first words of sentences: after a doubtful stop they decide for an end."""

ELIDED = frozenset("l qu c j n dell all nell dall sull quest".split())
"""What French, Italian and Catalan sentences begin with before an apostrophe: ``L’abonnement``; no name does."""

CONTRACTED = frozenset("s t m d re ll ve".split())
"""What stands behind the apostrophe of an English first word: ``It’s``; ``O’Hara`` is none."""

MONTHS = frozenset(
    (
        "january february march april may june july august september october november december "
        "januar jänner februar märz april mai juni juli august september oktober november dezember "
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
        "marraskuuta joulukuuta "
        "marts maj juni juli ledna února března dubna května června července srpna září října listopadu prosince "
        "január február március április május június július augusztus szeptember október ocak şubat mart nisan mayıs "
        "haziran temmuz ağustos eylül ekim kasım aralık"
    ).split()
)

ORDINAL_DOTS = frozenset("de da nb nn no fi cs sk pl hu tr hr sl sr et lv is lb".split())
"""Languages that write ordinals with a stop: ``3. Oktober``."""
LARGE_NOUNS = frozenset(("de", "lb", "tr"))
"""Those of them in which an ordinal can stand before a capital: their nouns have one, or their dates and armies."""

UNITS = frozenset(
    "zł zl lbs lb oz руб грн чел кг км см мм мл га "
    "kg km cm mm ml dm dl hl kwh mwh gwh tj kj kn hz mhz ghz kb mb gb tb dpi fps".split()
)
"""Measures, before a capital: a stop behind one ends the sentence."""

BEHIND_HOURS = frozenset(
    "est edt et pst pdt pt cst cdt ct mst mdt gmt utc bst cet cest ist jst aest eastern pacific central mountain "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""What stands behind the hour: ``at 11.30 p.m. EST``, ``at 6 a.m. Sunday``."""

FORMS_OF_ADDRESS = frozenset("ông bà anh chị thầy cô em cháu cậu luật".split())
"""Vietnamese words before an initial that stands for a name: ``chị B. thì im lặng``."""

LABELS = (
    "Điều|Chương|Mục|Phần|Bài|Câu|Kỳ|Tập|Bước|Chapter|Section|Article|Part|Step|Rule|Lesson|Question|Figure|Table|"
    "Artikel|Kapitel|Abschnitt|Teil|Schritt|Chapitre|Partie|Étape|Leçon|Artículo|Capítulo|Parte|Paso|Artigo|Passo|"
    "Articolo|Capitolo|Hoofdstuk|Stap|Rozdział|Krok|Pasal|Bab|Bagian|Langkah|Bölüm|Madde|Статья|Глава|Часть|Шаг"
)
"""What a numbered heading begins with: ``Điều 5. Quyền và nghĩa vụ``."""


Table: TypeAlias = dict[str, frozenset[str]]
"""Abbreviation, folded -> the languages that write it; '' is every one."""


def _by_word(listed: dict[str, str]) -> Table:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for languages, words in listed.items():
        for word in words.split():
            found[word].update(languages.split() or [""])
    return {word: frozenset(languages) for word, languages in found.items()}


BEFORE_NAMES = _by_word(_NAMES)
BEFORE_NUMBERS = _by_word(_NUMBERS)
KNOWN = frozenset(BEFORE_NAMES) | frozenset(BEFORE_NUMBERS) | INSIDE | UNITS
"""All that is written short in some language."""
