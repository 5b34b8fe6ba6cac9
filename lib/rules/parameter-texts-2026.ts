import type { ParameterKey } from "@/lib/rules/parameters.schema";
import type { Text } from "@/lib/rules/provenance.schema";

type Described = { readonly title: Text; readonly explanation: Text };

/** What the parameters of rule set `2026-illustrative` are called and mean. */
export const PARAMETER_TEXTS_2026: Readonly<Record<ParameterKey, Described>> = {
  "pilot.validFrom": {
    title: {
      kk: "Пилот күшіне енген күн",
      ru: "Пилот действует с",
      en: "Pilot in force from",
    },
    explanation: {
      kk: "Осы күннен бастап өтініш ашуға болады.",
      ru: "С этого дня можно открыть заявление.",
      en: "From this day an application can be opened.",
    },
  },
  "pilot.validTo": {
    title: {
      kk: "Пилоттың соңғы күні",
      ru: "Пилот действует до",
      en: "Pilot in force until",
    },
    explanation: {
      kk: "Осы күннен кейін жаңа өтініш ашылмайды; ашылғандары аяғына дейін қаралады.",
      ru: "После этого дня новые заявления не открываются; открытые доводятся до конца.",
      en: "After this day no new application opens; open ones are finished.",
    },
  },
  "test.blocks.listening": {
    title: {
      kk: "«Тыңдалым» блогы",
      ru: "Блок «Аудирование»",
      en: "Listening block",
    },
    explanation: {
      kk: "Тыңдалым бөлігіндегі сұрақ саны мен уақыты.",
      ru: "Число вопросов и время на аудирование.",
      en: "How many questions listening has, and its time.",
    },
  },
  "test.blocks.reading": {
    title: {
      kk: "«Оқылым» блогы",
      ru: "Блок «Чтение»",
      en: "Reading block",
    },
    explanation: {
      kk: "Оқылым бөлігіндегі сұрақ саны мен уақыты.",
      ru: "Число вопросов и время на чтение.",
      en: "How many questions reading has, and its time.",
    },
  },
  "test.optionsPerQuestion": {
    title: {
      kk: "Жауап нұсқалары",
      ru: "Вариантов ответа",
      en: "Options per question",
    },
    explanation: {
      kk: "Әр сұрақтағы жауап нұсқалары; біреуі дұрыс.",
      ru: "Варианты ответа на каждый вопрос; верен один.",
      en: "Options of each question; one is correct.",
    },
  },
  "test.level": {
    title: {
      kk: "Деңгей",
      ru: "Уровень",
      en: "Level",
    },
    explanation: {
      kk: "Тест тексеретін деңгей.",
      ru: "Уровень, который проверяет тест.",
      en: "The level that the test asks for.",
    },
  },
  "test.threshold": {
    title: {
      kk: "Әр блоктың шегі",
      ru: "Порог каждого блока",
      en: "Threshold of each block",
    },
    explanation: {
      kk: "Тыңдалымның да, оқылымның да ең аз дұрыс жауап үлесі.",
      ru: "Наименьшая доля верных ответов и в аудировании, и в чтении.",
      en: "The least share of correct answers in listening and in reading alike.",
    },
  },
  "test.attempts": {
    title: {
      kk: "Бір өтінішке талпыныс",
      ru: "Попыток на заявление",
      en: "Attempts per application",
    },
    explanation: {
      kk: "Бір өтініш бойынша неше рет тапсыруға болады; әрқайсысы бөлек төленеді.",
      ru: "Сколько раз можно сдавать по одному заявлению; каждая попытка оплачивается.",
      en: "How often the test may be taken for one application; each is paid for.",
    },
  },
  "test.feeTenge": {
    title: {
      kk: "Бір талпыныс ақысы",
      ru: "Плата за попытку",
      en: "Fee per attempt",
    },
    explanation: {
      kk: "Бір талпыныстың бағасы.",
      ru: "Цена одной попытки.",
      en: "The price of one attempt.",
    },
  },
  "test.violationBanDays": {
    title: {
      kk: "Бұзушылықтан кейінгі тыйым",
      ru: "Запрет после нарушения",
      en: "Ban after a violation",
    },
    explanation: {
      kk: "Тәртіп бұзғаннан кейін тест тапсыруға болмайтын уақыт.",
      ru: "Сколько после нарушения нельзя сдавать тест.",
      en: "How long the test may not be taken after a violation.",
    },
  },
  "test.retakeWaitDays": {
    title: {
      kk: "Қайта тапсыруға дейін күту",
      ru: "Ожидание перед пересдачей",
      en: "Wait before a retake",
    },
    explanation: {
      kk: "Өтпеген талпыныстан кейін күту уақыты.",
      ru: "Сколько ждать после неудачной попытки.",
      en: "How long to wait after an attempt that did not pass.",
    },
  },
  "test.termDays": {
    title: {
      kk: "Тестілеу мерзімі",
      ru: "Срок на тестирование",
      en: "Term for the test",
    },
    explanation: {
      kk: "Тестілеу кезеңін аяқтауға берілген уақыт.",
      ru: "Время на прохождение этапа тестирования.",
      en: "The time to finish the testing stage.",
    },
  },
  "test.externalCertificateDays": {
    title: {
      kk: "Сыртқы сертификатты тексеру",
      ru: "Проверка внешнего сертификата",
      en: "Verification of an outside certificate",
    },
    explanation: {
      kk: "Тестілеу орталығы сыртқы сертификатты тексеретін уақыт.",
      ru: "Время, за которое центр тестирования проверяет внешний сертификат.",
      en: "The time in which the testing centre verifies an outside certificate.",
    },
  },
  "test.extraTimeMinutes": {
    title: {
      kk: "Қосымша уақыт",
      ru: "Дополнительное время",
      en: "Extra time",
    },
    explanation: {
      kk: "Ерекше жағдай мақұлданса, әр бөлікке қосылатын уақыт.",
      ru: "Время, добавляемое к каждому блоку при одобренных особых условиях.",
      en: "Time added to each block when an accommodation is approved.",
    },
  },
  "test.certificateValidityMonths": {
    title: {
      kk: "Сертификаттың мерзімі",
      ru: "Срок действия сертификата",
      en: "Certificate valid for",
    },
    explanation: {
      kk: "Сертификат осы уақыт бойы жарамды.",
      ru: "Сколько действует сертификат.",
      en: "How long the certificate is valid.",
    },
  },
  "test.restMinutes": {
    title: {
      kk: "Бөліктер арасындағы үзіліс",
      ru: "Отдых между блоками",
      en: "Rest between the blocks",
    },
    explanation: {
      kk: "Екі бөлік арасында ең көп демалыс; сосын оқылым өзі басталады.",
      ru: "Наибольший отдых между блоками; затем чтение начинается само.",
      en: "The longest rest between the blocks; then reading begins by itself.",
    },
  },
  "test.breakMinutes": {
    title: {
      kk: "Ерекше жағдай бойынша үзілістер, барлығы",
      ru: "Перерывы как особое условие, всего",
      en: "Breaks granted as an accommodation, in all",
    },
    explanation: {
      kk: "Мақұлданған үзілістердің жалпы ұзақтығы; ол кезде уақыт тоқтайды.",
      ru: "Общая длительность одобренных перерывов; время при них стоит.",
      en: "All approved breaks together; the clock stands still in them.",
    },
  },
  "test.audioPlays": {
    title: {
      kk: "Жазбаны неше рет тыңдауға болады",
      ru: "Сколько раз можно прослушать запись",
      en: "How often a clip may be played",
    },
    explanation: {
      kk: "Әр жазбаны неше рет қосуға болады.",
      ru: "Сколько раз можно включить каждую запись.",
      en: "How often each clip may be played.",
    },
  },
  "test.outageShortestSeconds": {
    title: {
      kk: "Уақыты қайтарылатын ең қысқа іркіліс",
      ru: "Самый короткий сбой, время которого возвращается",
      en: "Shortest outage that is credited",
    },
    explanation: {
      kk: "Порталдың осыдан ұзақ іркілісінің уақыты қайтарылады.",
      ru: "Время сбоя портала длиннее этого возвращается.",
      en: "An outage of the portal that is longer than this gives its time back.",
    },
  },
  "test.outagePauseMinutes": {
    title: {
      kk: "Бұдан ұзақ іркілісте тест қатысушыны күтеді",
      ru: "Сбой, после которого тест ждёт участника",
      en: "Outage after which the test waits for the candidate",
    },
    explanation: {
      kk: "Осыдан ұзақ іркілістен кейін тест қатысушы жалғастырғанша күтеді; сервер қайта қосылған соң сонша минут өткенде уақыт өзі жүреді.",
      ru: "После более долгого сбоя тест ждёт, пока участник продолжит; через столько же минут после возвращения сервера время пойдёт само.",
      en: "After a longer outage the test waits until the candidate goes on; so many minutes after the server is back the time runs by itself.",
    },
  },
  "test.replyDays": {
    title: {
      kk: "Санкция алдындағы қатысушының жауабы",
      ru: "Ответ участника перед санкцией",
      en: "Candidate's reply before a sanction",
    },
    explanation: {
      kk: "Санкцияға дейін қатысушының түсініктеме беретін уақыты.",
      ru: "Время на объяснение участника до санкции.",
      en: "The time for the candidate's reply before a sanction.",
    },
  },
  "test.exposurePercent": {
    title: {
      kk: "Бір сұрақ кіретін нұсқалардың ең көп үлесі",
      ru: "Наибольшая доля вариантов с одним и тем же вопросом",
      en: "Most forms that may hold one question",
    },
    explanation: {
      kk: "Бір сұрақ 30 күнде осы үлестен көп нұсқаға кірмейді.",
      ru: "Один вопрос за 30 дней входит не более чем в эту долю вариантов.",
      en: "One question is in no more than this share of the forms of 30 days.",
    },
  },
  "test.trialQuestions": {
    title: {
      kk: "Тесттен кейінгі ерікті, бағаланбайтын сұрақтар",
      ru: "Добровольные вопросы без оценки после теста",
      en: "Voluntary unscored questions after the test",
    },
    explanation: {
      kk: "Тесттен кейін ұсынылатын, бағаланбайтын жаңа сұрақтар.",
      ru: "Новые неоцениваемые вопросы, предлагаемые после теста.",
      en: "New unscored questions offered after the test.",
    },
  },
  "questionnaire.termDays": {
    title: {
      kk: "Сауалнама мерзімі",
      ru: "Срок на анкету",
      en: "Term for the questionnaire",
    },
    explanation: {
      kk: "Сертификаттан кейін сауалнаманы тапсыруға берілген уақыт.",
      ru: "Время на подачу анкеты после сертификата.",
      en: "The time to submit the questionnaire after the certificate.",
    },
  },
  "assessment.threshold": {
    title: {
      kk: "Өту балы",
      ru: "Проходной балл",
      en: "Points needed",
    },
    explanation: {
      kk: "Өту үшін қажет ең аз балл.",
      ru: "Наименьшее число баллов, чтобы пройти.",
      en: "The fewest points that pass.",
    },
  },
  "check.termDays": {
    title: {
      kk: "Ведомствоаралық тексеру мерзімі",
      ru: "Срок межведомственной проверки",
      en: "Term of the inter-agency check",
    },
    explanation: {
      kk: "Органдардың жауап беру мерзімі.",
      ru: "Срок ответа ведомств.",
      en: "The time for the agencies to answer.",
    },
  },
  "check.silence": {
    title: {
      kk: "Орган жауап бермесе",
      ru: "Если орган молчит",
      en: "When an agency is silent",
    },
    explanation: {
      kk: "Жауап болмаса, іс қызметкерге беріледі; үндемеу келісім емес.",
      ru: "При молчании дело передаётся сотруднику; молчание не означает согласия.",
      en: "Silence goes to a person; it never counts as consent.",
    },
  },
  "interview.bookWithinDays": {
    title: {
      kk: "Әңгімелесуге жазылу мерзімі",
      ru: "Срок записи на собеседование",
      en: "Term to book the interview",
    },
    explanation: {
      kk: "Тексеруден кейін әңгімелесуге жазылу мерзімі.",
      ru: "Срок записи на собеседование после проверки.",
      en: "The time to book the interview after the check.",
    },
  },
  "interview.durationMinutes": {
    title: {
      kk: "Әңгімелесу ұзақтығы",
      ru: "Длительность собеседования",
      en: "Length of the interview",
    },
    explanation: {
      kk: "Бір әңгімелесуге бөлінген уақыт.",
      ru: "Время на одно собеседование.",
      en: "The time of one interview.",
    },
  },
  "interview.reschedules": {
    title: {
      kk: "Уақытты ауыстыру",
      ru: "Переносы записи",
      en: "Changes of the appointment",
    },
    explanation: {
      kk: "Уақытты неше рет және қашанға дейін ауыстыруға болады.",
      ru: "Сколько раз и до какого момента можно перенести запись.",
      en: "How often, and until when, the appointment can be moved.",
    },
  },
  "interview.noShow": {
    title: {
      kk: "Келмегеннен кейінгі жаңа ұсыныс",
      ru: "Новых предложений после неявки",
      en: "New offers after a no-show",
    },
    explanation: {
      kk: "Келмеген адамға берілетін жаңа ұсыныстар; сосын іс шешімге кетеді.",
      ru: "Новые предложения после неявки; затем дело идёт на решение.",
      en: "New offers after a no-show; then the case goes to the decision.",
    },
  },
  "hearing.noticeDays": {
    title: {
      kk: "Бас тартуға дейінгі хабарлама",
      ru: "Уведомление до отказа",
      en: "Notice before a refusal",
    },
    explanation: {
      kk: "Бас тарту туралы алдын ала хабарлау мерзімі.",
      ru: "За сколько уведомляют до отказа.",
      en: "How long before a refusal the notice is given.",
    },
  },
  "hearing.objectionDays": {
    title: {
      kk: "Қарсылық мерзімі",
      ru: "Срок для возражения",
      en: "Term for an objection",
    },
    explanation: {
      kk: "Қарсылық білдіруге берілген уақыт.",
      ru: "Время на возражение.",
      en: "The time to object.",
    },
  },
  "decision.totalTermDays": {
    title: {
      kk: "Жалпы мерзім",
      ru: "Общий срок",
      en: "Total term",
    },
    explanation: {
      kk: "Сауалнама тапсырылғаннан шешімге дейінгі жалпы мерзім.",
      ru: "Общий срок от подачи анкеты до решения.",
      en: "The whole term from the questionnaire's submission to the decision.",
    },
  },
  "notification.validityMonths": {
    title: {
      kk: "Хабарламаның мерзімі",
      ru: "Срок действия уведомления",
      en: "Notification valid for",
    },
    explanation: {
      kk: "Рұқсат беру хабарламасының жарамдылығы.",
      ru: "Сколько действует уведомление о допуске.",
      en: "How long a notification of admission is valid.",
    },
  },
  "complaint.termMonths": {
    title: {
      kk: "Шағым мерзімі",
      ru: "Срок для жалобы",
      en: "Term for a complaint",
    },
    explanation: {
      kk: "Шешімге шағым беруге болатын уақыт.",
      ru: "Время, в которое можно обжаловать решение.",
      en: "The time in which a complaint against the decision can be made.",
    },
  },
  "complaint.answerDays": {
    title: {
      kk: "Шағымға жауап мерзімі",
      ru: "Срок ответа на жалобу",
      en: "Term to answer a complaint",
    },
    explanation: {
      kk: "Шағымға жауап беретін уақыт.",
      ru: "Время на ответ на жалобу.",
      en: "The time to answer a complaint.",
    },
  },
  "annulment.termDays": {
    title: {
      kk: "Күшін жою туралы шешім мерзімі",
      ru: "Срок решения об аннулировании",
      en: "Term to decide an annulment",
    },
    explanation: {
      kk: "Ұсынылған күшін жою туралы шешім қабылдау уақыты.",
      ru: "Время на решение о предложенной отмене.",
      en: "The time to decide on a proposed annulment.",
    },
  },
  "reminder.daysBefore": {
    title: {
      kk: "Мерзім алдындағы еске салу",
      ru: "Напоминание до конца срока",
      en: "Reminder before a term ends",
    },
    explanation: {
      kk: "Мерзім біткенге дейін неше күн бұрын еске салынады.",
      ru: "За сколько дней до конца срока приходит напоминание.",
      en: "How many days before a term ends a reminder is sent.",
    },
  },
  mrp: {
    title: {
      kk: "Айлық есептік көрсеткіш (АЕК)",
      ru: "Месячный расчётный показатель (МРП)",
      en: "Monthly calculation index (MRP)",
    },
    explanation: {
      kk: "Төлем қабілеті мен алымдар осы көрсеткішпен есептеледі.",
      ru: "В этих показателях считаются платёжеспособность и сборы.",
      en: "Solvency and fees are counted in this index.",
    },
  },
  solvency: {
    title: {
      kk: "Төлем қабілеті",
      ru: "Платёжеспособность",
      en: "Solvency",
    },
    explanation: {
      kk: "Төлем қабілетін растайтын сома, АЕК-пен.",
      ru: "Сумма, подтверждающая платёжеспособность, в МРП.",
      en: "The sum that proves solvency, in MRP.",
    },
  },
  "rpp.fee": {
    title: {
      kk: "РПП мемлекеттік бажы",
      ru: "Госпошлина за РПП",
      en: "State fee for the permit",
    },
    explanation: {
      kk: "РПП үшін мемлекеттік баж, АЕК-пен.",
      ru: "Государственная пошлина за РПП, в МРП.",
      en: "The state fee for the permit, in MRP.",
    },
  },
};
