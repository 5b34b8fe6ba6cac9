import type { Locator } from "@playwright/test";

export const textOf = async (element: Locator): Promise<string> =>
  (await element.textContent()) ?? "";
