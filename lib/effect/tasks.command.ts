import { computeEffect } from "@/lib/effect/compute-effect.command";
import type { Task } from "@/lib/platform/work/worker";

export const effectTasks: Readonly<Record<string, Task>> = { "compute-effect": computeEffect };
