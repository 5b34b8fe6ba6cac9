"use client";

import { useActionState } from "react";
import { controlLook } from "@/components/form/control-look";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

export interface SearchHit {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly about: string;
}

/** What a search gave; all texts are in the reader's language already. */
export interface SearchState {
  readonly typed: string;
  readonly hits: readonly SearchHit[];
  readonly message: string | null;
}

interface CaseSearchProps {
  readonly action: (previous: SearchState, form: FormData) => Promise<SearchState>;
  readonly texts: { readonly label: string; readonly hint: string; readonly action: string };
}

const NOTHING: SearchState = { typed: "", hits: [], message: null };

/**
 * Finds a case without its person's name ever standing in an address: the search is posted, before scripts
 * have loaded too, and its result comes back with the page.
 */
export function CaseSearch({ action, texts }: CaseSearchProps) {
  const [state, dispatch, pending] = useActionState(action, NOTHING);
  return (
    <search className="no-print mb-6 block">
      <form action={dispatch} className="flex flex-wrap items-end gap-3" aria-busy={pending}>
        <div className="min-w-0 flex-1 basis-72">
          <label htmlFor="case-search" className="block font-semibold">
            {texts.label}
          </label>
          <p id="case-search-hint" className="text-sm text-soft">
            {texts.hint}
          </p>
          <input
            // React empties a form after its action; the key keeps what was typed.
            key={state.typed}
            id="case-search"
            name="text"
            type="search"
            autoComplete="off"
            spellCheck={false}
            defaultValue={state.typed}
            aria-describedby="case-search-hint"
            className={controlLook(false, "mt-1")}
          />
        </div>
        <Button type="submit" kind="secondary">
          {texts.action}
        </Button>
      </form>
      <div role="status">
        {state.message === null ? null : (
          <Notice tone="neutral" className="mt-3">
            <p>{state.message}</p>
          </Notice>
        )}
      </div>
      {state.hits.length === 0 ? null : (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
          {state.hits.map(({ id, number, name, about }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
              <TextLink prefetch={false} href={`/desk/cases/${id}`} className="font-semibold">
                {number}
              </TextLink>
              <span>{name}</span>
              <span className="text-sm text-soft">{about}</span>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
