import { currentTime } from "@/lib/platform/clock";
import { closeDatabase, inTransaction } from "@/lib/platform/db";
import { seedRules } from "@/prisma/seed/seed-rules";
import { fail } from "./start/fail";

// Called by the start script in production, with the environment of the web server.
currentTime()
  .then((now) => inTransaction((tx) => seedRules(tx, now)))
  .catch(fail)
  .finally(closeDatabase);
