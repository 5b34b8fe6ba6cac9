import { tickDueCases } from "@/lib/application/tick.command";
import { checkTasks } from "@/lib/check/tasks.command";
import { effectTasks } from "@/lib/effect/tasks.command";
import { examSweeps } from "@/lib/exam/tasks.command";
import { familyTasks } from "@/lib/family/tasks.command";
import { identityTasks } from "@/lib/identity/tasks.command";
import { interviewTasks } from "@/lib/interview/tasks.command";
import { issueLetters } from "@/lib/notification/issue-letters.command";
import { tellApplicant } from "@/lib/notification/tell-applicant.command";
import { announceReady, runProcess } from "@/lib/platform/process";
import type { Sweep } from "@/lib/platform/work/sweep";
import { type Task, work } from "@/lib/platform/work/worker";
import { statisticsSweeps, statisticsTasks } from "@/lib/psychometrics/tasks.command";
import { questionnaireTasks } from "@/lib/questionnaire/tasks.command";
import { questionnaireSweeps } from "@/lib/questionnaire/tell-rules.command";

/** What the queue may ask for, by the kind that `enqueue` was given. */
const tasks: Readonly<Record<string, Task>> = {
  ...checkTasks,
  "issue-letters": issueLetters,
  "tell-applicant": (payload) => tellApplicant(payload),
  ...interviewTasks,
  ...identityTasks,
  ...familyTasks,
  ...questionnaireTasks,
  ...effectTasks,
  ...statisticsTasks,
};

/** What comes due by the clock rather than by an event. */
const sweeps: readonly Sweep[] = [
  { name: "terms", everyMs: 5_000, run: tickDueCases },
  ...examSweeps,
  ...statisticsSweeps,
  ...questionnaireSweeps,
];

runProcess(async () => {
  await work(tasks, sweeps);
  announceReady();
});
