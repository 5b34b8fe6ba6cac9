"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from "react";
import type { ButtonKind } from "@/components/ui/button-look";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notice";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import type { FormAction, FormState } from "./form-state";
import { SubmitButton } from "./submit-button";

interface ActionFormProps {
  readonly action: FormAction;
  readonly submitLabel: ReactNode;
  readonly submitKind?: ButtonKind;
  /** Distinguishes several forms on one page; part of the fields' ids. */
  readonly id?: string;
  /** What the form starts from; the state's `values` replace it after an attempt. */
  readonly initial?: FormState;
  /** Beside the submit button: a link back, a second button with `name` and `value`. */
  readonly secondary?: ReactNode;
  /** Empties the form after success, for adding one thing after another. */
  readonly clearsWhenOk?: boolean;
  /** Names the form for those who hear it, when it has no heading of its own. */
  readonly label?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

const NOTHING: FormState = {};

/**
 * A form over a server action. Before scripts load the browser posts it and the page comes back with the
 * same state; afterwards it is sent in place and everything typed, files too, stays where it was.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, submitLabel, submitKind, id = "form", secondary, label, className } = props;
  const { clearsWhenOk = false, initial = NOTHING, children } = props;
  const [state, dispatch, pending] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.ok && clearsWhenOk) form.current?.reset();
    if (!state.ok) summary.current?.focus();
  }, [state, clearsWhenOk]);

  // Sent by hand, since React empties a form after its action and would take chosen files with it.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const sent = new FormData(event.currentTarget, submitter);
    startTransition(() => dispatch(sent));
  };

  return (
    <FormContext value={{ formId: id, state }}>
      <form
        ref={form}
        id={id}
        action={dispatch}
        onSubmit={submit}
        noValidate
        aria-label={label}
        aria-busy={pending}
        data-keep={id}
        className={cx("space-y-6", className)}
      >
        <ErrorSummary ref={summary} formId={id} state={state} />
        {state.ok && state.message ? (
          <Notice tone="success" role="status">
            {state.message}
          </Notice>
        ) : null}
        {children}
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={pending} kind={submitKind}>
            {submitLabel}
          </SubmitButton>
          {secondary}
        </div>
      </form>
    </FormContext>
  );
}
