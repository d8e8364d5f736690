/** Headers that a script or an extension set: browsers send them on as they are. */
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import { clip } from "../text.ts";
import { notCovered } from "./method-rule.ts";
import { type CarriedRow, type Did, fateDetail, fateOf, type Passage } from "./row.ts";

/** What browsers write themselves, or what has a row of its own. */
const browsersOwn =
  /^(?::|accept$|accept-|access-control-|authorization$|cache-control$|connection$|content-|cookie$|dnt$|expect$|host$|if-|keep-alive$|origin$|pragma$|priority$|proxy-|purpose$|range$|referer$|sec-|service-worker|te$|trailer$|transfer-encoding$|upgrade|user-agent$|via$|x-client-data$)/;

/** One row for all that were kept, one for all that were dropped, and so on. */
export function otherHeaderRows(passage: Passage): readonly CarriedRow[] {
  const { hop } = passage;
  const names = new Map<string, string>();
  for (const [name] of hop.requestHeaders ?? []) {
    const lower = name.toLowerCase();
    if (name !== "" && !browsersOwn.test(lower) && !names.has(lower)) names.set(lower, name);
  }
  const groups = new Map<Did, { name: string; detail: string }[]>();
  for (const [lower, name] of names) {
    const fate = fateOf(lower, passage);
    const { did } = fate;
    const group = groups.get(did) ?? [];
    group.push({ name, detail: fateDetail(fate) });
    groups.set(did, group);
  }
  return [...groups].map(([did, group]) => ({
    id: `other-headers-${did}`,
    what: clip(group.map(({ name }) => name).join(", "), 300),
    must:
      hop.kind === "internal"
        ? notCovered
        : {
            words: "Headers that a script set stay, to other origins too.",
            reference: FETCH_HTTP_REDIRECT_FETCH,
          },
    did,
    detail: clip(group.map(({ detail }) => detail).join(", "), 300),
    // An extension may set a header for one URL and not for the next.
    agrees: did === "kept" && hop.kind === "server" ? true : null,
  }));
}
