import type { NotesByCountry } from "../country-note";
import { OURS } from "../sources-2026";

/** Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan. */
export const CENTRAL_ASIA: NotesByCountry = {
  UZ: [
    {
      about: "record",
      text: {
        kk: "Анықтама my.gov.uz порталында электронды түрде беріледі. QR коды бар PDF файлын сақтап, суретке түсірмей, сол күйінде тіркеңіз.",
        ru: "Справку выдаёт портал my.gov.uz в электронном виде. Сохраните PDF с QR-кодом и приложите его как есть, а не фотографию экрана.",
        en: "The portal my.gov.uz issues it electronically. Keep the PDF with its QR code and attach it as it is, not a photo of the screen.",
      },
      provenance: OURS,
    },
    {
      about: "departure",
      text: {
        kk: "Шетелге тұрақты көшуге рұқсатты Өзбекстанның көші-қон мекемесі немесе консулдығы рәсімдейді. Бұл бірнеше айға созылуы мүмкін: ертерек бастаңыз.",
        ru: "Разрешение на выезд на постоянное жительство оформляет миграционная служба или консульство Узбекистана. Это может занять месяцы: начните заранее.",
        en: "Consent to move abroad for good comes from Uzbekistan's migration service or consulate. It can take months: start early.",
      },
      provenance: OURS,
    },
    {
      about: "all",
      text: {
        kk: "Құжаттарда есім өзбек латыницасымен немесе кириллицасымен жазылған. Барлық жазылуын «Жеке басты куәландыратын құжат» бөлімінде көрсетіңіз.",
        ru: "В документах имя бывает написано узбекской латиницей или кириллицей. Укажите все написания в разделе о документе, удостоверяющем личность.",
        en: "Papers spell a name in Uzbek Latin or Cyrillic. Give every spelling in the section about the identity document.",
      },
      provenance: OURS,
    },
  ],
  KG: [
    {
      about: "record",
      text: {
        kk: "Анықтама «Түндүк» порталында алынады. Электронды қолтаңбасы бар файлды сол күйінде тіркеңіз.",
        ru: "Справку можно получить на портале «Тундук». Приложите файл с электронной подписью как есть.",
        en: "It can be had on the portal Tunduk. Attach the electronically signed file as it is.",
      },
      provenance: OURS,
    },
    {
      about: "all",
      text: {
        kk: "Қырғызстанның көп құжаты екі тілде. Тек қырғыз тілінде жазылған беттер мен мөрлер ғана аударылады.",
        ru: "Многие документы Кыргызстана двуязычны. Переводить нужно только страницы и печати, которые только на кыргызском.",
        en: "Many papers of Kyrgyzstan are in two languages. Only pages and seals that are in Kyrgyz alone need a translation.",
      },
      provenance: OURS,
    },
  ],
  TJ: [
    {
      about: "record",
      text: {
        kk: "Анықтаманы Тәжікстанның Ішкі істер министрлігі береді; шетелде жүргендер елшілік арқылы сұрайды.",
        ru: "Справку выдаёт Министерство внутренних дел Таджикистана; находясь за границей, запросите её через посольство.",
        en: "Tajikistan's Ministry of Internal Affairs issues it; from abroad ask through the embassy.",
      },
      provenance: OURS,
    },
  ],
  TM: [
    {
      about: "record",
      text: {
        kk: "Анықтаманы Түрікменстанның ішкі істер органдары береді. Елден тыс жерде ол көбіне тек консулдық арқылы алынады және ұзақ күтіледі.",
        ru: "Справку выдают органы внутренних дел Туркменистана. Из-за границы её обычно получают только через консульство, и ждать приходится долго.",
        en: "The internal affairs bodies of Turkmenistan issue it. From abroad it usually comes only through the consulate, after a long wait.",
      },
      provenance: OURS,
    },
    {
      about: "departure",
      replaces: true,
      text: {
        kk: "Шығуға келісім қағазы берілмесе, консулдықтың жазбаша жауабын немесе сұрауыңыздың көшірмесін және өз түсіндірмеңізді тіркеңіз.",
        ru: "Если бумаги о согласии на выезд не дают, приложите письменный ответ консульства или копию вашего запроса и своё объяснение.",
        en: "If no paper of consent is given, attach the consulate's written answer or a copy of your request, with an explanation of your own.",
      },
      provenance: OURS,
    },
  ],
};
