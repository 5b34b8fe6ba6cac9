"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

interface LoadedProps<T> {
  readonly load: () => Promise<T | null>;
  /** The page's heading while it waits, where nothing else on it has one. */
  readonly title?: string;
  readonly children: (value: T) => ReactNode;
}

type State<T> = { readonly is: "loading" | "failed" } | { readonly is: "here"; readonly value: T };

/** What a part of the page waits for: says that it loads, or that it failed and how to go on. */
export function Loaded<T>({ load, title, children }: LoadedProps<T>) {
  const t = useTranslations("practice.test");
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<State<T>>({ is: "loading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another load
  useEffect(() => {
    let isCurrent = true;
    setState({ is: "loading" });
    void load().then((loaded) => {
      if (isCurrent) setState(loaded === null ? { is: "failed" } : { is: "here", value: loaded });
    });
    return () => {
      isCurrent = false;
    };
  }, [load, tries]);
  if (state.is === "here") return children(state.value);
  return (
    <Card className="mx-auto max-w-2xl">
      {title === undefined ? null : <h1 className="mb-2 text-2xl">{title}</h1>}
      <p role="status">{t(state.is)}</p>
      {state.is === "failed" ? (
        <Button kind="secondary" className="mt-4" onClick={() => setTries(tries + 1)}>
          {t("retry")}
        </Button>
      ) : null}
    </Card>
  );
}
