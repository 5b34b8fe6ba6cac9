import { parseAnswers } from "@/lib/assessment/answer-problems";
import { type Assessment, assess } from "@/lib/assessment/assess";
import { canonical, scoreFileLine } from "@/lib/assessment/score-file";
import { ScoreFile, type StatedVersion } from "@/lib/assessment/score-file.schema";
import { exactJson } from "@/lib/proof/exact-json";
import { isSigned, sha256Of } from "@/lib/proof/signed-line";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { isSignedRuleSet } from "@/lib/rules/rule-set-signature";

/** Where a file says one thing and its computation gives another; `what` is a criterion's key or the name of a part. */
export type ScoreDifference = {
  /** Null for what concerns the whole file. */
  readonly version: number | null;
  readonly what: string;
  readonly stated: string;
  readonly computed: string;
};

export type ScoreVerdict =
  | { readonly kind: "unreadable"; readonly why: string }
  | {
      readonly kind: "differs";
      readonly file: ScoreFile;
      readonly differences: readonly ScoreDifference[];
    }
  | {
      readonly kind: "match";
      readonly file: ScoreFile;
      /** Whether the key is one of those it was compared with; false when there were none to compare. */
      readonly isKeyKnown: boolean;
    };

/**
 * Computes an exported score again, every version of it, with nothing but the file: the hash of each rule set (SHA-256 of its
 * RFC 8785 form), each criterion, the total, the stops and the outcome; and checks the signature over the whole.
 *
 * @param keys the published keys to compare with, base64url; null when none are at hand
 */
export async function verifyScore(
  text: string,
  keys: readonly string[] | null,
): Promise<ScoreVerdict> {
  const json = exactJson(text);
  if (!json.ok) return { kind: "unreadable", why: "it is not JSON, or names something twice" };
  const parsed = ScoreFile.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: "unreadable", why: `not a score file at “${issue?.path.join(".") ?? ""}”` };
  }
  const file = parsed.data;
  const rules = await readRuleSets(file);
  if (!rules.ok) return { kind: "unreadable", why: rules.why };
  const differences = [
    ...rules.differences,
    ...file.versions.flatMap((version, at) => differencesIn(version, at + 1, rules.byHash)),
    ...(await differencesOfSignature(file, keys)),
  ];
  return differences.length === 0
    ? { kind: "match", file, isKeyKnown: keys !== null }
    : { kind: "differs", file, differences };
}

type RuleSets =
  | { readonly ok: false; readonly why: string }
  | {
      readonly ok: true;
      readonly byHash: ReadonlyMap<string, RuleSet>;
      readonly differences: readonly ScoreDifference[];
    };

async function readRuleSets({ ruleSets, versions }: ScoreFile): Promise<RuleSets> {
  const byHash = new Map<string, RuleSet>();
  const differences: ScoreDifference[] = [];
  const differ = (what: string, stated: string, computed: string) => {
    if (stated !== computed) differences.push({ version: null, what, stated, computed });
  };
  for (const { id, hash, data, signature, keyId } of ruleSets) {
    const ruleSet = RuleSet.safeParse(data);
    if (!ruleSet.success) {
      const [issue] = ruleSet.error.issues;
      const place = issue?.path.join(".") ?? "";
      return { ok: false, why: `rule set ${id} cannot be read at “${place}”` };
    }
    differ("hash of the rule set", hash, `sha256:${await sha256Of(canonical(data))}`);
    differ("id of the rule set", id, ruleSet.data.id);
    const isGenuine = await isSignedBy(hash, signature, keyId);
    differ("signature of the rule set", signature ?? "", isGenuine ? (signature ?? "") : "invalid");
    byHash.set(hash, ruleSet.data);
  }
  for (const { hash } of ruleSets) {
    const isNamed = versions.some(({ ruleSetHash }) => ruleSetHash === hash);
    differ("rule set", hash, isNamed ? hash : "named by no version");
  }
  return { ok: true, byHash, differences };
}

/** A set that nobody signed names no key either: the program vouches for it. */
const isSignedBy = async (hash: string, signature: string | null, keyId: string | null) =>
  signature === null || keyId === null
    ? signature === keyId
    : isSignedRuleSet(hash, { signature, keyId });

function differencesIn(
  stated: StatedVersion,
  place: number,
  rules: ReadonlyMap<string, RuleSet>,
): readonly ScoreDifference[] {
  const differ = differencesOf(stated.version);
  const order = differ("number of the version", stated.version, place);
  const ruleSet = rules.get(stated.ruleSetHash);
  if (ruleSet === undefined) {
    return [...order, ...differ("rule set", stated.ruleSetHash, "not in the file")];
  }
  const answers = parseAnswers(stated.answers);
  if (!answers.ok) {
    return answers.problems.flatMap(({ path, message }) =>
      differ(`answer ${path.map(String).join(".")}`, "as given", message),
    );
  }
  const computed = assess(answers.answers, ruleSet);
  return [...order, ...resultDifferences(stated.result, computed, differ)];
}

type Differ = (what: string, stated: Shown, computed: Shown) => readonly ScoreDifference[];
type Shown = string | number | undefined;

const differencesOf =
  (version: number): Differ =>
  (what, stated, computed) =>
    stated === computed
      ? []
      : [
          {
            version,
            what,
            stated: String(stated ?? "nothing"),
            computed: String(computed ?? "nothing"),
          },
        ];

function resultDifferences(stated: Assessment, computed: Assessment, differ: Differ) {
  const criteria = new Set([...Object.keys(computed.criteria), ...Object.keys(stated.criteria)]);
  return [
    ...[...criteria].flatMap((key) =>
      differ(`criterion ${key}`, stated.criteria[key], computed.criteria[key]),
    ),
    ...differ("total", stated.total, computed.total),
    ...differ("threshold", stated.threshold, computed.threshold),
    ...differ("shortfall", stated.shortfall, computed.shortfall),
    ...differ("stops", stated.stops.join(", "), computed.stops.join(", ")),
    ...differ("outcome", stated.outcome, computed.outcome),
  ];
}

async function differencesOfSignature(
  file: ScoreFile,
  keys: readonly string[] | null,
): Promise<readonly ScoreDifference[]> {
  const version = null;
  if (!(await isSigned(scoreFileLine(file), file.signature, file.key))) {
    const computed = "not of this file: something in it was changed";
    return [{ version, what: "signature", stated: file.signature, computed }];
  }
  if (keys === null || keys.includes(file.key)) return [];
  return [{ version, what: "key", stated: file.key, computed: keys.join(", ") }];
}
