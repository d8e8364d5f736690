/** What a command should show, told from what the browser got. */
import { headerValue } from "../headers.ts";
import type { Step, Subject } from "./subject.ts";

/** "`301` with `Location: /new`" */
export function redirectAsSeen({ hop }: Step, { masked }: Subject): string {
  const location = headerValue(hop.responseHeaders, "location");
  const code = hop.status === null ? "A redirect" : `\`${hop.status}\``;
  return location === null || location.trim() === ""
    ? `${code} that leads to ${masked.code(hop.to)}`
    : `${code} with \`Location\`: ${masked.code(location)}`;
}

/** What `%{http_code} %{redirect_url}` prints: "`301`, then https://…". */
export function redirectLine({ hop }: Step, { masked }: Subject): string {
  const code = hop.status === null ? "A 3xx code" : `\`${hop.status}\``;
  return `${code} and ${masked.code(masked.url(hop.to) ?? hop.to)}`;
}

/** "`200`", of the answer at the end; null where there was none. */
export function finalStatus({ chain: { outcome } }: Subject): number | null {
  return outcome.kind === "response" ? outcome.status : null;
}

/** Codes that servers sent, in order, with the end: "`301`, `302`, `200`". */
export function codesAsSeen(subject: Subject): string {
  const codes = subject.steps
    .filter(({ sender }) => sender === "server" || sender === "cache")
    .map(({ hop }) => hop.status);
  const all = subject.looping ? codes : [...codes, finalStatus(subject)];
  const shown = all.filter((code) => code !== null).map((code) => `\`${code}\``);
  const most = 8;
  return shown.length > most ? `${shown.slice(0, most).join(", ")} and so on` : shown.join(", ");
}
