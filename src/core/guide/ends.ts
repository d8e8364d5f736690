/** Step 4: do source and target exist? */
import { failureOf, refusalOf } from "../facts/failure.ts";
import { appNameOf } from "../knowledge/app-schemes.ts";
import { CURL_MANUAL } from "../knowledge/reference/guides/sources.ts";
import { RFC9110_15_4 } from "../knowledge/references.ts";
import { curl, type GuideCommand, isSafe } from "./command.ts";
import { finalStatus, redirectLine } from "./expectations.ts";
import { type End, failedEnd } from "./failed-end.ts";
import type { GuideStep } from "./step.ts";
import type { Subject } from "./subject.ts";

/** Fetch Standard, "redirect status". */
const followed: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function endsStep(subject: Subject): GuideStep | null {
  const source = sourceCommands(subject);
  const { says, commands } = targetEnd(subject);
  if (says.length + source.length + commands.length === 0) return null;
  return {
    id: "ends",
    title: subject.looping
      ? "Confirm that the source exists"
      : subject.steps.length === 0
        ? "Confirm that the target exists"
        : "Confirm that source and target exist",
    says,
    commands: [...source, ...commands],
    references: [RFC9110_15_4, CURL_MANUAL],
  };
}

function sourceCommands(subject: Subject): readonly GuideCommand[] {
  const { first } = subject;
  // One that changes things on the server is not sent once more: step 1 has it already.
  if (first === null || first.url === null || !isSafe(first.hop.method)) return [];
  return [
    {
      shows: "Where the source leads",
      argv: curl({ url: first.url, method: first.hop.method, line: "%{http_code} %{redirect_url}" }),
      expect: `${redirectLine(first, subject)}. No second value: there is no usable \`Location\`.`,
    },
  ];
}

function targetEnd(subject: Subject): End {
  const { chain, loop, looping, target, masked } = subject;
  if (looping) {
    const none = loop === null ? "The browser gave up before any target" : "A loop has no target";
    return { says: [`${none}: which page should the source lead to?`], commands: [] };
  }
  const failure = failureOf(chain);
  if (failure !== null) return failedEnd(failure, subject, (url) => answerOf(url, subject));
  if (chain.outcome.kind === "handed-off") {
    const { url } = chain.outcome;
    const says =
      refusalOf(chain) === null
        ? `${masked.code(url)} goes to ${appNameOf(url)}, and no request follows: no command can test it.`
        : `The browser refused the target ${masked.code(url)}: it must be an http or https URL.`;
    return { says: [says], commands: [] };
  }
  if (target === null) return { says: [], commands: [] };
  return { says: statusSays(finalStatus(subject)), commands: [answerOf(target, subject)] };
}

function statusSays(status: number | null): readonly string[] {
  if (status !== null && status >= 300 && status < 400 && status !== 304) {
    return [
      followed.has(status)
        ? `The last answer is ${status}, and the browser did not follow it: look at its \`Location\`, and at the code that sent the request.`
        : `The last answer is ${status}, a code that browsers do not follow.`,
    ];
  }
  if (status === 404 || status === 410) {
    return [
      `The target answered ${status}: compare its path with that of the source, letter by letter. The rule may build a wrong one.`,
    ];
  }
  if (status === 405 || status === 411 || status === 413 || status === 415) {
    return [
      `The target answered ${status}: it exists, and does not take this method or body. Look at step 2.`,
    ];
  }
  if (status === 401) return ["The target answered 401: it exists, and wants other credentials than it got."];
  if (status === 403) return ["The target answered 403: its server understood the request and refuses it."];
  return status !== null && status >= 400 ? [`The target answered ${status}: look into its log.`] : [];
}

/** The last request was a GET where a redirect made one of it. */
function answerOf(url: string, subject: Subject): GuideCommand {
  const { chain } = subject;
  const pending = chain.outcome.kind === "pending";
  const status = finalStatus(subject);
  const last = chain.hops.at(-1)?.nextMethod ?? chain.method;
  return {
    shows: "Answer of the target",
    argv: curl({
      url,
      method: last === "HEAD" ? last : "GET",
      line: "%{http_code}",
      ...(pending ? { more: ["-m", "30"] } : {}),
    }),
    expect: pending
      ? "A code within 30 seconds. Exit code 28: the target does not answer in time."
      : status === null || !isSafe(last)
        ? "A code that shows the target is there: any but 404, 410 and 5xx."
        : `\`${status}\`, as in the browser. Another code: cookies, a login or the kind of client may decide.`,
  };
}
