import type { NotesByCountry } from "../country-note";
import { CHINA_APOSTILLE, DEPARTURE_RUSSIA, OURS, UKRAINE } from "../sources-2026";

/** Russia, China, Mongolia, Ukraine. */
export const NEIGHBOURS: NotesByCountry = {
  RU: [
    {
      about: "departure",
      replaces: true,
      text: {
        kk: "«Кету парағы» Ресейде берілмейді: мұны Ресей консулдығы айтқан. Орнына тұрақты тұру үшін кетуге болатынын көрсететін басқа құжат қабылданады; консулдықтан қандай қағаз беретінін сұраңыз.",
        ru: "«Листка убытия» в России нет: об этом сказало российское консульство. Вместо него принимают другое подтверждение того, что выезд на постоянное жительство возможен; спросите консульство, какую бумагу оно даёт.",
        en: "There is no “departure slip” in Russia: its consulate has said so. Another proof that you may leave for good is accepted instead; ask the consulate which paper it gives.",
      },
      provenance: DEPARTURE_RUSSIA,
    },
    {
      about: "record",
      text: {
        kk: "Анықтаманы Ресейдің ІІМ «Госуслуги» арқылы береді. Электронды қолтаңбасы бар нұсқасы да, мөр басылған қағазы да жарайды.",
        ru: "Справку выдаёт МВД России через «Госуслуги». Подойдёт и файл с электронной подписью, и бумага с печатью.",
        en: "Russia's Ministry of Internal Affairs issues it through Gosuslugi. The electronically signed file will do, and so will the sealed paper.",
      },
      provenance: OURS,
    },
    {
      about: "jobs",
      text: {
        kk: "Еңбек кітапшасы электронды болса, Әлеуметтік қордың еңбек қызметі туралы мәліметін жүктеп алыңыз.",
        ru: "Если трудовая книжка электронная, скачайте сведения о трудовой деятельности из Социального фонда.",
        en: "Where the work record is electronic, download the statement of employment from the Social Fund.",
      },
      provenance: OURS,
    },
  ],
  CN: [
    {
      about: "all",
      text: {
        kk: "2023 жылғы 7 қарашадан бері Қытай құжаттарына апостиль қойылады: СІМ немесе провинцияның сыртқы істер басқармасы. Бұрын елшілікте заңдастырылған құжат та жарамды.",
        ru: "С 7 ноября 2023 года на документы Китая ставят апостиль: МИД или управление иностранных дел провинции. Документ, легализованный в посольстве раньше, тоже годится.",
        en: "Since 7 November 2023 papers of China carry an apostille, from the foreign ministry or a province's foreign affairs office. One legalised at the embassy before then is good too.",
      },
      provenance: CHINA_APOSTILLE,
    },
    {
      about: "record",
      text: {
        kk: "Қоғамдық қауіпсіздік бөлімі (公安局) береді, нотариус куәландырады, содан кейін апостиль қойылады. Қытай азаматы болып табылатын этникалық қазақтардан бұрынғы қағидалар оны талап етпеген: 1414-тен сұраңыз.",
        ru: "Выдаёт отдел общественной безопасности (公安局), заверяет нотариус, затем ставят апостиль. С этнических казахов – граждан Китая прежние правила её не требовали: уточните по 1414.",
        en: "The public security bureau (公安局) issues it, a notary certifies it, then comes the apostille. Earlier rules did not ask it of ethnic Kazakhs who are citizens of China: ask 1414.",
      },
      provenance: OURS,
    },
    {
      about: "relative",
      text: {
        kk: "Туыстық пен ұлт тіркеу кітапшасында (户口簿) көрсетілген: бәрі көрінетін беттерін нотариаттық аудармасымен тіркеңіз.",
        ru: "Родство и национальность записаны в домовой книге (户口簿): приложите все заполненные страницы с нотариальным переводом.",
        en: "Kinship and nationality stand in the household register (户口簿): attach every filled page with a notarised translation.",
      },
      provenance: OURS,
    },
  ],
  MN: [
    {
      about: "all",
      text: {
        kk: "Апостильді Моңғолия Сыртқы істер министрлігі қояды. Қазақстанмен құқықтық көмек туралы шарт одан босатуы мүмкін, бірақ біз мұны тексерген жоқпыз: апостиль сенімдірек.",
        ru: "Апостиль ставит МИД Монголии. Договор о правовой помощи с Казахстаном может от него освобождать, но мы этого не проверили: с апостилем надёжнее.",
        en: "Mongolia's foreign ministry puts the apostille. A legal-assistance treaty with Kazakhstan may free from it, but we have not checked that: the apostille is the safe way.",
      },
      provenance: OURS,
    },
    {
      about: "record",
      text: {
        kk: "Анықтаманы Моңғолия полициясының мұрағаты береді; e-Mongolia арқылы да сұрауға болады.",
        ru: "Справку выдаёт архив полиции Монголии; её можно запросить и через e-Mongolia.",
        en: "The police archive of Mongolia issues it; it can be asked for through e-Mongolia too.",
      },
      provenance: OURS,
    },
  ],
  UA: [
    {
      about: "all",
      text: {
        kk: "Украина 1993 жылғы Минск конвенциясынан шықты: көздер 2023 жылғы 29 желтоқсанды немесе 2024 жылғы 19 мамырды атайды. Содан бері апостиль қажет.",
        ru: "Украина вышла из Минской конвенции 1993 года: источники называют 29 декабря 2023 года или 19 мая 2024 года. С тех пор нужен апостиль.",
        en: "Ukraine has left the Minsk Convention of 1993: sources name 29 December 2023 or 19 May 2024. Since then an apostille is needed.",
      },
      provenance: UKRAINE,
    },
    {
      about: "record",
      text: {
        kk: "Анықтама ІІМ сайтында немесе «Дія» арқылы алынады. Апостиль үшін қағаз нұсқасын сұраңыз.",
        ru: "Справку заказывают на сайте МВД или в «Дії». Для апостиля попросите бумажную.",
        en: "It is ordered on the ministry's site or in Diia. Ask for the paper one, for the apostille.",
      },
      provenance: OURS,
    },
  ],
};
