/** One address instead of several: scheme, host, slash, case, spelling. */
import { isOnlyHttps, isOnlySlash } from "../senders/url-difference.ts";
import { urlFact, type IntentCheck } from "./intent.ts";

/** http to https, alone or together with www or a slash. */
export const httpsEnforcement: IntentCheck = (hop) => {
  const { change } = hop;
  if (isOnlyHttps(change))
    return {
      id: "https-enforcement",
      confidence: "certain",
      evidence: [urlFact(hop, "Only http became https")],
      detail: { more: "" },
    };
  if (change.scheme !== "https" || change.host === "other" || change.queryChanged) return null;
  const parts = [wwwWords[change.host], pathWords[change.path]].filter((words) => words !== "");
  if (change.path === "other") return null;
  return {
    id: "https-enforcement",
    confidence: "certain",
    evidence: [urlFact(hop, "http became https")],
    detail: { more: parts.map((words) => `, and ${words}`).join("") },
  };
};

const wwwWords = { same: "", "www-added": "to www", "www-removed": "to the bare domain", other: "" } as const;
const pathWords = {
  same: "",
  "slash-added": "adds a trailing slash",
  "slash-removed": "removes a trailing slash",
  case: "changes the case of the path",
  clean: "cleans the path",
  other: "",
} as const;

/** www or not, with everything else the same. */
export const hostCanonical: IntentCheck = (hop) => {
  const { change } = hop;
  if (change.host !== "www-added" && change.host !== "www-removed") return null;
  if (change.path === "other" || change.queryChanged || change.scheme === "https") return null;
  return {
    id: "host-canonical",
    confidence: "certain",
    evidence: [urlFact(hop, change.host === "www-added" ? "`www.` was added" : "`www.` was removed")],
    detail: { to: wwwWords[change.host] },
  };
};

export const trailingSlash: IntentCheck = (hop) => {
  const { change } = hop;
  if (!isOnlySlash(change)) return null;
  const words = pathWords[change.path];
  return {
    id: "trailing-slash",
    confidence: "certain",
    evidence: [urlFact(hop, "Only a slash at the end of the path changed")],
    detail: { words, more: change.scheme === "http" ? ", and leaves https" : "" },
  };
};

export const pathCase: IntentCheck = (hop) => {
  const { change } = hop;
  if (change.path !== "case" || change.host !== "same" || change.queryChanged) return null;
  return {
    id: "path-case",
    confidence: "likely",
    evidence: [urlFact(hop, "Only upper and lower case of the path changed")],
  };
};

export const pathCleaning: IntentCheck = (hop) => {
  const { change } = hop;
  if (change.path !== "clean" || change.host !== "same" || change.queryChanged) return null;
  return {
    id: "path-cleaning",
    confidence: "likely",
    evidence: [urlFact(hop, "Only doubled slashes, percent-encoding or the name of an index file changed")],
  };
};
