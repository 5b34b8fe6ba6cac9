import { expect, it } from "vitest";
import { errorsByField, typedValues } from "@/components/form/form-state";

const filled = (entries: readonly (readonly [string, string | File])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

it("gives back what was typed, and several choices as a list", () => {
  const form = filled([
    ["surname", "Әлиева"],
    ["language", "kk"],
    ["language", "ru"],
    ["empty", ""],
  ]);
  expect(typedValues(form)).toEqual({ surname: "Әлиева", language: ["kk", "ru"], empty: "" });
});

it("never gives back passwords, codes, files or the framework's own fields", () => {
  const form = filled([
    ["password", "secret"],
    ["newPassword", "secret"],
    ["code", "123456"],
    ["$ACTION_KEY", "k1"],
    ["scan", new File(["x"], "passport.pdf")],
    ["postcode", "010000"],
  ]);
  expect(typedValues(form)).toEqual({ postcode: "010000" });
});

it("puts the first issue of each field into words, in the form's order", () => {
  const issues = [
    { path: ["jobs", 0, "from"], message: "missing" },
    { path: ["name"], message: "too-long" },
    { path: ["jobs", 0, "from"], message: "wrong" },
  ];
  const errors = errorsByField(issues, (code, field) => `${field}:${code}`);
  expect(Object.entries(errors)).toEqual([
    ["jobs.0.from", "jobs.0.from:missing"],
    ["name", "name:too-long"],
  ]);
});
