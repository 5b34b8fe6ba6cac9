import { RestoredTyping } from "@/components/questionnaire/restored-typing";
import { typingSecret } from "@/lib/questionnaire/typing-secret.query";
import type { Loaded } from "./load";

interface KeptTypingProps {
  readonly loaded: Pick<Loaded, "actor" | "application" | "words">;
  readonly formId: string;
  /** The section, and the entry of its list. */
  readonly place: string;
}

/** Stands in a form whose typing outlives a reload, a dead line and the session's end. */
export function KeptTyping({ loaded, formId, place }: KeptTypingProps) {
  const { actor, application, words } = loaded;
  return (
    <RestoredTyping
      formId={formId}
      place={`${application.id}/${place}`}
      secret={typingSecret(actor.accountId)}
      texts={{ restored: words.the("typing.restored"), discard: words.the("typing.discard") }}
    />
  );
}
