/** What to look at for a redirect that no server sent, with the command that shows the server's side of it. */
import { causeNames } from "../knowledge/cause-names.ts";
import { CHROMIUM_NET_INTERNALS, CURL_MANUAL } from "../knowledge/reference/guides/sources.ts";
import { RFC6797_7_2_HTTP, RFC6797_8_3 } from "../knowledge/references.ts";
import { hostOf } from "../url/url.ts";
import { curl, type GuideCommand } from "./command.ts";
import { redirectAsSeen } from "./expectations.ts";
import type { Advice } from "./step.ts";
import { numberFirst, numberOf, type Step, type Subject } from "./subject.ts";

export function ofHsts(step: Step, { chain, masked }: Subject): Advice {
  const host = masked.code(hostOf(step.hop.url));
  const secure = masked.url(step.hop.to);
  const where =
    chain.browser === "chromium"
      ? `Chrome shows the rule under \`chrome://net-internals/#hsts\`: query ${host}.`
      : `The HSTS tab tells what is known of the rule for ${host}.`;
  const how = step.cause?.confidence === "certain" ? "" : " probably";
  return {
    says: [
      `${numberFirst(step)} is the browser's own:${how} an HSTS rule covers ${host}. No server sends it, so there is no setting to change. Leave it: it protects the site.`,
      where,
      "curl never shows it: it has HSTS rules of its own, and only with `--hsts` (curl 7.74.0).",
    ],
    commands: [
      ...withoutBrowser(
        step,
        "The server's own redirect to https, best a `301` or `308`: visitors without the rule need it.",
      ),
      ...(secure === null
        ? []
        : [
            {
              shows: "HSTS header over https",
              argv: curl({ url: secure, method: "GET", headers: true }),
              expect:
                "A `Strict-Transport-Security` line: the rule may come from it. Without one, look at the parent domain and the preload list.",
            },
          ]),
    ],
    references: [RFC6797_8_3, RFC6797_7_2_HTTP, CHROMIUM_NET_INTERNALS, CURL_MANUAL],
  };
}

export function ofBrowser(step: Step, { masked }: Subject): Advice {
  const { cause } = step;
  const known = cause !== null && cause.id !== "internal-unknown";
  const why = known ? `: ${cause.confidence === "certain" ? "" : "probably "}${causeNames[cause.id]}` : "";
  return {
    says: [
      `${numberFirst(step)} was made inside the browser${why}. No server sent it, and curl does not show it: link to ${masked.code(step.hop.to)} where that is the URL you want.`,
    ],
    commands: withoutBrowser(step, "What the server itself answers to this URL."),
    references: [CURL_MANUAL],
  };
}

export function ofExtension(step: Step, { masked }: Subject): Advice {
  const how = step.cause?.confidence === "certain" ? "comes" : "probably comes";
  return {
    says: [
      `${numberFirst(step)} ${how} from an extension. Open ${masked.code(step.hop.url)} in a profile without extensions; if the redirect is gone, switch yours on one at a time.`,
    ],
    commands: withoutBrowser(
      step,
      `What the server answers without the extension. A redirect to ${masked.code(step.hop.to)} here means that the server sends it as well.`,
    ),
    references: [CURL_MANUAL],
  };
}

export function ofServiceWorker(step: Step, subject: Subject): Advice {
  const where =
    subject.chain.browser === "chromium"
      ? "In DevTools, open Application, then Service workers, choose Bypass for network, and load again."
      : "Load the page in a new private window, where no worker is registered yet.";
  return {
    says: [`${numberFirst(step)} was answered by the page's service worker. ${where}`],
    commands: withoutBrowser(
      step,
      `What the server itself answers. ${redirectAsSeen(step, subject)}: the worker passes on what it sends.`,
    ),
    references: [CURL_MANUAL],
  };
}

function withoutBrowser(step: Step, expect: string): readonly GuideCommand[] {
  if (step.url === null) return [];
  return [
    {
      shows: `Answer for ${numberOf(step)} without the browser`,
      argv: curl({ url: step.url, method: step.hop.method, headers: true }),
      expect,
    },
  ];
}
