/** Words of a row in the list: its columns, and the name that is read aloud. */
import type { Summary } from "../../core/summary.ts";
import { say, sayCount } from "../words.ts";
import { duration } from "./measures.ts";
import { stripInWords } from "./tokens.ts";
import { spokenHost } from "./url-pair.ts";
import { visible } from "./visible.ts";

/** webRequest's types under the names that the Network panels use. */
const typeNames: Readonly<Record<string, string>> = {
  main_frame: "document",
  sub_frame: "frame",
  xmlhttprequest: "fetch",
  csp_report: "report",
  imageset: "image",
  web_manifest: "manifest",
};

/** "document", "frame", "fetch", "script" … */
export function typeName(resourceType: string): string {
  return typeNames[resourceType] ?? visible(resourceType);
}

/** "browser · HSTS preload" */
export function senderWords({ sender, cause }: Pick<Summary, "sender" | "cause">): string {
  const name = say(`sender_${sender}`);
  return cause === "" || cause === sender ? name : say("sender_cause", name, visible(cause));
}

/** The row as one sentence: severity, method, first host, codes in words, sender, cost. */
export function rowName(summary: Summary): string {
  const { severity, method, firstUrl, strip, costMs, pending, gap, speculative } = summary;
  return [
    severity === null ? "" : say(`severity_${severity}`),
    speculative ? say("speculative") : "",
    `${visible(method)} ${spokenHost(firstUrl)}`,
    stripInWords(strip),
    say("row_sent_by", senderWords(summary)),
    gap ? say("row_gap") : "",
    pending ? say("row_pending") : sayCount("row_cost", summary.hops),
    pending || costMs === null ? "" : duration(costMs),
  ]
    .filter((words) => words !== "")
    .join(", ");
}
