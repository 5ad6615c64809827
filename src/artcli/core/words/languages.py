"""Short words that nearly every text of a language is full of, and scripts that only few languages use."""

from __future__ import annotations

# fmt: off
FREQUENT: dict[str, str] = {
    "vi": "và của là có không được cho các trong người một những đã với này để khi đến ở về từ nhiều cũng",
    "en": "the of and to in is that for it was on with as are be this by at from have not you his which or",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont aux",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das",
    "it": "di e il la che in a per un del è una non con le i della si al da sono gli nel dei come anche alla",
    "nl": "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij door naar",
    "pl": "w i na z się do nie to że o jest za od przez po jak dla tym są ale który oraz będzie co przy roku",
    "cs": "a v se na je že s z do o to i k pro za by jako po ale od jsou které nebo podle byl však už při",
    "sk": "a v sa na je že s z do o to i k pre za by ako po ale od sú ktoré alebo podľa bol však už pri aj",
    "tr": "ve bir bu da de için ile olarak çok daha gibi en olan kadar sonra ise ne o var mi ancak dedi oldu",
    "id": "yang dan di dengan untuk ini dari dalam itu tidak pada akan juga ke karena ada oleh telah mereka",
    "ms": "yang dan di dengan untuk ini dari dalam itu tidak pada akan juga ke kerana ada oleh telah mereka",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så",
    "da": "og i at det er en til af på for den med der som de har ikke et var han fra men vi om jeg også sig",
    "no": "og i det er på en til som for av at med har de ikke den han et om var fra men vi jeg så etter seg",
    "fi": "ja on ei että se hän oli joka myös mutta kun ovat sen mukaan tai kuin hänen vuoden sekä jos nyt",
    "hu": "a az és hogy nem is egy van volt meg csak ha de már még ez el azt szerint mint vagy ki kell után",
    "ro": "de și în a la cu că pe nu din este care o un pentru mai au fi sunt ca se al fost prin după dar",
    "hr": "i u je se na da za su od s koji a o što kako bi će nije to iz ne te kao do više ali koja",
    "ca": "de la que i a el en els per les un amb una del no és al ha es dels com més han seva però",
    "ru": "и в не на что с он по как это но из к у за от для его был также о то так бы все год были",
    "uk": "і в не на що з у та до за як це від про для його який також є але по був року під час було",
    "bg": "и на в да се за от с е по не че като са до ще но към при това след което той или както",
    "el": "και του να το της η την των ο για με που στο τον στην σε από θα είναι τα οι ότι στη τις",
    "ar": "في من على أن إلى التي عن مع هذا الذي ما لا بعد كان هذه بين كما قد أو خلال ذلك كل حيث قبل",
    "fa": "در به از که این را با است برای آن یک خود تا بر شده هم نیز های می شد کرد وی اما اگر",
    "hi": "के में की है को से का और ने पर कि हैं यह भी ने एक लिए नहीं तो कर हो ही इस गया था",
    "zu": "ukuthi uma futhi kanye ngoba kodwa wathi ukuze nje kakhulu lapho ngesikhathi abantu yakhe bese",
}
# fmt: on
"""Words by language; a word of several languages counts for each."""

SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("\u3040", "\u30ff", "ja"),
    ("\uac00", "\ud7a3", "ko"),
    ("\u4e00", "\u9fff", "zh"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u0590", "\u05ff", "he"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u1780", "\u17ff", "km"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u0530", "\u058f", "hy"),
)
"""First and last letter of a script, and the language that is meant when nothing else is known."""
