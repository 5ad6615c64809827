"""A fifth set of sentence cases: 74 of 84 came out right when they were written."""

CASES = {
    "vi": [
        [
            "Chiều 20/11, UBND Q.3 phối hợp với Trường ĐH KHXH&NV tổ chức lễ kỷ niệm.",
            "Có 350 đại biểu tham dự.",
        ],
        ["Ông Phạm S, Phó chủ tịch UBND tỉnh Lâm Đồng, chủ trì cuộc họp.", "Cuộc họp kéo dài 3 giờ."],
        ["“Cháu đi đâu đấy?” - bà hỏi.", "Nam đáp: “Dạ, cháu về.”"],
        ["Tỷ lệ nợ xấu là 1,73% (cuối năm 2022: 1,92%).", "NHNN đặt mục tiêu dưới 3%."],
        ["PGĐ. Sở Y tế, TTƯT.BS. Nguyễn Hữu Hưng, xác nhận vụ việc.", "Ba người nhập viện."],
        ["Mua 2 tặng 1!!!", "Chỉ trong hôm nay."],
        ["Theo Tuổi trẻ.vn và Zing.vn, ca sĩ M.T. đã ly hôn.", "Cô chưa lên tiếng."],
        ["Cầu dài 1.245,5m, rộng 16m.", "Tổng vốn là 1.480 tỉ đồng."],
        ["Điểm chuẩn là 25,5.", "Năm ngoái là 24."],
        ['Nhà thơ H.C. từng viết: "Quê hương là chùm khế ngọt."', "Ai cũng thuộc câu ấy."],
        ["Nhiều người như anh K., chị L., cụ B... đều mất nhà.", "Chính quyền đã hỗ trợ."],
    ],
    "en": [
        ["Ms. O’Neil (née St. Clair) was born on Feb. 29, 1952.", "Her birthday is rare."],
        ["The plane left at 6 a.m. Sunday.", "It landed at 9 p.m."],
        ["Gov’t officials said “no comment.”", "Reporters left."],
        ["Turn to p. 45.", "Read ch. 3 first."],
        ["He plays for St. Louis vs. the L.A. Dodgers.", "The game is on ABC."],
        ["We sold approx. 3,000 units in the U.S. in 2020.", "In the E.U., sales fell."],
        ["Apple, Google, Amazon et al. reported earnings.", "All beat estimates."],
        ["Sgt. Maj. T. J. Hooker retired.", "His wife, Dr. R. Hooker, did not."],
        ["I live at No. 7, Elm Rd., Leeds.", "Come by."],
        ["Can you believe it?!", "I can’t..."],
        ["The U.N. Security Council met on Oct. 7.", "Russia vetoed."],
        ["Mt. Everest is 8,848.86 m high.", "K2 is lower."],
    ],
    "de": [
        ["Im Jahr 2020 wurden 1,3 Mrd. Euro investiert.", "2021 waren es 1,5 Mrd. Euro."],
        ["Dr. jur. h. c. Max Weber, geb. 1864, starb 1920.", "Er hinterließ viel."],
        ["Das 3:2 fiel in der 90.+3 Minute.", "Danach war Schluss."],
        ["Ab 1. Jan. gilt: Max. 50 km/h.", "Wer rast, zahlt."],
        [
            "Nach Angaben von Polizeisprecher K. Schmidt gab es u.a. zwei Festnahmen.",
            "Die Ermittlungen laufen.",
        ],
        ["Er las S. 5 bis 7.", "Dann schlief er ein."],
        ["Die Kosten (inkl. MwSt.) betragen 19,90 €.", "Versand: 4,95 €."],
        ["Gegen 14.30 Uhr am Samstag, 12. August, krachte es.", "Verletzt wurde niemand."],
        ["Heinrich IV. ging nach Canossa.", "Das war 1077."],
    ],
    "fr": [
        ["Le Dr J.-P. Martin exerce à St-Denis depuis 1998.", "Il a 62 ans."],
        ["« Où vas-tu ? » demanda Mme de R.", "Il ne répondit pas."],
        ["L’A.S. Monaco a battu l’O.M. 2-1.", "Le match fut superbe."],
        ["Le coût : 3,2 M€ env.", "Qui paiera ?"],
        ["Selon l’art. L. 121-1 du C. com., c’est interdit.", "L’amende est de 5 000 €."],
        ["Hugo (V.) est né en 1802 apr. J.-C.", "Il est mort en 1885."],
        ["« Jamais. Plus jamais ! »", "Elle claqua la porte."],
    ],
    "es": [
        ["El Excmo. Sr. D. Juan Gómez llegó a las 9 h.", "Lo recibió el alcalde."],
        ["Véase el cap. 3, pág. 45.", "Allí se explica."],
        ["—¡No! —gritó.", "Luego calló."],
        ["La empresa Pérez y Cía. S.A. perdió 3,5 mill. de euros.", "Despidió a 200 personas."],
        ["¿Y tú qué?", "Yo, nada..."],
        ["Los RR. MM. llegan el 6 de enero.", "Los niños esperan."],
    ],
    "it": [
        ["Il prof. avv. G. Conte è nato l’8 ago. 1964.", "È di Volturara."],
        ["«Chi è? Che vuole?», chiese.", "Nessuno rispose."],
        ["La S.p.A. ha sede in v.le Roma n. 3.", "Fattura 2,5 mln."],
    ],
    "pt": [
        ["O Prof. Dr. José nasceu em 3 de jan. de 1950.", "Mora em S. Paulo."],
        ["— Vamos? — perguntou ela.", "— Já vou."],
        ["A Cia. Vale S.A. caiu 2,5%.", "O Ibovespa subiu."],
    ],
    "ru": [
        ["Проф. А. Б. Иванов род. в 1950 г. в г. Туле.", "Ему 73 года."],
        ["«Кто там?» — «Это я».", "Дверь открылась."],
        ["Цена — 1,5 тыс. руб. за кг.", "Дорого!"],
        ["В XIX в. здесь был лес.", "Теперь — поле."],
        ["Дом № 5 на пр. Мира продан.", "Новый владелец неизвестен."],
    ],
    "nl": [
        ["Mr. drs. P. de Jong is geb. in 1960.", "Hij woont in ’s-Gravenhage."],
        ["Om 20.00 u. begint het.", "Kom op tijd."],
    ],
    "pl": [
        ["Dn. 5 maja br. odbył się mecz.", "Wygrała Wisła."],
        ["Był to gen. bryg. w st. spocz. J. Kowal.", "Miał 80 lat."],
    ],
    "tr": [
        ["Doç. Dr. M. Öz 15. kattan düştü.", "Kurtuldu."],
        ["Saat 15.30’da başladı.", "Bitmedi."],
    ],
    "id": [
        ["Kapolres AKBP Drs. H. Anwar, S.I.K., membenarkan.", "Pelaku ditahan."],
        ["Harga BBM naik Rp 500/liter per 1 Jan. 2023.", "Warga protes."],
        ['"Tidak!" teriaknya.', "Ia lari."],
    ],
    "zh": [
        ["会议于上午9:30开始。", "约有1.5万人参加。"],
        ["（记者 王小明）北京报道。", "天气晴。"],
    ],
    "ja": [
        ["会議は午前９時３０分に始まった。", "参加者は1.5万人。"],
        ["「なぜ？」。", "誰も答えない。"],
        ["首相は「遺憾だ」と述べた。", "野党は反発した。"],
    ],
    "ko": [
        ["회의는 9.5시간 걸렸다.", "왜냐고?", "모두 지쳤기 때문이다."],
        ['"안 돼요!" 그녀가 외쳤다.', "아무도 듣지 않았다."],
    ],
    "ar": [
        ["عقد الاجتماع في 12.5.2023 بالقاهرة.", "حضره 50 وزيرا!"],
        ["هل تعرف؟", "لا أعرف…"],
    ],
    "hi": [
        ["प्रो. आर. के. वर्मा 5.30 बजे आए।", "सभा शुरू हुई।"],
        ["क्यों?", "कोई नहीं जानता।"],
    ],
    "th": [
        ["เขามาถึงเวลา 9.30 น. วันจันทร์"],
    ],
    "el": [
        ["Ο Δρ. Ν. Παππάς είπε: «Όχι. Ποτέ.»", "Μετά έφυγε."],
    ],
    "sv": [
        ["Dr. S. Ek, ca 50 år, kom kl. 9.", "Hon satte sig."],
        ["Det kostar 3,5 milj. kr. per år.", "Vem betalar?"],
    ],
    "cs": [
        ["Prof. MUDr. K. Novák, DrSc., zemřel 5. 5. 2020.", "Bylo mu 90 let."],
    ],
    "hu": [
        ["Dr. Nagy P. a 2. kerületben él.", "Orvos."],
    ],
    "uk": [
        ["О 9.30 ранку 5 трав. 2020 р. почалося.", "Усі прийшли."],
    ],
    "fi": [
        ["Klo 9.30 alkoi 3. erä.", "Suomi johti 2–1."],
    ],
}
