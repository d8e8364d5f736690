/** The same thing from another machine: storage, node, version of an API. */
import { queryOf } from "../senders/url-difference.ts";
import { asCode } from "../marks.ts";
import { headerFact, urlFact, type IntentCheck, type IntentHop } from "./intent.ts";

const temporary: ReadonlySet<number> = new Set([302, 303, 307]);

const s3Region = /(?:^|\.)s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+){1,2}-\d)\.amazonaws\.com$/;
const s3Any = /(?:^|\.)s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/;

export const storageRegion: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  const region = s3Region.exec(to.hostname)?.[1];
  if (region === undefined || !s3Any.test(from.hostname) || from.hostname === to.hostname) return null;
  return {
    id: "storage-region",
    confidence: "likely",
    evidence: [urlFact(hop, `The target names the region ${asCode(region)}`)],
    detail: { region },
  };
};

/** Parameters of URLs that are signed for one download: S3, Google Cloud Storage, Azure, CloudFront. */
const signatures = ["X-Amz-Signature", "X-Goog-Signature", "sig", "Signature"];

export const signedDownload: IntentCheck = (hop) => {
  const { from, to, host } = hop.change;
  const target = queryOf(to);
  if (host === "same" || !temporary.has(hop.status)) return null;
  const name = signatures.find((each) => target.has(each) && !queryOf(from).has(each));
  const dated = ["X-Amz-Expires", "X-Goog-Expires", "se", "Expires"].some((each) => target.has(each));
  if (name === undefined || !dated) return null;
  return {
    id: "signed-download",
    confidence: "likely",
    evidence: [urlFact(hop, `The target carries ${asCode(name)} and an expiry`)],
    detail: { host: to.host },
  };
};

export const standbyNode: IntentCheck = (hop) => {
  const { from, to, path } = hop.change;
  const vault = hop.status === 307 && from.port === "8200" && from.pathname.startsWith("/v1/");
  if (!vault || path !== "same" || from.host === to.host) return null;
  return {
    id: "standby-node",
    confidence: "likely",
    evidence: [urlFact(hop, "Port 8200, a path below `/v1/`, and only the host changed")],
    detail: { host: to.host },
  };
};

export const dataNode: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (hop.status !== 307 || !from.pathname.startsWith("/webhdfs/v1/") || from.host === to.host) return null;
  return {
    id: "data-node",
    confidence: "likely",
    evidence: [urlFact(hop, "The path begins with `/webhdfs/v1/`")],
    detail: { host: to.host },
  };
};

/** The host without its first number. */
function shapeOf(host: string): string {
  return host.replace(/\d+/, "#");
}

/** "node-1.a.test" and "node-2.a.test": hosts that differ in one number. */
export const loadBalancing: IntentCheck = (hop) => {
  const { from, to, path, queryChanged } = hop.change;
  const numbered = /[a-z]-?\d+\./.test(to.hostname) || /[a-z]-?\d+\./.test(from.hostname);
  if (from.hostname === to.hostname || !numbered || path !== "same" || queryChanged) return null;
  const same = shapeOf(from.hostname) === shapeOf(to.hostname) || /^www\d\./.test(to.hostname);
  if (!same || /^[\d.]+$/.test(from.hostname)) return null;
  return {
    id: "load-balancing",
    confidence: "possible",
    evidence: [urlFact(hop, "The hosts differ in a number only")],
    detail: { host: to.host },
  };
};

function versionOf(path: string): readonly [string, string] | null {
  const match = /^((?:\/[\w-]+)?)\/(v\d{1,2})(?=\/|$)/.exec(path);
  return match === null ? null : [match[2] ?? "", path.replace(`/${match[2] ?? ""}`, "/*")];
}

export const apiMigration: IntentCheck = (hop) => {
  const [before, after] = [versionOf(hop.change.from.pathname), versionOf(hop.change.to.pathname)];
  const said = announced(hop);
  const moved = before !== null && after !== null && before[0] !== after[0] && before[1] === after[1];
  if (!moved) return null;
  return {
    id: "api-migration",
    confidence: "likely",
    evidence: [urlFact(hop, `${asCode(before[0])} became ${asCode(after[0])} in the path`), ...said],
    detail: { version: after[0] },
  };
};

function announced(hop: IntentHop): ReturnType<typeof headerFact>[] {
  return ["Deprecation", "Sunset"]
    .filter((name) => hop.headers.has(name.toLowerCase()))
    .map((name) => headerFact(`The answer has a ${asCode(name)} header`));
}
