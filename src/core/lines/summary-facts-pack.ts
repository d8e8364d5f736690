/**
 * The facts of a summary as a field of its line: lists divided by ";", their members by blanks. Hosts come last: they are
 * the only ones that a page names.
 */
import { sharing } from "../shared.ts";
import type { Sender, SummaryFacts } from "../summary.ts";

/** Positions stand for the members. Add at the end only: stored summaries count on the order. */
export const senderCodes: readonly Sender[] = ["server", "browser", "extension", "cache", "page"];

export function packFacts({ statuses, hosts, senders, causes, products, findings }: SummaryFacts): string {
  const places = senders.map((sender) => senderCodes.indexOf(sender));
  return [statuses, places, causes, products, findings, hosts].map((list) => list.join(" ")).join(";");
}

/** Total: what is damaged has fewer facts. */
export const unpackFacts = sharing((text: string): SummaryFacts => {
  const [statuses, places, causes, products, findings, ...hosts] = text.split(";");
  return {
    statuses: members(statuses).map(Number),
    hosts: members(hosts.join(";")),
    senders: members(places).flatMap((place) => senderCodes[Number(place)] ?? []),
    causes: members(causes),
    products: members(products),
    findings: members(findings),
  };
});

function members(list = ""): readonly string[] {
  return list === "" ? [] : list.split(" ");
}
