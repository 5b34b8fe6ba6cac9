import { readFile } from "node:fs/promises";
import { isValidElement, type ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { ForgetKeptPages } from "@/components/shell/forget-kept-pages";
import { forgetKeptPages } from "@/components/shell/kept-pages";
import { Shell } from "@/components/shell/shell";

vi.mock("next-intl", () => ({ useTranslations: () => (key: string) => key }));
vi.mock("@/components/shell/header", () => ({ Header: () => null }));
vi.mock("@/components/shell/footer", () => ({ Footer: () => null }));

const childrenOf = (node: ReactNode): readonly ReactNode[] => {
  if (!isValidElement<{ children?: ReactNode }>(node)) return [];
  const { children } = node.props;
  return Array.isArray(children) ? children : [children];
};

const shellFor = (actor: { name: string; roleLabel: string } | null) =>
  childrenOf(
    Shell({
      actor,
      navItems: [],
      demoClock: null,
      theme: "system",
      chooseTheme: async () => undefined,
      children: null,
    }),
  );

const forgets = (nodes: readonly ReactNode[]) =>
  nodes.some((node) => isValidElement(node) && node.type === ForgetKeptPages);

it("throws away the pages of whoever was signed in, and nothing that is not ours", async () => {
  const worker = await readFile("public/sw.js", "utf8");
  const name = /const CACHE = "(.+)";/.exec(worker)?.[1] ?? "";
  const kept = new Set([name, "qonys-attempt-0", "another"]);
  await forgetKeptPages({
    keys: async () => [...kept],
    delete: async (one) => kept.delete(one),
  });
  expect([...kept]).toEqual(["another"]);
});

it("does so on each page that is shown to nobody, and on none of somebody's", () => {
  expect(forgets(shellFor(null))).toBe(true);
  expect(forgets(shellFor({ name: "Ә. Ә.", roleLabel: "" }))).toBe(false);
});
