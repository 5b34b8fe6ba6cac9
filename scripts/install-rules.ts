import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, inTransaction } from "@/lib/platform/db";
import { seedPractice } from "@/prisma/seed/seed-practice";
import { seedRules } from "@/prisma/seed/seed-rules";
import { fail } from "./start/fail";

// Called by the start script in production, with the environment of the web server.
currentTime()
  .then((now) => inTransaction((tx) => seedRules(tx, now)))
  .then(seedPractice)
  .catch(fail)
  .finally(closeDatabase);
