import type { Source } from "@/lib/rules/provenance.schema";

/** Reported, and not read in the act: who reported it. */
export const reportedBy = (outlet: string): Source => ({
  kk: `${outlet} хабарлаған; актінің мәтінінен оқылмаған`,
  ru: `По сообщению ${outlet}; в тексте акта не прочитано`,
  en: `Reported by ${outlet}; not read in the act`,
});

/** The sources that rule set `2026-illustrative` cites. */
export const SOURCES = {
  orderItem9: {
    kk: "2026 жылғы 30 қаңтардағы № 41/60/47 бірлескен бұйрық, 9-тармақ",
    ru: "Совместный приказ от 30 января 2026 года № 41/60/47, пункт 9",
    en: "Joint order of 30 January 2026 No. 41/60/47, item 9",
  },
  appendix1Item4: {
    kk: "2026 жылғы 30 қаңтардағы № 41/60/47 бірлескен бұйрық, 1-қосымша, 4-тармақ",
    ru: "Совместный приказ от 30 января 2026 года № 41/60/47, приложение 1, пункт 4",
    en: "Joint order of 30 January 2026 No. 41/60/47, Appendix 1, item 4",
  },
  families: {
    kk: "Бұйрық көрсеткіштердің тобын ғана атайды (1-қосымша, 2-тармақ, 2)); салмақтары – біздің үлгі",
    ru: "Приказ называет только группы показателей (приложение 1, пункт 2, 2)); веса – наш пример",
    en: "The order names only the families of indicators (App. 1 item 2(2)); the weights are our example",
  },
  ours: {
    kk: "Жарияланған мәтінде жоқ; біздің үлгі",
    ru: "В опубликованном тексте отсутствует; наш пример",
    en: "Absent from the published text; our example",
  },
  citizenshipTestFee: {
    kk: "Үлгі: азаматтық алуға арналған тесттің ақысы (inform.kz)",
    ru: "Пример: плата за тест на гражданство (inform.kz)",
    en: "Example: the fee of the citizenship test (inform.kz)",
  },
  citizenshipTestTime: {
    kk: "Үлгі: азаматтық тестінің қағидалары, мүгедектігі бар адамдарға 30 минут",
    ru: "Пример: правила теста на гражданство, 30 минут для лиц с инвалидностью",
    en: "Example: citizenship-test rules, 30 minutes for persons with disabilities",
  },
  feeBefore2026: {
    kk: "2026 жылғы Салық кодексіне дейінгі алым мөлшері; қайта тексерілмеген",
    ru: "Размер сбора до Налогового кодекса 2026 года; заново не проверен",
    en: "The fee before the Tax Code of 2026; not checked again",
  },
  procedures73: {
    kk: "Әкімшілік рәсімдік-процестік кодекс, 73-бап",
    ru: "Административный процедурно-процессуальный кодекс, статья 73",
    en: "Administrative Procedures Code, art. 73",
  },
  procedures92: {
    kk: "Әкімшілік рәсімдік-процестік кодекс, 92-бап",
    ru: "Административный процедурно-процессуальный кодекс, статья 92",
    en: "Administrative Procedures Code, art. 92",
  },
} as const satisfies Record<string, Source>;
