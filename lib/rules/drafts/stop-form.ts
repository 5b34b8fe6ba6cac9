import { conditionValues, writtenCondition } from "@/lib/rules/drafts/choice-form";
import {
  type FormValues,
  listOf,
  numberOf,
  numberText,
  textOf,
  type Written,
} from "@/lib/rules/drafts/form-values";
import type { Stop } from "@/lib/rules/stops.schema";

export function stopValues(stop: Stop): FormValues {
  const { services } = stop;
  switch (stop.kind) {
    case "completed-years-under":
      return { services, since: stop.since, years: numberText(stop.years) };
    case "block-below-threshold":
      return { services, block: stop.block };
    case "condition":
      return { services, ...conditionValues("condition", stop.condition) };
  }
}

/** What the form says of a stop, unchecked; its key, kind and texts stay. */
export function writtenStop(values: FormValues, before: Stop): Written {
  const ticked = listOf(values, "services");
  const isSame = before.services.toSorted().join() === ticked.toSorted().join();
  const services = isSame ? before.services : ticked;
  switch (before.kind) {
    case "completed-years-under": {
      const own = { since: textOf(values, "since"), years: numberOf(values, "years") };
      return { value: { ...before, services, ...own } };
    }
    case "block-below-threshold":
      return { value: { ...before, services, block: textOf(values, "block") } };
    case "condition": {
      const condition = writtenCondition("condition", values, before.condition);
      return {
        value: {
          ...before,
          services,
          condition: condition ?? { answer: before.condition.answer, oneOf: [] },
        },
      };
    }
  }
}
