import { setTimeout as pause } from "node:timers/promises";
import type { StoredForm } from "@/lib/exam/form.schema";
import { Device, lease } from "./device";

export type Random = () => number;

export type Candidate = {
  readonly attemptId: string;
  readonly cookie: string;
  readonly form: StoredForm;
};

const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];

/** One scripted attempt on a bad line: several devices, cuts, repetitions, entries sent twice at once. */
export class Sitting {
  readonly devices: Device[] = [];
  readonly #base: string;
  readonly candidate: Candidate;
  readonly #random: Random;

  constructor(base: string, candidate: Candidate, random: Random) {
    this.#base = base;
    this.candidate = candidate;
    this.#random = random;
  }

  get #current(): Device | undefined {
    return this.devices.at(-1);
  }

  /** Goes on at another device; the line may be down for it. */
  async changeDevice(): Promise<boolean> {
    const { attemptId, cookie } = this.candidate;
    const taken = await lease(this.#base, attemptId, cookie);
    if (taken === null) return false;
    this.devices.push(new Device(this.#base, attemptId, cookie, taken));
    return true;
  }

  async open(): Promise<void> {
    while (!(await this.changeDevice())) await pause(100);
  }

  /** Answers and plays at random until told to stop; the servers die under it. */
  async behave(block: "listening" | "reading", until: () => boolean): Promise<void> {
    while (!until()) {
      this.#answerSome(block);
      await this.#sendSomehow();
      await pause(this.#random() * 120);
    }
  }

  #answerSome(block: "listening" | "reading"): void {
    const device = this.#current;
    const many = 1 + Math.floor(this.#random() * 4);
    for (let turn = 0; turn < many; turn += 1) {
      const item = pick(this.candidate.form[block], this.#random) ?? "";
      const isPlay = block === "listening" && this.#random() < 0.2;
      const option = this.#random() < 0.1 ? null : Math.floor(this.#random() * 4);
      device?.does(isPlay ? "play" : "answer", item, isPlay ? null : option);
    }
  }

  async #sendSomehow(): Promise<void> {
    const device = this.#current;
    if (device === undefined) return;
    const chance = this.#random();
    if (chance < 0.06) await this.changeDevice();
    else if (chance < 0.2) await device.send(Math.ceil(this.#random() * 12));
    else if (chance < 0.3) await Promise.all([device.send(), device.send()]);
    else if (chance < 0.36) await this.#sendFromAnOldDevice();
    else if (chance < 0.42) await device.send(5_000, device.waiting.slice(0, 1));
    else if (chance < 0.48) await this.#repeatWhatIsKnown(device);
    else if (chance < 0.9) await device.send();
  }

  async #sendFromAnOldDevice(): Promise<void> {
    const old = pick(this.devices.slice(0, -1), this.#random);
    await old?.send();
  }

  async #repeatWhatIsKnown(device: Device): Promise<void> {
    const known = [...device.done.values()].filter(({ counter }) => device.receipts.has(counter));
    await device.send(5_000, known.slice(-20));
  }

  /** Sends from every device whatever it still has, until each entry has its receipt. */
  async settle(): Promise<void> {
    for (const device of this.devices) {
      while (device.waiting.length > 0) {
        if (!(await device.send())) await pause(150);
      }
    }
  }
}
