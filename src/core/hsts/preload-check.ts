/**
 * The question to hstspreload.org whether a host is on Chromium's preload list, and its answer, read strictly.
 * Asking is the panel's business, and only after somebody has agreed.
 */
import type { Milliseconds } from "../event.ts";
import { canonicalHost, isIpLiteral, isLocalName, namesToAsk } from "./match.ts";

/** The one host that is ever asked. */
export const preloadService = "hstspreload.org";

export type PreloadStatus =
  | "preloaded"
  | "pending"
  | "pending-removal"
  | "pending-automated-removal"
  | "rejected"
  | "removed"
  | "unknown";

const statuses: ReadonlySet<string> = new Set<PreloadStatus>([
  "preloaded",
  "pending",
  "pending-removal",
  "pending-automated-removal",
  "rejected",
  "removed",
  "unknown",
]);

export interface PreloadAnswer {
  readonly ok: true;
  readonly host: string;
  readonly status: PreloadStatus;
  /** Entry of the list that covers the host: itself or a parent. null unless preloaded. */
  readonly domain: string | null;
  /** True when it came to the list through the form of the site; null when the answer does not say. */
  readonly bulk: boolean | null;
  readonly checkedAt: Milliseconds;
}

export interface PreloadFailure {
  readonly ok: false;
  readonly host: string;
  readonly error:
    | "offline"
    | "unreachable"
    | "timeout"
    /** The service answered with an error. */
    | "refused"
    /** The answer is not what the service is known to send. */
    | "unreadable";
  /** Status code of a refusal. */
  readonly httpStatus?: number;
}

export type PreloadCheck = PreloadAnswer | PreloadFailure;

/** Longest answer that is read; a real one has about 100 characters. */
export const longestAnswer = 10_000;

/** What to ask, or null when it makes no sense to: no host, an IP address, a name for this machine. */
export function preloadQuestion(text: string): { readonly host: string; readonly url: string } | null {
  const host = canonicalHost(text);
  if (host === null || isIpLiteral(host) || isLocalName(host)) return null;
  return { host, url: `https://${preloadService}/api/v2/status?domain=${encodeURIComponent(host)}` };
}

/** Reads the body of an answer about `host`. What does not fit is refused as a whole. */
export function readPreloadAnswer(body: string, host: string, checkedAt: Milliseconds): PreloadCheck {
  const unreadable: PreloadFailure = { ok: false, host, error: "unreadable" };
  if (body.length > longestAnswer) return unreadable;
  const answer = jsonObject(body);
  const status = answer?.["status"];
  if (answer === null || answer["name"] !== host || !isStatus(status)) return unreadable;
  const { bulk, preloadedDomain } = answer;
  if (bulk !== undefined && typeof bulk !== "boolean") return unreadable;
  const named = typeof preloadedDomain === "string" && preloadedDomain !== "" ? preloadedDomain : null;
  // A host is covered by itself or by a parent, and by nothing else.
  if (named !== null && !namesToAsk(host).includes(named)) return unreadable;
  const domain = status === "preloaded" ? (named ?? host) : null;
  return { ok: true, host, status, domain, bulk: bulk ?? null, checkedAt };
}

function isStatus(value: unknown): value is PreloadStatus {
  return typeof value === "string" && statuses.has(value);
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return null;
  }
}
