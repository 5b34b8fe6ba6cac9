import type { NotesByCountry } from "../country-note";
import { OURS } from "../sources-2026";

/** Türkiye, Iran, Afghanistan, India, Germany, the United States. */
export const FURTHER_AWAY: NotesByCountry = {
  TR: [
    {
      about: "record",
      text: {
        kk: "Анықтама (Adli Sicil Kaydı) e-Devlet арқылы алынады: «шетелдегі мекемелерге» деп таңдаңыз. Апостильді губернаторлық немесе каймакамдық қояды.",
        ru: "Справку (Adli Sicil Kaydı) получают через e-Devlet: выберите «для учреждений за рубежом». Апостиль ставит губернаторство или каймакамство.",
        en: "It (Adli Sicil Kaydı) comes from e-Devlet: choose “for authorities abroad”. The governor's or the district governor's office puts the apostille.",
      },
      provenance: OURS,
    },
    {
      about: "departure",
      replaces: true,
      text: {
        kk: "Түркия кетуге келісім бермейді: азамат еркін кетеді. Консулдықтың мекенжай тіркеуі туралы қағазын және өз өтінішіңізді тіркеңіз.",
        ru: "Турция не выдаёт согласия на выезд: граждане уезжают свободно. Приложите справку консульства о регистрации адреса и своё заявление.",
        en: "Türkiye gives no consent to leave: its citizens go freely. Attach the consulate's paper on your registered address and a statement of your own.",
      },
      provenance: OURS,
    },
  ],
  IR: [
    {
      about: "all",
      text: {
        kk: "Иран Апостиль конвенциясында жоқ: құжатты Иранның әділет органы мен СІМ, содан кейін Қазақстанның Тегерандағы елшілігі куәландырады.",
        ru: "Иран не участвует в Конвенции об апостиле: документ заверяют судебная власть и МИД Ирана, затем посольство Казахстана в Тегеране.",
        en: "Iran is not in the Apostille Convention: its judiciary and foreign ministry certify the paper, then Kazakhstan's embassy in Tehran.",
      },
      provenance: OURS,
    },
    {
      about: "identity",
      text: {
        kk: "Күн хижра бойынша жазылған: аудармада екі күнтізбенің де күнін көрсетуді сұраңыз.",
        ru: "Даты стоят по солнечной хиджре: попросите переводчика указать их по обоим календарям.",
        en: "Dates follow the solar Hijri calendar: ask the translator to give them by both calendars.",
      },
      provenance: OURS,
    },
  ],
  AF: [
    {
      about: "all",
      text: {
        kk: "Ауғанстан Апостиль конвенциясында жоқ: құжатты Кабулдағы СІМ, содан кейін Қазақстанның елшілігі куәландырады. Алдымен елшіліктен қандай қағаз қабылданатынын сұраңыз.",
        ru: "Афганистан не участвует в Конвенции об апостиле: документ заверяют МИД в Кабуле и посольство Казахстана. Сначала спросите в посольстве, какие бумаги оно принимает.",
        en: "Afghanistan is not in the Apostille Convention: the ministry in Kabul and Kazakhstan's embassy certify the paper. Ask the embassy first which papers it takes.",
      },
      provenance: OURS,
    },
    {
      about: "record",
      replaces: true,
      text: {
        kk: "Анықтама алу мүмкін болмаса, тұрған елдің анықтамасын, елшілікке сұрауыңыздың көшірмесін және жазбаша түсіндірмеңізді тіркеңіз. Оны қызметкер қарайды.",
        ru: "Если справку получить нельзя, приложите справку страны проживания, копию запроса в посольство и письменное объяснение. Их рассмотрит сотрудник.",
        en: "Where none can be had, attach one of the country you live in, a copy of your request to the embassy and a written explanation. An officer will look at them.",
      },
      provenance: OURS,
    },
    {
      about: "identity",
      text: {
        kk: "Тазкирада көбіне жасы ғана көрсетіледі: туған күн паспорттағыдай жазылады.",
        ru: "В тазкире часто указан только возраст: дату рождения пишите, как в паспорте.",
        en: "A tazkira often gives an age only: write the date of birth as the passport has it.",
      },
      provenance: OURS,
    },
  ],
  IN: [
    {
      about: "all",
      text: {
        kk: "Апостильді Үндістанның СІМ қояды; оған дейін құжатты штат растайды.",
        ru: "Апостиль ставит МИД Индии; до этого документ заверяет штат.",
        en: "India's Ministry of External Affairs puts the apostille; the state attests the paper before that.",
      },
      provenance: OURS,
    },
    {
      about: "record",
      text: {
        kk: "Police Clearance Certificate паспорт қызметінде (Passport Seva) немесе елшілікте сұралады.",
        ru: "Police Clearance Certificate запрашивают в паспортной службе (Passport Seva) или в посольстве.",
        en: "Ask for the Police Clearance Certificate at Passport Seva or the embassy.",
      },
      provenance: OURS,
    },
  ],
  DE: [
    {
      about: "departure",
      replaces: true,
      text: {
        kk: "Германия кетуге келісім бермейді. Орнына тіркеуден шығу туралы қағаз (Abmeldebescheinigung) жарайды.",
        ru: "Германия не выдаёт согласия на выезд. Вместо него есть справка о снятии с учёта (Abmeldebescheinigung).",
        en: "Germany gives no consent to leave. The certificate of deregistration (Abmeldebescheinigung) stands in for it.",
      },
      provenance: OURS,
    },
    {
      about: "record",
      text: {
        kk: "Führungszeugnis Федералды әділет басқармасынан сұралады; «шетелде пайдалануға, апостильмен» деп белгілеңіз.",
        ru: "Führungszeugnis заказывают в Федеральном ведомстве юстиции; укажите «для использования за рубежом, с апостилем».",
        en: "Order the Führungszeugnis from the Federal Office of Justice; say “for use abroad, with apostille”.",
      },
      provenance: OURS,
    },
  ],
  US: [
    {
      about: "record",
      replaces: true,
      text: {
        kk: "Ортақ полиция анықтамасы жоқ. Орнына FBI Identity History Summary алынады; апостильді АҚШ Мемлекеттік департаменті қояды.",
        ru: "Общей полицейской справки нет. Вместо неё берут FBI Identity History Summary; апостиль ставит Государственный департамент США.",
        en: "There is no national police certificate. The FBI Identity History Summary takes its place; the US Department of State puts the apostille.",
      },
      provenance: OURS,
    },
    {
      about: "departure",
      replaces: true,
      text: {
        kk: "АҚШ-та тұрғындар тіркелмейді, кетуге келісім де берілмейді: нотариус куәландырған өз мәлімдемеңізді тіркеңіз.",
        ru: "В США нет регистрации по месту жительства и согласия на выезд: приложите собственное заявление, заверенное нотариусом.",
        en: "The United States register no residence and give no consent to leave: attach a statement of your own, certified by a notary.",
      },
      provenance: OURS,
    },
    {
      about: "spouse",
      text: {
        kk: "Туу мен неке туралы куәлікке апостильді оны берген штаттың хатшысы қояды.",
        ru: "На свидетельства о рождении и браке апостиль ставит секретарь того штата, который их выдал.",
        en: "Birth and marriage certificates get the apostille of the Secretary of State of the state that issued them.",
      },
      provenance: OURS,
    },
  ],
};
