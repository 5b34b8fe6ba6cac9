import type { Question } from "@/lib/exam/questions";
import { isPracticeAnswers, isPracticeBlock, type PracticeAnswer } from "@/lib/practice/pool";

async function ask(path: string): Promise<unknown> {
  try {
    const response = await fetch(`/api/practice/${path}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Both blocks at once: practice goes on where the line breaks. Null when they did not come. */
export async function loadQuestions(): Promise<readonly Question[] | null> {
  const [listening, reading] = await Promise.all([
    ask("questions/listening"),
    ask("questions/reading"),
  ]);
  if (!isPracticeBlock(listening) || !isPracticeBlock(reading)) return null;
  return [...listening.questions, ...reading.questions];
}

/** Keys and explanations of both blocks; asked for once a run has ended. Null when they did not come. */
export async function loadAnswers(): Promise<readonly PracticeAnswer[] | null> {
  const [listening, reading] = await Promise.all([
    ask("answers/listening"),
    ask("answers/reading"),
  ]);
  if (!isPracticeAnswers(listening) || !isPracticeAnswers(reading)) return null;
  return [...listening.answers, ...reading.answers];
}
