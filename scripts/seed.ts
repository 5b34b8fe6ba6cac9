import { closeDatabase } from "@/lib/platform/db";
import { seedDemo } from "@/prisma/seed/index";
import { fail } from "./start/fail";

// Called by the start script with the environment of the web server; the clock stands at the demo's
// first morning before and after.
seedDemo().catch(fail).finally(closeDatabase);
