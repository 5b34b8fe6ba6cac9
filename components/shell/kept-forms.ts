// Keeps what was typed while the page is loaded again in another language. It lives in this tab only, for
// that one load; passwords, one-time codes and files are never kept.

type Kept = Record<string, readonly (readonly [name: string, value: string])[]>;

const keyOf = (path: string) => `qonys:kept:${path}`;

const isSecret = (control: Element): boolean =>
  control instanceof HTMLInputElement &&
  (control.type === "password" ||
    control.type === "hidden" ||
    control.autocomplete === "one-time-code");

const forms = () => [...document.querySelectorAll<HTMLFormElement>("form[data-keep]")];

/** Names and values of what can be seen and may be kept. */
export function typedIn(form: HTMLFormElement): [string, string][] {
  const secrets = new Set<string>();
  for (const control of form.elements) {
    if (isSecret(control)) secrets.add(control.getAttribute("name") ?? "");
  }
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !secrets.has(name) ? [[name, value]] : [],
  );
}

/** Call before leaving for the same page in another language. */
export function keepForms(path: string): void {
  const kept: Kept = Object.fromEntries(forms().map((form) => [form.id, typedIn(form)]));
  sessionStorage.setItem(keyOf(path), JSON.stringify(kept));
}

// The prototype's setter goes past React's own bookkeeping, so that the event after it counts as typing.
function type(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) {
  const prototype = Object.getPrototypeOf(control);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(
    new Event(control.tagName === "SELECT" ? "change" : "input", { bubbles: true }),
  );
}

type Left = [name: string, value: string][];

function tick(control: HTMLInputElement, left: Left): void {
  const wanted = left.some(([name, value]) => name === control.name && value === control.value);
  // A radio is only ever switched on: the browser switches its neighbours off.
  if (control.checked !== wanted && (wanted || control.type === "checkbox")) control.click();
}

const takesText = (
  control: Element,
): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  (control instanceof HTMLInputElement && control.type !== "file") ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement;

function refill(control: Element, left: Left): void {
  if (isSecret(control)) return;
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    tick(control, left);
  } else if (takesText(control)) {
    const at = left.findIndex(([name]) => name === control.name);
    const [taken] = at < 0 ? [] : left.splice(at, 1);
    if (taken && taken[1] !== control.value) type(control, taken[1]);
  }
}

/** Puts values back by name; controls that none of them names stay as they are. */
export function refillNamed(form: HTMLFormElement, values: readonly (readonly [string, string])[]) {
  const left = values.map(([name, value]): [string, string] => [name, value]);
  const names = new Set(left.map(([name]) => name));
  for (const control of form.elements) {
    if (names.has(control.getAttribute("name") ?? "")) refill(control, left);
  }
}

/** Signing out: what waits for another language is of nobody's business either. */
export function forgetForms(): void {
  const keys = Array.from(
    { length: sessionStorage.length },
    (_, at) => sessionStorage.key(at) ?? "",
  );
  for (const key of keys) if (key.startsWith(keyOf(""))) sessionStorage.removeItem(key);
}

/** Call once the page is there again: puts back what was typed and forgets it. */
export function restoreForms(path: string): void {
  const stored = sessionStorage.getItem(keyOf(path));
  if (stored === null) return;
  sessionStorage.removeItem(keyOf(path));
  const kept: Kept = JSON.parse(stored);
  for (const form of forms()) {
    const left = (kept[form.id] ?? []).map(([name, value]): [string, string] => [name, value]);
    if (kept[form.id]) for (const control of form.elements) refill(control, left);
  }
}
