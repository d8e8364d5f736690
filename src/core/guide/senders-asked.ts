/** What to look at for one redirect, by its sender, with the command that shows the server's side of it. */
import { CURL_MANUAL } from "../knowledge/reference/guides/sources.ts";
import { serverRedirectOf } from "../causes/server-redirect.ts";
import { hostOf } from "../url/url.ts";
import { curl, type GuideCommand } from "./command.ts";
import { redirectAsSeen } from "./expectations.ts";
import { ofBrowser, ofExtension, ofHsts, ofServiceWorker } from "./inside-browser.ts";
import type { Advice } from "./step.ts";
import { numberFirst, numberOf, type Step, type Subject } from "./subject.ts";

export function adviceFor(step: Step, subject: Subject): Advice {
  if (step.sender === "server") return ofServer(step, subject);
  if (step.sender === "cache") return ofCache(step, subject);
  if (step.sender === "extension") return ofExtension(step, subject);
  if (step.sender === "page") return ofServiceWorker(step, subject);
  return step.cause?.id === "hsts" ? ofHsts(step, subject) : ofBrowser(step, subject);
}

function ofServer(step: Step, subject: Subject): Advice {
  const { products, intent, sentence } = serverRedirectOf(step.hop, subject.chain);
  const comes = `${numberFirst(step)} comes from ${subject.masked.code(hostOf(step.hop.url))}.`;
  const [product, ...others] = products;
  const act = product?.option ?? intent?.words.act;
  const says = [
    act === undefined ? comes : `${comes} ${sentence ?? ""} ${act}`.replaceAll("  ", " "),
    ...others.map(({ option, product: name }) => `Or it may be the work of ${name}. ${option}`),
  ];
  const references = product?.references ?? intent?.references ?? [];
  return {
    says,
    ...(act === undefined && { unknownSender: true }),
    commands: asking(step, subject, ""),
    references: [...references, CURL_MANUAL],
  };
}

function ofCache(step: Step, subject: Subject): Advice {
  return {
    says: [
      `${numberFirst(step)} comes out of the browser's cache: no server was asked. Reload without the cache and compare.`,
    ],
    commands: asking(
      step,
      subject,
      " Another answer: the server has changed, and the browser keeps the old redirect.",
    ),
    references: [CURL_MANUAL],
  };
}

/** The server's answer now, beside what the browser got. */
function asking(step: Step, subject: Subject, otherwise: string): readonly GuideCommand[] {
  if (step.url === null) return [];
  return [
    {
      shows: `Answer for ${numberOf(step)}`,
      argv: curl({ url: step.url, method: step.hop.method, headers: true }),
      expect: `${redirectAsSeen(step, subject)}.${otherwise}`,
    },
  ];
}
