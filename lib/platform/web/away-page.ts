import { createHash } from "node:crypto";

const TEXTS = {
  kk: {
    title: "Қызмет уақытша жұмыс істемейді",
    body: "Портал қазір деректер қорына қосыла алмай тұр. Сақталғаныңыздың бәрі орнында. Теріп қойғаныңыз болса, сол бетті жаппай тұрыңыз.",
    again: "Қайталап көру",
    help: "Көмек: 1414, тегін, тәулік бойы. Мерзім осы кезде бітсе, қызмет көрсету қалпына келгенде ол ескеріледі: 1414-ке айтыңыз.",
  },
  ru: {
    title: "Сервис временно не работает",
    body: "Портал сейчас не может соединиться с базой данных. Всё, что вы сохранили, на месте. Если вы что-то печатали, не закрывайте ту страницу.",
    again: "Попробовать ещё раз",
    help: "Помощь: 1414, бесплатно, круглосуточно. Если за это время истекает срок, сообщите об этом по 1414.",
  },
  en: {
    title: "The service is not working for the moment",
    body: "The portal cannot reach its database now. Everything that you saved is safe. If you were typing, leave that page open.",
    again: "Try again",
    help: "Help: 1414, free of charge, day and night. If a term ends meanwhile, tell them at 1414.",
  },
} as const;

type Language = keyof typeof TEXTS;
const LANGUAGE = /^\/(kk|ru|en)(?=\/|$)/;

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.6 "Golos Text Variable","Noto Sans",system-ui,sans-serif;background:#f8f1e5;color:#1b2730}
main{max-width:40rem;margin:0 auto;padding:3rem 1rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
a{display:inline-block;margin:1rem 0;padding:.75rem 1.25rem;border-radius:.5rem;background:#0d5a73;color:#fff;font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid #b8860b;outline-offset:3px}
@media (prefers-color-scheme:dark){body{background:#0b161e;color:#eef3f6}a{background:#8fd3ea;color:#0b161e}}
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** Nothing but its own style: it needs no database, no Next and no script. */
export const AWAY_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(TEXTS, text);

/** A link of one's own page: what stands in an address is never taken over as it is. */
const sameAgain = (path: string) => (/^[\w/-]*$/.test(path) ? path : "/");

/** What people see while the database is away, in the language of the address they asked for; Kazakh where it names none. */
export function awayPage(path: string): string {
  const named = LANGUAGE.exec(path)?.[1];
  const language = isLanguage(named) ? named : "kk";
  const { title, body, again, help } = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Qonys</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${body}</p><p><a href="${sameAgain(path)}">${again}</a></p><p>${help}</p></main></body>
</html>`;
}
