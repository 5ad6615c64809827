"""How links to the next page of an article are worded, and how addresses count pages."""

LABELS = frozenset(
    line.strip()
    for line in """
    next | next page | continue | continued | continue reading | continue on next page | continued on next page
    read on | go to next page
    page suivante | suivant | suivante | suite | lire la suite | la suite
    weiter | nächste seite | nächste | auf der nächsten seite weiterlesen | weiter auf seite 2 | weiterlesen
    siguiente | página siguiente | continuar | siguiente página
    próxima | próxima página | seguinte | página seguinte | continuar lendo
    avanti | pagina successiva | successiva | continua | prossima pagina
    volgende | volgende pagina | verder | lees verder
    następna | następna strona | dalej | czytaj dalej
    nästa | nästa sida | næste | næste side | neste | neste side | seuraava | seuraava sivu
    další | další strana | následující | ďalej | ďalšia strana | következő | következő oldal | următoarea | pagina următoare
    следующая | следующая страница | дальше | далее | вперед | вперёд | читать дальше | наступна | далі | наступна сторінка
    επόμενη | επόμενη σελίδα | sonraki | sonraki sayfa | devamı | ileri
    trang sau | trang tiếp | trang tiếp theo | trang kế | tiếp theo | xem tiếp | đọc tiếp | sau | tiếp
    selanjutnya | halaman berikutnya | halaman selanjutnya | berikutnya | lanjut | seterusnya
    下一页 | 下一頁 | 下页 | 下頁 | 后一页 | 继续阅读 | 次のページ | 次のページへ | 次へ | 次ページ | 続きを読む
    다음 | 다음 페이지 | 다음페이지 | ถัดไป | หน้าถัดไป | หน้าต่อไป
    التالي | الصفحة التالية | التالية | הבא | לעמוד הבא | العمود التالي | صفحه بعد | بعدی | अगला | अगला पृष्ठ | পরবর্তী
    """.replace("\n", "|").split("|")
    if line.strip()
)
"""Lower case, words parted by single spaces."""

PARAMETERS = frozenset(
    "page p pg pag pageno page_no pagenum pagenumber page_number paged pn seite pagina página trang sida side sivu "
    "strana strona str sayfa halaman hal oldal stranica part teil partie parte currentpage curpage".split()
)
"""Lower case: what stands before a page's number in an address."""

MARKERS = (
    "seite",
    "pagina",
    "trang",
    "sida",
    "side",
    "strana",
    "sayfa",
    "halaman",
    "teil",
    "part",
    "page",
    "pg",
    "p",
)
"""What may stand right before a page's number inside a path."""
