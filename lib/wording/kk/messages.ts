import accommodations from "./accommodations.json";
import admin from "./admin.json";
import assessment from "./assessment.json";
import calculator from "./calculator.json";
import caseWords from "./case.json";
import check from "./check.json";
import common from "./common.json";
import conduct from "./conduct.json";
import decision from "./decision.json";
import documents from "./documents.json";
import effect from "./effect.json";
import eligibility from "./eligibility.json";
import errors from "./errors.json";
import exam from "./exam.json";
import fairness from "./fairness.json";
import findings from "./findings.json";
import help from "./help.json";
import identity from "./identity.json";
import interview from "./interview.json";
import items from "./items.json";
import late from "./late.json";
import letter from "./letter.json";
import linked from "./linked.json";
import message from "./message.json";
import past from "./past.json";
import payment from "./payment.json";
import practice from "./practice.json";
import proofs from "./proofs.json";
import qti from "./qti.json";
import quality from "./quality.json";
import questionnaire from "./questionnaire.json";
import receipts from "./receipts.json";
import rules from "./rules.json";
import shell from "./shell.json";
import stages from "./stages.json";
import start from "./start.json";
import statistics from "./statistics.json";
import ways from "./ways.json";

export const kk = {
  accommodations,
  admin,
  assessment,
  calculator,
  case: caseWords,
  check,
  common,
  conduct,
  decision,
  documents,
  effect,
  eligibility,
  errors,
  exam,
  fairness,
  findings,
  help,
  identity,
  interview,
  late,
  items,
  letter,
  linked,
  message,
  past,
  payment,
  practice,
  proofs,
  qti,
  quality,
  questionnaire,
  receipts,
  rules,
  shell,
  stages,
  start,
  statistics,
  ways,
};
