import type { Text } from "@/lib/rules/provenance.schema";

type Described = { readonly title: Text; readonly explanation: Text };

/** What the criteria and stops of rule set `2026-illustrative` are called and mean. */
export const TEXTS_2026 = {
  age: {
    title: {
      kk: "Жасы",
      ru: "Возраст",
      en: "Age",
    },
    explanation: {
      kk: "Толық жасы тапсырған күні есептеледі.",
      ru: "Полных лет на день подачи.",
      en: "Years completed on the day of submission.",
    },
  },
  spouse: {
    title: {
      kk: "Жұбайы бірге көшеді",
      ru: "Супруг(а) переезжает",
      en: "Spouse moves too",
    },
    explanation: {
      kk: "Жұбайы өтініш берушімен бірге Қазақстанға көшеді.",
      ru: "Супруг или супруга переезжает в Казахстан вместе с заявителем.",
      en: "The husband or wife moves to Kazakhstan with the applicant.",
    },
  },
  children: {
    title: {
      kk: "Балалар",
      ru: "Дети",
      en: "Children",
    },
    explanation: {
      kk: "Өтінішке енгізілген 18 жасқа толмаған балалар; белгілі саннан артығы есептелмейді.",
      ru: "Дети до 18 лет, указанные в заявлении; сверх предельного числа не считаются.",
      en: "Children under 18 listed with the application; no more than a certain number count.",
    },
  },
  relativeInKazakhstan: {
    title: {
      kk: "Қазақстандағы жақын туыс",
      ru: "Близкий родственник в Казахстане",
      en: "Close relative in Kazakhstan",
    },
    explanation: {
      kk: "Ата-анасы, баласы, аға-інісі, апа-сіңлісі немесе жұбайы – Қазақстан азаматы не тұрақты тұрғыны.",
      ru: "Родитель, ребёнок, брат, сестра или супруг – гражданин или постоянный житель Казахстана.",
      en: "A parent, child, sibling or spouse is a citizen or permanent resident of Kazakhstan.",
    },
  },
  educationLevel: {
    title: {
      kk: "Білім деңгейі",
      ru: "Уровень образования",
      en: "Level of education",
    },
    explanation: {
      kk: "Аяқталған білімнің ең жоғары деңгейі.",
      ru: "Высшая законченная ступень образования.",
      en: "The highest level of education completed.",
    },
  },
  studiedInKazakhstan: {
    title: {
      kk: "Қазақстанда оқу",
      ru: "Учёба в Казахстане",
      en: "Studied in Kazakhstan",
    },
    explanation: {
      kk: "Білімі Қазақстанда алынған және деңгейі кәсіптіктен төмен емес.",
      ru: "Образование получено в Казахстане, уровень не ниже профессионального.",
      en: "The education was received in Kazakhstan, at vocational level or above.",
    },
  },
  fieldInDemand: {
    title: {
      kk: "Сұранысқа ие сала",
      ru: "Востребованная область",
      en: "Field in demand",
    },
    explanation: {
      kk: "Оқу саласы сұранысқа ие салалар тізімінде, деңгейі кәсіптіктен төмен емес.",
      ru: "Область обучения входит в список востребованных, уровень не ниже профессионального.",
      en: "The field of study is among those in demand, at vocational level or above.",
    },
  },
  kazakh: {
    title: {
      kk: "Қазақ тілі",
      ru: "Казахский язык",
      en: "Kazakh",
    },
    explanation: {
      kk: "Қазақ тілі тестінің екі блогының төмен пайызы бойынша.",
      ru: "По меньшему из процентов двух блоков теста по казахскому языку.",
      en: "By the lower of the two percentages in the test's listening and reading.",
    },
  },
  russian: {
    title: {
      kk: "Орыс тілі",
      ru: "Русский язык",
      en: "Russian",
    },
    explanation: {
      kk: "Орыс тілін білу деңгейі.",
      ru: "Уровень владения русским языком.",
      en: "The level of Russian.",
    },
  },
  english: {
    title: {
      kk: "Ағылшын тілі",
      ru: "Английский язык",
      en: "English",
    },
    explanation: {
      kk: "IELTS немесе TOEFL iBT сертификатының балы.",
      ru: "Балл сертификата IELTS или TOEFL iBT.",
      en: "The score of an IELTS or TOEFL iBT certificate.",
    },
  },
  experience: {
    title: {
      kk: "Жұмыс өтілі",
      ru: "Стаж работы",
      en: "Work experience",
    },
    explanation: {
      kk: "Құжатпен расталған жұмыс айлары; қабаттасқан айлар бір рет саналады.",
      ru: "Месяцы работы, подтверждённые документами; пересекающиеся считаются один раз.",
      en: "Months of work with documents; overlapping months count once.",
    },
  },
  occupationInDemand: {
    title: {
      kk: "Сұранысқа ие мамандық",
      ru: "Востребованная профессия",
      en: "Occupation in demand",
    },
    explanation: {
      kk: "Ең соңғы басталған жұмыстың кәсібі сұранысқа ие тізімде және құжатпен расталған.",
      ru: "Профессия последней начатой работы входит в список востребованных и подтверждена документом.",
      en: "The occupation of the job that began last is in demand and has a document.",
    },
  },
  jobOffer: {
    title: {
      kk: "Жұмыс ұсынысы",
      ru: "Предложение работы",
      en: "Job offer",
    },
    explanation: {
      kk: "Қазақстандағы жұмыс берушімен қол қойылған шарт немесе ұсыныс.",
      ru: "Подписанный договор или предложение работодателя в Казахстане.",
      en: "A signed contract or offer from an employer in Kazakhstan.",
    },
  },
  licence: {
    title: {
      kk: "Кәсіби лицензия",
      ru: "Профессиональная лицензия",
      en: "Professional licence",
    },
    explanation: {
      kk: "Қазақстанда танылатын кәсіби лицензия.",
      ru: "Профессиональная лицензия, признаваемая в Казахстане.",
      en: "A professional licence recognised in Kazakhstan.",
    },
  },
  settlementRegion: {
    title: {
      kk: "Қоныстану өңірі",
      ru: "Регион поселения",
      en: "Region of settlement",
    },
    explanation: {
      kk: "Адам қоныстанғысы келетін өңір.",
      ru: "Регион, в котором человек хочет поселиться.",
      en: "The region where the person wants to settle.",
    },
  },
  earlierStay: {
    title: {
      kk: "Бұрынғы заңды тұру",
      ru: "Прежнее законное пребывание",
      en: "Earlier lawful stay",
    },
    explanation: {
      kk: "Тапсырғанға дейін Қазақстанда заңды тұрған айлар.",
      ru: "Месяцы законного пребывания в Казахстане до подачи.",
      en: "Months of lawful stay in Kazakhstan before submission.",
    },
  },
  housing: {
    title: {
      kk: "Тұрғын үй",
      ru: "Жильё",
      en: "Housing",
    },
    explanation: {
      kk: "Қазақстандағы тұрғын үйі.",
      ru: "Жильё в Казахстане.",
      en: "A home in Kazakhstan.",
    },
  },
  solvency: {
    title: {
      kk: "Төлем қабілеті",
      ru: "Платёжеспособность",
      en: "Solvency",
    },
    explanation: {
      kk: "Қазақстан банкіндегі шоттағы ақша, айлық есептік көрсеткішпен.",
      ru: "Деньги на счёте в банке Казахстана, в месячных расчётных показателях.",
      en: "Money on an account in a bank of Kazakhstan, in monthly calculation indices.",
    },
  },
  minor: {
    title: {
      kk: "Тапсырған күні 18 жасқа толмаған",
      ru: "Моложе 18 лет в день подачи",
      en: "Younger than 18 on the day of submission",
    },
    explanation: {
      kk: "18 жасқа толмаған адам отбасымен бірге бағаланады.",
      ru: "Лицо моложе 18 лет оценивается вместе с семьёй.",
      en: "A person under 18 is assessed with the family.",
    },
  },
  "kaztest-listening": {
    title: {
      kk: "Тыңдалым тест шегінен төмен",
      ru: "Аудирование ниже порога теста",
      en: "Listening below the threshold of the test",
    },
    explanation: {
      kk: "Тыңдалым блогындағы дұрыс жауаптар үлесі тест шегінен төмен.",
      ru: "Доля верных ответов в блоке аудирования ниже порога теста.",
      en: "The share of correct answers in listening is below the test's threshold.",
    },
  },
  "kaztest-reading": {
    title: {
      kk: "Оқылым тест шегінен төмен",
      ru: "Чтение ниже порога теста",
      en: "Reading below the threshold of the test",
    },
    explanation: {
      kk: "Оқылым блогындағы дұрыс жауаптар үлесі тест шегінен төмен.",
      ru: "Доля верных ответов в блоке чтения ниже порога теста.",
      en: "The share of correct answers in reading is below the test's threshold.",
    },
  },
  conviction: {
    title: {
      kk: "Алынбаған немесе жойылмаған соттылық",
      ru: "Неснятая или непогашенная судимость",
      en: "A conviction that is not expunged",
    },
    explanation: {
      kk: "Алынбаған немесе жойылмаған соттылық бар.",
      ru: "Есть неснятая или непогашенная судимость.",
      en: "There is a conviction that is not expunged.",
    },
  },
  deportation: {
    title: {
      kk: "Қазақстаннан жақында шығарылған",
      ru: "Недавнее выдворение из Казахстана",
      en: "Deported from Kazakhstan too recently",
    },
    explanation: {
      kk: "Қазақстаннан шығарылғаннан бері белгіленген толық жылдар өткен жоқ.",
      ru: "С выдворения из Казахстана не прошло установленное число полных лет.",
      en: "Fewer completed years than required have passed since a deportation from Kazakhstan.",
    },
  },
  occupationsInDemand: {
    title: {
      kk: "Сұранысқа ие кәсіптер",
      ru: "Востребованные занятия",
      en: "Occupations in demand",
    },
    explanation: {
      kk: "ISCO-08 кодтарымен көрсетілген кәсіптер тізімі.",
      ru: "Список занятий по кодам МСКЗ-08.",
      en: "The list of occupations by their ISCO-08 codes.",
    },
  },
} as const satisfies Record<string, Described>;
