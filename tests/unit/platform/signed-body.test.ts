import { afterEach, expect, it, vi } from "vitest";
import {
  isSigned,
  SIGNATURE_HEADER,
  signatureHeaders,
  TIMESTAMP_HEADER,
} from "@/lib/platform/signed-body";

const KEY = "a key that both sides know, 32 characters";
const BODY = '{"requestId":"1"}';

const check = (headers: Record<string, string>, key = KEY, body = BODY) =>
  isSigned(key, body, headers[TIMESTAMP_HEADER], headers[SIGNATURE_HEADER]);

afterEach(() => vi.useRealTimers());

it("accepts what the holder of the key signed", () => {
  expect(check(signatureHeaders(KEY, BODY))).toBe(true);
});

it("refuses another body, another key, a missing or a broken signature", () => {
  const headers = signatureHeaders(KEY, BODY);
  expect(check(headers, KEY, `${BODY} `)).toBe(false);
  expect(check(headers, "another key")).toBe(false);
  expect(check({})).toBe(false);
  expect(check({ ...headers, [SIGNATURE_HEADER]: "zz" })).toBe(false);
  expect(check({ ...headers, [TIMESTAMP_HEADER]: "soon" })).toBe(false);
});

it("refuses a recorded message after five minutes", () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  const headers = signatureHeaders(KEY, BODY);
  vi.setSystemTime(1_800_000_299_000);
  expect(check(headers)).toBe(true);
  vi.setSystemTime(1_800_000_301_000);
  expect(check(headers)).toBe(false);
});
