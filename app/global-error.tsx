"use client";

import "./globals.css";

/** Even the frame of the page failed, so the language is unknown: the three speak one after another. */
const TEXTS = [
  ["kk", "Қызмет уақытша жұмыс істемейді. Біраздан кейін қайталап көріңіз. Көмек: 1414."],
  ["ru", "Сервис временно не работает. Попробуйте чуть позже. Помощь: 1414."],
  ["en", "The service is not working for the moment. Please try again a little later. Help: 1414."],
] as const;

export default function GlobalError({ error }: { error: Error & { readonly digest?: string } }) {
  return (
    <html lang="kk" dir="ltr">
      <body>
        <main className="mx-auto max-w-2xl px-4 py-12">
          <title>Qonys</title>
          <h1 className="text-3xl">Qonys</h1>
          {TEXTS.map(([lang, text]) => (
            <p key={lang} lang={lang} className="mt-4 text-lg">
              {text}
            </p>
          ))}
          <p className="mt-6 font-mono text-soft">{error.digest}</p>
        </main>
      </body>
    </html>
  );
}
