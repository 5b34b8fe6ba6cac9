import fc from "fast-check";
import type { Command, CommandType } from "@/lib/application/commands";
import { decide } from "@/lib/application/decide";
import { nextWake } from "@/lib/application/decide-time";
import type { ApplicationEvent } from "@/lib/application/events";
import { evolve } from "@/lib/application/evolve";
import type { ApplicationState } from "@/lib/application/state";
import { aContext, at, CASE, COMMANDS, type Who } from "./application";
import { isSetback, plausible } from "./plausible";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How the clock goes on before a step: hours, or to the instant at which the system has to act. */
const Wait = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(0, 0, 1, 3) },
  { weight: 4, arbitrary: fc.constantFrom(24, 49, 100) },
  { weight: 2, arbitrary: fc.constant("wake" as const) },
  { weight: 1, arbitrary: fc.constantFrom(24 * 12, 24 * 40) },
);

const PEOPLE: readonly Who[] = ["specialist", "head", "otherHead", "specialist", "head", "system"];

const oneIn = (n: number) => fc.integer({ min: 1, max: n }).map((drawn) => drawn === n);

const Choice = fc.record({
  wait: Wait,
  who: fc.constantFrom(...PEOPLE),
  type: fc.nat(999),
  variant: fc.nat(999),
  /** Whether any command is given, not only one that is accepted. */
  wild: oneIn(10),
  /** Whether something may also go against the applicant. */
  setback: fc.integer({ min: 1, max: 100 }),
});
type Choice = typeof Choice extends fc.Arbitrary<infer T> ? T : never;

/** One command of a history: what was before it, what it made happen, and what is after it. */
export type Moment = {
  readonly command: Command;
  readonly by: Who;
  readonly now: Date;
  readonly before: ApplicationState | null;
  readonly events: readonly ApplicationEvent[];
  /** The state after each of the events. */
  readonly states: readonly ApplicationState[];
};

/** Random histories of one case in which mostly happens what can happen, over months and years. */
export const histories: fc.Arbitrary<readonly Moment[]> = fc
  .tuple(
    fc.array(Choice, { minLength: 20, maxLength: 70 }),
    // The percentage of steps that may go against the applicant: some have luck, some have none.
    fc.constantFrom(8, 20, 20, 60),
  )
  .map(([choices, misfortune]) => wander(choices, misfortune));

function wander(choices: readonly Choice[], misfortune: number): readonly Moment[] {
  let now = at("2026-03-02 10:00");
  let state: ApplicationState | null = null;
  const moments: Moment[] = [];
  for (const [n, choice] of choices.entries()) {
    now = later(state, choice.wait, now);
    const command = n === 0 ? COMMANDS.register : chosen(state, { ...choice, misfortune }, now, n);
    if (command === null) continue;
    const moment = given(state, command, choice.who, now);
    moments.push(moment);
    state = moment.states.at(-1) ?? state;
  }
  return moments;
}

function later(state: ApplicationState | null, wait: Choice["wait"], now: Date): Date {
  if (wait !== "wake") return new Date(now.getTime() + wait * HOUR);
  const wake = state && nextWake(state, aContext(now));
  return wake && wake > now ? wake : now;
}

type Fate = Choice & { readonly misfortune: number };

function chosen(
  state: ApplicationState | null,
  choice: Fate,
  now: Date,
  n: number,
): Command | null {
  const commands = plausible(state, now, n);
  const pool = choice.wild ? commands : likely(commands, state, choice, now);
  const types = [...new Set(pool.map((one) => one.type))];
  const variants = pool.filter((one) => one.type === types[choice.type % types.length]);
  return variants[choice.variant % variants.length] ?? null;
}

const BAN_STEPS: readonly CommandType[] = ["propose-ban", "reply-to-ban", "impose-ban"];

/** What is accepted, and leads on if it can; the clock acts when it was waited for. */
function likely(
  commands: readonly Command[],
  state: ApplicationState | null,
  { wait, who, setback, misfortune }: Fate,
  now: Date,
): readonly Command[] {
  const context = aContext(now, who);
  const accepted = commands.filter((one) => decide(state, one, context).ok);
  const ticks = accepted.filter(({ type }) => type === "tick");
  if (wait === "wake" && ticks.length > 0) return ticks;
  // A ban takes three people one after another: left to chance alone it would hardly ever come to one.
  // After a pass few are proposed, or no history would get far.
  const bans = accepted.filter(({ type }) => BAN_STEPS.includes(type));
  const often = state?.stage === "testing" || state?.testing.banProposal ? 4 : 40;
  const isBanned = often === 4 ? setback % often !== 0 : setback % often === 0;
  if (isBanned && bans.length > 0) return bans;
  // A withdrawal ends a history: it is left to the wild choices.
  const acts = accepted.filter(({ type }) => type !== "tick" && type !== "withdraw");
  const onward = acts.filter((one) => !isSetback(one));
  return setback <= misfortune || onward.length === 0 ? acts : onward;
}

/** Gives a command; a refused one makes nothing happen. */
export function given(
  before: ApplicationState | null,
  command: Command,
  by: Who,
  now: Date,
): Moment {
  const decided = decide(before, command, aContext(now, by));
  const events = decided.ok ? decided.events : [];
  const states: ApplicationState[] = [];
  for (const event of events) states.push(evolve(states.at(-1) ?? before, event, now, CASE));
  return { command, by, now, before, events, states };
}

export const laterBy = (now: Date, days: number) => new Date(now.getTime() + days * DAY);
