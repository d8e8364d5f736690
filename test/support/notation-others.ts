/** The part of the notation for what comes from DevTools, from other tabs, and from the recording itself. */
import type {
  ChainJoined,
  HarEntrySeen,
  MetaRefreshSeen,
  SeamKind,
  TabOpened,
} from "../../src/core/event.ts";
import { type Line, numberOf } from "./notation-line.ts";

const confidences = ["certain", "likely", "possible"] as const;

/** `har 302 Found GET http://a.test/ to=/b`: the reason phrase may be missing, or hold several words. */
export function harOf(line: Line): HarEntrySeen {
  const [, status = "0", ...rest] = line.words;
  const [url = "", method = "GET"] = rest.toReversed();
  const { named } = line;
  const by = named.get("by");
  return {
    kind: "har-entry-seen",
    time: line.time,
    durationMs: numberOf(line, "took", 5),
    tabId: numberOf(line, "tab", 1),
    url,
    method,
    type: named.get("type") ?? null,
    hasBody: named.has("body"),
    status: Number(status),
    statusText: rest.slice(0, -2).join(" "),
    protocol: "http/1.1",
    requestHeaders: [],
    responseHeaders: line.headers ?? [],
    to: named.get("to") ?? "",
    ip: named.get("ip") ?? null,
    fromCache: named.has("cached"),
    viaServiceWorker: named.has("worker"),
    error: named.get("error") ?? null,
    timings: null,
    initiator: by === undefined ? null : { type: by, url: null, line: null, stack: [] },
  };
}

export function openedOf(line: Line): TabOpened {
  return {
    kind: "tab-opened",
    time: line.time,
    tabId: numberOf(line, "tab", 2),
    sourceTabId: numberOf(line, "from", 1),
    sourceFrameId: 0,
    url: line.words[1] ?? "",
  };
}

export function metaOf(line: Line): MetaRefreshSeen {
  const [, url = "", ...content] = line.words;
  const tabId = numberOf(line, "tab", 1);
  return { kind: "meta-refresh-seen", time: line.time, tabId, url, content: content.join(" ") };
}

export function joinedOf(line: Line): ChainJoined {
  const [, previous = "", seam = "", sure, delay] = line.words;
  const confidence = confidences.find((one) => one === sure);
  if (confidence === undefined || !isSeamKind(seam)) throw new Error(`no such seam: ${line.words.join(" ")}`);
  const delayMs = delay === undefined ? null : Number(delay);
  return { kind: "chain-joined", time: line.time, previous, seam, confidence, delayMs };
}

const seamKinds = [
  "meta-refresh",
  "refresh-header",
  "script",
  "client-unknown",
  "upgrade-fallback",
  "critical-ch-restart",
  "error-reload",
  "popup",
  "service-worker",
  "reload",
] as const satisfies readonly SeamKind[];

function isSeamKind(text: string): text is SeamKind {
  return seamKinds.some((kind) => kind === text);
}

export function printOther(event: HarEntrySeen | MetaRefreshSeen | TabOpened | ChainJoined): string {
  switch (event.kind) {
    case "tab-opened":
      return `${event.time} opened ${event.url} tab=${event.tabId} from=${event.sourceTabId}`;
    case "meta-refresh-seen":
      return `${event.time} meta ${event.url} ${event.content} tab=${event.tabId}`;
    case "chain-joined": {
      const { time, previous, seam, confidence, delayMs } = event;
      return `${time} joined ${previous} ${seam} ${confidence}${delayMs === null ? "" : ` ${delayMs}`}`;
    }
    default:
      return printHar(event);
  }
}

/** Headers of the request, timings and the stack are left out: what is drawn does not need them. */
function printHar(event: HarEntrySeen): string {
  const parts = [
    `${event.time} har ${event.status} ${event.statusText} ${event.method} ${event.url}`,
    event.to === "" ? "" : `to=${event.to}`,
    event.ip === null ? "" : `ip=${event.ip}`,
    event.type === null ? "" : `type=${event.type}`,
    event.initiator === null ? "" : `by=${event.initiator.type}`,
    `took=${event.durationMs}`,
    event.viaServiceWorker ? "worker" : "",
    event.fromCache ? "cached" : "",
    event.error === null ? "" : `error=${event.error}`,
    event.hasBody ? "body" : "",
    `tab=${event.tabId}`,
  ];
  const headers = event.responseHeaders.map(([name, value]) => `| ${name}: ${value}`);
  return [...parts.filter((part) => part !== ""), ...headers].join(" ");
}
