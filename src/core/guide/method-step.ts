/** Step 2: does the method arrive, and does the target take it? */
import { changesMethod, showsResult } from "../facts/method.ts";
import { CURL_MANUAL } from "../knowledge/reference/guides/sources.ts";
import { FETCH_HTTP_REDIRECT_FETCH, RFC9110_15_4 } from "../knowledge/references.ts";
import { curl, type GuideCommand, isSafe, methodName } from "./command.ts";
import { finalStatus } from "./expectations.ts";
import type { GuideStep } from "./step.ts";
import { numberFirst, type Step, type Subject } from "./subject.ts";

const references = [RFC9110_15_4, FETCH_HTTP_REDIRECT_FETCH, CURL_MANUAL];
const line = "%{method} %{http_code} %{url_effective}";
/** curl's own limit for a chain as long as a browser takes. */
const browserLimit = 20;

export function methodStep(subject: Subject): GuideStep | null {
  const { method, steps } = subject;
  if (steps.length === 0) return null;
  const lost = steps.filter(({ hop }) => changesMethod(hop));
  const says = [...lost.map((step) => lostSays(step, subject)), ...keptSays(subject, lost)];
  const commands = method === null || isSafe(method) ? [] : commandsFor(subject, method, lost);
  return { id: "method", title: "Verify the method", says, commands, references };
}

function lostSays(step: Step, { chain }: Subject): string {
  const { hop } = step;
  const what = `${numberFirst(step)} (${hop.status ?? "no code"}) turned ${methodName(hop.method)} into ${methodName(hop.nextMethod ?? "")}; a body does not go along then.`;
  if (hop.status === 303) return `${what} A 303 asks for that.`;
  return showsResult(hop, chain)
    ? `${what} That is usual after a form; 303 says so clearly.`
    : `${what} Send 307 or 308 to keep both.`;
}

function keptSays({ chain, steps, looping }: Subject, lost: readonly Step[]): readonly string[] {
  if (lost.length > 0) return [];
  if (chain.method === "GET" || chain.method === "HEAD") {
    return [
      `Every redirect keeps a ${chain.method}, so there is nothing to do here. For other methods, only 307 and 308 promise to keep them.`,
    ];
  }
  // Of the last redirect nothing is known where no request followed.
  if (steps.some(({ hop }) => hop.nextMethod === null)) {
    return [`No redirect was seen to change ${methodName(chain.method)}.`];
  }
  return [
    looping
      ? `Every redirect of the loop kept ${methodName(chain.method)}.`
      : `Every redirect kept ${methodName(chain.method)}. The target must take it.`,
  ];
}

function commandsFor(subject: Subject, method: string, lost: readonly Step[]): readonly GuideCommand[] {
  const { first, target } = subject;
  if (subject.looping) return [];
  const status = finalStatus(subject);
  // curl -X sends its method at every step, whatever the codes say.
  if (method !== "POST") return target === null ? [] : [directly(target, method, status, lost.length > 0)];
  const url = first?.url ?? target;
  if (url === null) return [];
  const arrives = lost.length > 0 ? "GET" : method;
  // Where the GET is meant, there is nothing to try.
  const kept = lost.flatMap(({ hop }) => (showsResult(hop, subject.chain) ? [] : keepingOption(hop.status)));
  const follow = { url, method, line, follow: browserLimit };
  return [
    {
      shows: "Method at the end",
      argv: curl(follow),
      expect: `\`${arrives}\`${status === null ? "" : ` and \`${status}\``}, as in the browser. Your own body can make another code of it. This needs curl 7.72.0 or newer.`,
    },
    ...(kept.length === 0
      ? []
      : [
          {
            shows: "Method at the end, if the redirects kept it",
            argv: curl({ ...follow, more: [...new Set(kept)] }),
            expect:
              "`POST`, with the code that the target answers to it: 405, 411, 413 or 415 means that it does not take it.",
          },
        ]),
  ];
}

function keepingOption(status: number | null): readonly string[] {
  return status === 301 || status === 302 || status === 303 ? [`--post${status}`] : [];
}

function directly(url: string, method: string, status: number | null, wasLost: boolean): GuideCommand {
  return {
    shows: `${method} to the target`,
    argv: curl({ url, method, headers: true }),
    expect:
      status === null || wasLost
        ? "A code below 400. 405, 411, 413 or 415 means that the target does not take this request."
        : `\`${status}\`, as in the browser. 405, 411, 413 or 415 means that the target does not take this request.`,
  };
}
