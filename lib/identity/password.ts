/** Why a password cannot be chosen. */
export type PasswordProblem = "password-short" | "password-long" | "password-guessable";

export const PASSWORD_SHORTEST = 12;
const PASSWORD_LONGEST = 128;

// What is left of the passwords that everybody tries first once digits and signs are taken away
// (NIST SP 800-63B asks for a list of what is known, and for nothing else about characters).
const FIRST_GUESSES = new Set([
  "",
  "admin",
  "administrator",
  "almaty",
  "astana",
  "dragon",
  "football",
  "iloveyou",
  "kandas",
  "kazakhstan",
  "letmein",
  "login",
  "monkey",
  "parol",
  "passwd",
  "password",
  "passwordpassword",
  "privet",
  "princess",
  "qazaqstan",
  "qonys",
  "qwerty",
  "qwertyqwerty",
  "qwertyuiop",
  "welcome",
  "йцукен",
  "казахстан",
  "кандас",
  "пароль",
  "құпиясөз",
  "қазақстан",
  "қандас",
  "қоныс",
]);

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "йцукенгшщзхъфывапролджэячсмитьбю",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
];
const FEWEST_DIFFERENT = 5;

const lettersOf = (text: string) => text.replace(/[^\p{Letter}]+/gu, "");

const isRow = (letters: string) =>
  ROWS.some((row) => row.startsWith(letters) || [...row].reverse().join("").startsWith(letters));

function isGuessable(password: string, email: string): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  if (new Set(text).size < FEWEST_DIFFERENT) return true;
  const letters = lettersOf(text);
  if (FIRST_GUESSES.has(letters) || isRow(letters)) return true;
  const own = lettersOf(email.split("@", 1)[0] ?? "");
  return own.length > 2 && letters === own;
}

/**
 * What speaks against a new password of the account with this address; null when nothing does. Length
 * counts, and that nobody would try it first; there are no rules about kinds of characters.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_SHORTEST) return "password-short";
  if (length > PASSWORD_LONGEST) return "password-long";
  return isGuessable(password, email) ? "password-guessable" : null;
}
