import { ensureClient } from "./start/build";
import { fail } from "./start/fail";

// Runs after an install; «npm start» does the same where install scripts are skipped.
ensureClient().catch(fail);
