import { createTranslator } from "next-intl";
import { MESSAGES } from "@/lib/wording/messages";
import { checkPath } from "@/scripts/qti/check-path";

const HELP = `npm run --silent qti:check -- PATH…

Reads QTI 3.0 and prints one JSON object a file:
{"file","status":"imported"|"refused","items":n,"reasons":[…]}

PATH is a package (zip with imsmanifest.xml), an XML document, or a folder. A folder is walked, links
are not followed, and every .zip and .xml file in it gets its line. The line of an imsmanifest.xml
speaks of the whole unpacked package around it, the lines beside it of each document on its own.

imported   at least one question is taken (of a test: the test and its questions); one that lacks
           what the bank asks beside (four options, topic, kind, level) waits there for a person
refused    nothing is taken; reasons says why
reasons    what was refused, each with its file when it is one of many; "left out: …" and "note: …"
           name what an import leaves out of what it takes

The exit code is 0, whatever the files hold; 2 without a PATH.
`;

const paths = process.argv.slice(2);
if (paths.length === 0 || paths.includes("--help")) {
  process.stderr.write(HELP);
  process.exit(paths.length === 0 ? 2 : 0);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const t = createTranslator({ locale: "en", messages: MESSAGES.en, namespace: "qti" });

for (const path of paths) {
  for await (const result of checkPath(t, path)) {
    const line = `${JSON.stringify(result)}\n`;
    if (!process.stdout.write(line)) {
      await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
  }
}
