/** Step 1: who sends each redirect, and where it is set. */
import type { SeamExplanation } from "../explanation.ts";
import { explainSeam } from "../words/explain-seam.ts";
import { adviceFor } from "./senders-asked.ts";
import { type GuideStep, once } from "./step.ts";
import { isAsked, type Step, type Subject } from "./subject.ts";

/** A chain of twenty is understood by its first redirects. */
const mostTold = 5;

const unknownSays =
  "Where nothing tells which product sends a redirect, look at the web server, then at the application, then at the CDN or proxy in front of them.";

function identity({ hop, sender }: Step): string {
  return `${sender} ${hop.method} ${hop.status} ${hop.url} ${hop.to}`;
}

/** A redirect that is sent again, as in a check for cookies, is looked at once. */
function distinct(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  return steps.filter((step) => seen.size < seen.add(identity(step)).size);
}

/** @param explained what is said of the seam already; made anew where it was not. */
export function configurationStep(subject: Subject, explained?: SeamExplanation | null): GuideStep | null {
  const { chain, steps } = subject;
  const seam = explained ?? (chain.seam === null ? null : explainSeam(chain.seam, chain));
  const different = distinct(steps);
  const told = different.slice(0, mostTold);
  if (told.length === 0 && seam === null) return null;
  const advice = told.map((step) => adviceFor(step, subject));
  const left = different.length - told.length;
  const unknown = advice.some(({ unknownSender }) => unknownSender);
  return {
    id: "configuration",
    title: steps.some(isAsked)
      ? "Check the server's configuration"
      : steps.length > 0
        ? "Check the browser, not the server"
        : "Check the page before",
    says: [
      ...(seam === null ? [] : [`${seam.headline}. ${seam.act}`]),
      ...advice.flatMap(({ says }) => says),
      ...(unknown ? [unknownSays] : []),
      ...(left === 0 ? [] : [`The route has ${left} more.`]),
      ...(told.some(isAsked)
        ? [
            "Another answer than expected: curl has no cookies and names another browser. `Cookie`, `User-Agent`, `Accept` or `Accept-Language` may decide.",
          ]
        : []),
    ],
    commands: advice.flatMap(({ commands }) => commands),
    references: once([...(seam?.references ?? []), ...advice.flatMap(({ references }) => references)]),
  };
}
