/** Step 5: what to repeat after every change. */
import { CURL_MANUAL } from "../knowledge/reference/guides/sources.ts";
import { RFC6797_8_4 } from "./sources.ts";
import { failureOf } from "../facts/failure.ts";
import { curl, type GuideCommand, isSafe, keepingCookies, methodName } from "./command.ts";
import { finalStatus, redirectLine } from "./expectations.ts";
import type { GuideStep } from "./step.ts";
import { isAsked, type Step, type Subject } from "./subject.ts";

const line = "%{http_code} %{num_redirects} %{url_effective}";
const often = "Run it after every deployment and at regular times; an exit code other than 0 is an alarm.";
const byHand = "Run it after every deployment and at regular times; another line is an alarm.";

export function monitorStep(subject: Subject): GuideStep | null {
  const { first, chain } = subject;
  const step = { id: "monitor" as const, title: "Monitor", references: [CURL_MANUAL] };
  if (first !== null && first.url !== null) {
    // A test that changes data whenever it runs is no monitor.
    if (!isSafe(first.hop.method)) {
      const method = methodName(first.hop.method);
      return {
        ...step,
        says: [
          `Watch the server's log for ${method} with a 3xx code to this URL, or repeat step 2 on a test system: a monitor that sends ${method} changes data each time.`,
        ],
        commands: [],
      };
    }
    const last = subject.steps.findLast(isAsked);
    if (subject.leavesWeb && last !== undefined && last.url !== null) {
      return { ...step, says: [byHand], commands: [redirectAlone(last, last.url, subject)] };
    }
    return { ...step, says: [often], commands: [wholeFlow(first.url, subject)] };
  }
  const upgraded = subject.steps.find(({ cause }) => cause?.id === "hsts");
  const secure = upgraded === undefined ? null : subject.masked.url(upgraded.hop.to);
  if (secure === null || failureOf(chain) !== null) return null;
  return {
    ...step,
    says: [
      "Watch https alone, and the date on which the certificate ends: under HSTS, browsers offer no way past a certificate that fails.",
    ],
    commands: [
      {
        shows: "https and its HSTS header",
        argv: curl({ url: secure, method: "GET", headers: true, more: ["-f"] }),
        expect: "Exit code 0, and the `Strict-Transport-Security` line if this host sends it.",
      },
    ],
    references: [RFC6797_8_4, CURL_MANUAL],
  };
}

function wholeFlow(url: string, subject: Subject): GuideCommand {
  const { chain, steps, first, target, masked } = subject;
  const after = first === null ? [] : steps.slice(steps.indexOf(first));
  const status = finalStatus(subject);
  const works = status !== null && status < 400 && target !== null;
  const asSeen = works && after.every(isAsked) ? after.length : null;
  return {
    shows: "The whole flow in one line",
    argv: curl({
      url,
      method: chain.method === "HEAD" ? "HEAD" : "GET",
      line,
      follow: asSeen ?? 20,
      more: ["-f", ...keepingCookies],
    }),
    expect:
      asSeen === null
        ? `Exit code 0${works || chain.outcome.kind === "pending" ? "" : " once it is fixed"}. 47: too many redirects; 22: the last answer is 400 or more.`
        : `\`${status}\`, \`${asSeen}\` and ${masked.code(target ?? "")}, exit code 0. 47: there are more redirects than now; 22: the target answers 400 or more.`,
  };
}

/** For a target that no command opens: the redirect alone. */
function redirectAlone(step: Step, url: string, subject: Subject): GuideCommand {
  const refused = subject.chain.outcome.kind === "failure";
  return {
    shows: "The last redirect in one line",
    argv: curl({ url, method: step.hop.method, line: "%{http_code} %{redirect_url}" }),
    expect: refused
      ? "A code and a URL that browsers open, once it is fixed."
      : `${redirectLine(step, subject)}, as now.`,
  };
}
