/** One of the five codes. */
import type { Signal } from "@preact/signals";
import type { SentCode } from "../../core/knowledge/reference/article.ts";
import { ChoiceChips } from "../parts/ChoiceChips.tsx";
import { say } from "../words.ts";

export const sentCodes: readonly SentCode[] = [301, 302, 303, 307, 308];

export function CodeChoice({ code }: { readonly code: Signal<SentCode> }) {
  return <ChoiceChips legend={say("reference_code")} choices={sentCodes} chosen={code} />;
}
