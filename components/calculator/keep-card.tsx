"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Choice } from "@/components/form/choice";
import { controlLook } from "@/components/form/control-look";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { toFragment } from "@/lib/calculator/link";
import { useCalculation } from "./calculator-context";
import { keepAnswers, keptAnswers } from "./kept-answers";
import { useLanguageLinks } from "./use-language-links";

type Said = "copied" | "copyByHand" | "cleared" | null;

/** Takes the answers along: as a link, on paper, or on this device; only by pressing something. */
export function KeepCard() {
  const t = useTranslations("calculator.keep");
  const l = useTranslations("calculator.link");
  const { data, columns, act } = useCalculation();
  const { ruleSet, questions } = data.rules;
  const [said, setSaid] = useState<Said>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [keeps, setKeeps] = useState(false);
  const fragment = toFragment({ ruleSetId: ruleSet.id, ...columns }, questions);
  useLanguageLinks(fragment);

  useEffect(() => setKeeps(keptAnswers() !== null), []);
  useEffect(() => {
    if (keeps) keepAnswers(fragment);
  }, [keeps, fragment]);
  // A link that stands there must be the link of what stands above.
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone as soon as an answer changes
  useEffect(() => setAddress(null), [fragment]);

  const copy = async () => {
    const link = `${window.location.origin}${window.location.pathname}#${fragment}`;
    setAddress(link);
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setSaid(copied ? "copied" : "copyByHand");
  };
  const clear = () => {
    act({ type: "clear" });
    setKeeps(false);
    keepAnswers(null);
    window.history.replaceState(window.history.state, "", window.location.pathname);
    setSaid("cleared");
  };
  return (
    <Card title={t("title")}>
      <p className="mb-4 text-soft">{t("lead")}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={copy}>{t("copy")}</Button>
        <Button kind="secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {t("print")}
        </Button>
        <Button kind="quiet" onClick={clear}>
          {t("clear")}
        </Button>
      </div>
      <p role="status" className="mt-3 font-semibold empty:hidden">
        {said === null ? "" : t(said)}
      </p>
      {address === null ? null : (
        <input
          readOnly
          aria-label={l("address")}
          value={address}
          onFocus={({ target }) => target.select()}
          className={controlLook(false, "mt-2")}
        />
      )}
      <div className="mt-4">
        <Choice
          type="checkbox"
          id="keep-on-device"
          label={t("device")}
          hint={t("deviceHint")}
          checked={keeps}
          onChange={({ target }) => {
            setKeeps(target.checked);
            if (!target.checked) keepAnswers(null);
          }}
        />
      </div>
    </Card>
  );
}
