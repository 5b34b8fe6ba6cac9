export type OccupationTitles = {
  readonly code: string;
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
};

const TABLE = `
1120 | Managing directors and chief executives | Руководители организаций | Ұйым басшылары
1211 | Finance managers | Руководители финансовых служб | Қаржы қызметінің басшылары
1221 | Sales and marketing managers | Руководители по сбыту и маркетингу | Сату және маркетинг басшылары
1323 | Construction managers | Руководители в строительстве | Құрылыс басшылары
1412 | Restaurant managers | Управляющие ресторанами | Мейрамхана басқарушылары
1420 | Retail and wholesale trade managers | Управляющие в торговле | Сауда басқарушылары
2113 | Chemists | Химики | Химиктер
2114 | Geologists and geophysicists | Геологи и геофизики | Геологтар мен геофизиктер
2132 | Farming advisers, agronomists | Агрономы | Агрономдар
2141 | Industrial and production engineers | Инженеры по организации производства | Өндіріс инженерлері
2142 | Civil engineers | Инженеры-строители | Инженер-құрылысшылар
2144 | Mechanical engineers | Инженеры-механики | Инженер-механиктер
2145 | Chemical engineers | Инженеры-химики | Инженер-химиктер
2146 | Mining engineers, metallurgists | Горные инженеры и металлурги | Тау-кен инженерлері мен металлургтер
2151 | Electrical engineers | Инженеры-электрики | Инженер-электриктер
2152 | Electronics engineers | Инженеры-электронщики | Электроника инженерлері
2161 | Building architects | Архитекторы зданий | Сәулетшілер
2166 | Graphic and multimedia designers | Дизайнеры графики и мультимедиа | Графика және мультимедиа дизайнерлері
2211 | Generalist medical practitioners | Врачи общей практики | Жалпы практика дәрігерлері
2212 | Specialist medical practitioners | Врачи-специалисты | Маман-дәрігерлер
2221 | Nursing professionals | Медицинские сёстры с высшим образованием | Жоғары білімді мейіргерлер
2222 | Midwifery professionals | Акушерки с высшим образованием | Жоғары білімді акушерлер
2250 | Veterinarians | Ветеринарные врачи | Ветеринар дәрігерлер
2261 | Dentists | Стоматологи | Стоматологтар
2262 | Pharmacists | Фармацевты | Фармацевттер
2310 | University and higher education teachers | Преподаватели университетов и вузов | Жоғары оқу орындарының оқытушылары
2320 | Vocational education teachers | Преподаватели профессионального образования | Кәсіптік білім оқытушылары
2330 | Secondary education teachers | Учителя средней школы | Орта мектеп мұғалімдері
2341 | Primary school teachers | Учителя начальной школы | Бастауыш мектеп мұғалімдері
2342 | Early childhood educators | Воспитатели дошкольного образования | Мектепке дейінгі тәрбиешілер
2411 | Accountants | Бухгалтеры и аудиторы | Бухгалтерлер мен аудиторлар
2421 | Management and organization analysts | Аналитики систем управления | Басқару жүйелерінің аналитиктері
2431 | Advertising and marketing professionals | Специалисты по рекламе и маркетингу | Жарнама және маркетинг мамандары
2511 | Systems analysts | Системные аналитики | Жүйе аналитиктері
2512 | Software developers | Разработчики программного обеспечения | Бағдарламалық жасақтама әзірлеушілері
2513 | Web and multimedia developers | Разработчики веб и мультимедийных приложений | Веб және мультимедиа әзірлеушілері
2514 | Applications programmers | Программисты приложений | Қосымша бағдарламашылары
2521 | Database designers and administrators | Разработчики и администраторы баз данных | Дерекқор әзірлеушілері мен әкімшілері
2522 | Systems administrators | Системные администраторы | Жүйелік әкімшілер
2611 | Lawyers | Юристы | Заңгерлер
2634 | Psychologists | Психологи | Психологтар
2635 | Social work and counselling professionals | Специалисты по социальной работе | Әлеуметтік жұмыс мамандары
2642 | Journalists | Журналисты | Журналистер
2643 | Translators and interpreters | Переводчики | Аудармашылар
3112 | Civil engineering technicians | Техники-строители | Құрылыс техниктері
3113 | Electrical engineering technicians | Техники-электрики | Электр техниктері
3115 | Mechanical engineering technicians | Техники-механики | Механик-техниктер
3123 | Construction supervisors | Мастера (прорабы) в строительстве | Құрылыс прорабтары
3142 | Agricultural technicians | Техники в сельском хозяйстве | Ауыл шаруашылығы техниктері
3212 | Medical laboratory technicians | Медицинские лаборанты | Медициналық зертханашылар
3213 | Pharmaceutical technicians | Фармацевты среднего звена | Орта буын фармацевттері
3221 | Nursing associate professionals | Медицинские сёстры | Мейіргерлер
3313 | Accounting associate professionals | Счетоводы и учётчики | Есепшілер
3322 | Commercial sales representatives | Торговые представители | Сауда өкілдері
3434 | Chefs | Шеф-повара | Бас аспаздар
3512 | ICT user support technicians | Специалисты поддержки пользователей ИКТ | АКТ пайдаланушыларын қолдау мамандары
4110 | General office clerks | Офисные служащие | Кеңсе қызметкерлері
4120 | Secretaries | Секретари | Хатшылар
4321 | Stock clerks | Служащие склада | Қойма қызметкерлері
5120 | Cooks | Повара | Аспаздар
5131 | Waiters | Официанты | Даяшылар
5141 | Hairdressers | Парикмахеры | Шаштараздар
5142 | Beauticians | Косметологи | Косметологтар
5221 | Shopkeepers | Владельцы магазинов | Дүкен иелері
5223 | Shop sales assistants | Продавцы | Сатушылар
5311 | Child care workers | Няни и помощники воспитателей | Бала күтушілер
5322 | Home-based personal care workers | Работники по уходу на дому | Үйде күтім көрсетушілер
5414 | Security guards | Охранники | Күзетшілер
6111 | Field crop and vegetable growers | Растениеводы и овощеводы | Егіншілер мен көкөніс өсірушілер
6112 | Tree and shrub crop growers | Садоводы | Бағбандар
6121 | Livestock and dairy producers | Животноводы и производители молока | Мал және сүт өндірушілер
6130 | Mixed crop and animal producers | Производители смешанной сельхозпродукции | Аралас ауыл шаруашылығы өндірушілері
7111 | House builders | Строители домов | Үй құрылысшылары
7112 | Bricklayers | Каменщики | Кірпіш қалаушылар
7115 | Carpenters and joiners | Плотники и столяры | Балташылар мен ағаш шеберлері
7122 | Floor layers and tile setters | Плиточники и укладчики полов | Плитка және еден төсеушілер
7123 | Plasterers | Штукатуры | Сылақшылар
7126 | Plumbers and pipe fitters | Сантехники и трубопроводчики | Сантехниктер
7131 | Painters | Маляры | Сырлаушылар
7212 | Welders and flamecutters | Сварщики и газорезчики | Дәнекерлеушілер мен газбен кесушілер
7223 | Metal working machine tool setters | Станочники по металлу | Металл өңдеу станокшылары
7231 | Motor vehicle mechanics | Автомеханики | Автомеханиктер
7233 | Agricultural machinery mechanics | Механики сельхозтехники | Ауыл шаруашылығы техникасының механиктері
7411 | Building and related electricians | Электрики в строительстве | Құрылыс электриктері
7412 | Electrical mechanics and fitters | Электромеханики и электромонтажники | Электромеханиктер мен электр монтаждаушылар
7511 | Butchers | Мясники и обработчики мяса | Қасапшылар
7512 | Bakers and confectioners | Пекари и кондитеры | Наубайшылар мен кондитерлер
7531 | Tailors and dressmakers | Портные | Тігіншілер
8111 | Miners and quarriers | Шахтёры и рабочие карьеров | Шахтёрлер мен карьер жұмысшылары
8153 | Sewing machine operators | Швеи-мотористки | Тігін машинасының операторлары
8322 | Car, taxi and van drivers | Водители легковых автомобилей и такси | Жеңіл көлік және такси жүргізушілері
8331 | Bus and tram drivers | Водители автобусов и трамваев | Автобус және трамвай жүргізушілері
8332 | Heavy truck drivers | Водители грузовых автомобилей | Жүк көлігінің жүргізушілері
8341 | Mobile farm plant operators | Трактористы и комбайнёры | Тракторшылар мен комбайншылар
8342 | Earthmoving plant operators | Машинисты землеройной техники | Жер қазу техникасының машинистері
9112 | Cleaners in offices and hotels | Уборщики | Тазалаушылар
9211 | Crop farm labourers | Рабочие в растениеводстве | Егін шаруашылығының жұмысшылары
9313 | Building construction labourers | Разнорабочие на стройке | Құрылыстағы қара жұмысшылар
9333 | Freight handlers | Грузчики | Жүк тасушылар
`;

/**
 * Unit groups of ISCO-08 that applicants name most often, those in demand among them, with their titles.
 * Any other code can be typed.
 */
export const OCCUPATION_TITLES: readonly OccupationTitles[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", en = "", ru = "", kk = ""] = line.split(" | ");
    return { code, en, ru, kk };
  });
