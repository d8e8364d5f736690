/** The verdict in the form of an answer: is http to the host upgraded, what to do, why. */
import type { HstsVerdict } from "../../core/hsts/verdict.ts";
import { verdictSays } from "../../core/hsts/verdict-words.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { say } from "../words.ts";
import { dateOf, momentOf } from "./dates.ts";

/** When the rule was seen, and until when it counts; "" for a preloaded one. */
function times({ rule, own, because }: HstsVerdict, now: number): string {
  const decided = because === "rule" ? rule : own;
  if (decided === null || decided.seenAt === null) return "";
  const moment = momentOf(decided.seenAt, now);
  const seen = moment === "" ? "" : say("hsts_seen_at", moment);
  const end = decided.expiresAt === null || because === "deleted" ? "" : dateOf(decided.expiresAt);
  if (end === "") return seen;
  return `${seen} ${say(because === "expired" ? "hsts_ended" : "hsts_ends", end)}`;
}

export function VerdictPart({ verdict, now }: { readonly verdict: HstsVerdict; readonly now: number }) {
  const { headline, act, why, references } = verdictSays(verdict);
  const when = times(verdict, now);
  return (
    <section class="answer hsts-answer" aria-label={say("answer")}>
      <figure class="sender">
        <span class={verdict.outcome === "upgraded" ? "badge badge--browser" : "badge"}>
          <Icon name={verdict.outcome === "upgraded" ? "lock" : "note"} />
        </span>
      </figure>
      <div class="answer-words">
        <h2 class="title">
          <Prose text={headline} />
          <Confidence degree={verdict.confidence} />
        </h2>
        <dl>
          <dt>{say("do")}</dt>
          <dd class="answer-do">
            <Prose text={act} />
          </dd>
          <dt>{say("why")}</dt>
          <dd>
            <Prose text={why} /> {when}
            <References references={references} />
          </dd>
        </dl>
      </div>
    </section>
  );
}
