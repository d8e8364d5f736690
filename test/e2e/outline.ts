/** What of a chain the cases compare: facts and verdicts as data, no prose and nothing that changes from run to run. */
import type { ChainEntry } from "../../src/core/document/document.ts";

/** "302 server http://a/ → http://b/": status (— where none was given), kind, where from, where to. */
export const routeOf = ({ hops }: ChainEntry): readonly string[] =>
  hops.map(({ status, kind, url, to }) => `${status ?? "—"} ${kind} ${url} → ${to}`);

export const methodsOf = ({ hops }: ChainEntry): readonly string[] =>
  hops.map(({ method, nextMethod, body, nextBody }) => `${method} ${body} → ${nextMethod} ${nextBody}`);

export const causesOf = ({ hops }: ChainEntry): readonly (string | null)[] =>
  hops.map(({ cause }) => cause?.id ?? null);

/** "200", "failure", "handed-off" … */
export function endOf({ outcome }: ChainEntry): string {
  return outcome.kind === "response" ? String(outcome.status) : outcome.kind;
}
