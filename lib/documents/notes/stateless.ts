import type { CountryNote } from "../country-note";
import { OURS } from "../sources-2026";

/** For who is a citizen of no state. */
export const STATELESS_NOTES: readonly CountryNote[] = [
  {
    about: "all",
    text: {
      kk: "Құжатты берген елді таңдаңыз: апостиль сол елдің тәртібімен қойылады.",
      ru: "Выберите страну, которая выдала документ: апостиль ставят по её правилам.",
      en: "Choose the country that issued the paper: whether it needs an apostille follows from there.",
    },
    provenance: OURS,
  },
  {
    about: "record",
    replaces: true,
    text: {
      kk: "Азаматтығы бар елдің орнына тұрған елдің анықтамасын тіркеңіз.",
      ru: "Вместо справки страны гражданства приложите справку страны, где вы жили.",
      en: "In place of the country of citizenship, attach the certificate of the country where you have lived.",
    },
    provenance: OURS,
  },
  {
    about: "departure",
    replaces: true,
    text: {
      kk: "Кетуге келісімді ешкімнен сұраудың қажеті жоқ: азаматтығы жоқ адамның құжаты және жоғалтқан азаматтық туралы қағаз жеткілікті.",
      ru: "Согласия на выезд спрашивать не у кого: хватит документа лица без гражданства и бумаг об утраченном гражданстве.",
      en: "Nobody has to consent to your leaving: the document of a stateless person and any paper about a lost citizenship will do.",
    },
    provenance: OURS,
  },
];
