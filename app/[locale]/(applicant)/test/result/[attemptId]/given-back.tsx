import { getTranslations } from "next-intl/server";
import { TimeCredits } from "@/components/exam/time-credits";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { creditsOf } from "@/lib/exam/fairness.query";

/** The time that was given back in an attempt, and where to tell of time that only the candidate saw lost. */
export async function GivenBack({ attemptId }: { readonly attemptId: string }) {
  const [t, credits] = await Promise.all([getTranslations("fairness"), creditsOf(attemptId)]);
  return (
    <div>
      {credits.length === 0 ? null : (
        <Notice title={t("credits.title")} className="mb-3">
          <TimeCredits credits={credits} />
        </Notice>
      )}
      <TextLink href="/test/lost-time" className="inline-flex min-h-11 items-center">
        {t("claim.link")}
      </TextLink>
    </div>
  );
}
