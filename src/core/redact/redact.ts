/**
 * Hiding credentials in an exported chain document. Pure and total; what is no credential keeps its bytes, so that
 * the chain can still be read, opened and explained. What counts as a credential: redact-rules.ts.
 */
import type { ChainDocument } from "../document/document.ts";
import type { Secret } from "./redact-find.ts";
import { secretsInFact, secretsInHeader } from "./redact-header.ts";
import { placeholder } from "./redact-rules.ts";
import { Secrets } from "./redact-secrets.ts";
import type { Hidden } from "./redact-secrets.ts";
import { secretsInUrl } from "./redact-url.ts";

export type { Hidden } from "./redact-secrets.ts";

interface Redaction {
  readonly document: ChainDocument;
  /** One entry for each hidden value, in order of their numbers. */
  readonly hidden: readonly Hidden[];
}

type Find = (text: string) => readonly Secret[];
type Visit = (text: string, find: Find) => string;

/** Fields that hold a URL. Every other text is read as a sentence that may quote one. */
const urls = new Set(["url", "to", "initiator", "refusedTo"]);

/** Fields whose text comes from a closed list, times, addresses and ids. A field that is new is read. */
const ownWords = new Set(
  (
    "id requestIds rule resourceType method nextMethod ip protocol withheld kind observed body nextBody " +
    "headersFrom confidence severity source startedAt finishedAt seenAt expiresAt"
  ).split(" "),
);

/** What `visit` makes of every text inside; `field` is the nearest name above it. The shape stays the same. */
function visited<T>(value: T, visit: Visit, field?: string): T;
function visited(value: unknown, visit: Visit, field = ""): unknown {
  if (typeof value === "string") {
    return ownWords.has(field) ? value : visit(value, urls.has(field) ? secretsInUrl : secretsInFact);
  }
  if (Array.isArray(value)) {
    const [name, text]: readonly unknown[] = value;
    if (field === "header" && typeof name === "string" && typeof text === "string") {
      return [visit(name, secretsInFact), visit(text, (part) => secretsInHeader(name, part))];
    }
    return value.map((item: unknown) => visited(item, visit, field.endsWith("Headers") ? "header" : field));
  }
  if (typeof value !== "object" || value === null) return value;
  // The names in a finding's data are its rule's own and say nothing here.
  const inside = (name: string): string => (field === "data" ? field : name);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, visited(item, visit, inside(name))]),
  );
}

/** The loop below ends by itself as soon as nothing changes; a hostile document gets no more rounds than this. */
const mostRounds = 8;

/**
 * Replaces every credential by REDACTED-1, REDACTED-2, …: one number for one value within one document.
 * Redacting twice changes nothing.
 */
export function redact(document: ChainDocument): Redaction {
  const secrets = new Secrets(highestNumber(JSON.stringify(document.chains)) + 1);
  // Sentences come in the second round: one that quotes half of a value then finds it known.
  let chains = visited(document.chains, (text, find) =>
    find === secretsInFact ? text : secrets.hide(text, find(text)),
  );
  let before = -1;
  for (let round = 0; round < mostRounds && secrets.replaced > before; round++) {
    before = secrets.replaced;
    chains = visited(chains, (text, find) => {
      const swept = secrets.sweep(text);
      return secrets.hide(swept, find(swept));
    });
  }
  return { document: { ...document, redacted: true, chains }, hidden: secrets.hidden() };
}

/** Of the placeholders that are there already: a document that was redacted before and grew. */
function highestNumber(text: string): number {
  let highest = 0;
  for (const [found] of text.matchAll(new RegExp(placeholder, "g"))) {
    highest = Math.max(highest, Number(found.slice("REDACTED-".length)));
  }
  return highest;
}
