/** What a redirect did to the request: what happened, beside what the standard says. Roles are spelled out: a table laid out as blocks loses them. */
import "./Carried.css";
import { carriedOf } from "../../core/carried/carried.ts";
import type { CarriedRow, Did } from "../../core/carried/row.ts";
import type { Chain, Hop } from "../../core/chain.ts";
import { visible } from "../text/visible.ts";
import { say, type WordKey } from "../words.ts";
import { Breakable } from "../parts/Breakable.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { Section } from "./Section.tsx";

interface Fate {
  readonly sign: string;
  readonly words: WordKey;
  /** Names its colours: those of the tags. */
  readonly kind: "kept" | "lost" | "changed" | "added" | "unknown";
}

const fates: Readonly<Record<Did, Fate>> = {
  kept: { sign: "=", words: "carried_kept", kind: "kept" },
  dropped: { sign: "✕", words: "carried_dropped", kind: "lost" },
  changed: { sign: "≠", words: "carried_changed", kind: "changed" },
  added: { sign: "+", words: "carried_added", kind: "added" },
  none: { sign: "", words: "carried_none", kind: "unknown" },
  "not observable": { sign: "", words: "carried_unseen", kind: "unknown" },
};

function Happened({ row }: { readonly row: CarriedRow }) {
  const { sign, words, kind } = fates[row.did];
  return (
    <>
      <span class={`carried-did carried-did--${kind}`}>
        {sign !== "" && <b aria-hidden="true">{sign} </b>}
        {say(words)}
      </span>
      {row.detail !== "" && (
        <>
          {" "}
          <span class={row.detail.endsWith(".") ? undefined : "carried-detail"} lang="en">
            <Breakable text={visible(row.detail)} as="value" />
          </span>
        </>
      )}
      {row.agrees === false && <span class="carried-differs">{say("carried_differs")}</span>}
    </>
  );
}

export function Carried({ chain, hop }: { readonly chain: Chain; readonly hop: Hop }) {
  const rows = carriedOf(hop, chain);
  if (rows.length === 0) return null;
  return (
    <Section title={say("carried")}>
      <table class="carried" role="table" aria-label={say("carried")}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {say("carried_what")}
            </th>
            <th scope="col" role="columnheader">
              {say("carried_did")}
            </th>
            <th scope="col" role="columnheader">
              {say("carried_must")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            // Two cookies may have the same beginning of a name.
            <tr key={`${index} ${row.id}`} role="row">
              <th scope="row" role="rowheader" lang="en">
                {visible(row.what)}
              </th>
              <td role="cell">
                <Happened row={row} />
              </td>
              <td role="cell">
                <Prose text={row.must.words} />
                {row.must.reference !== null && <References references={[row.must.reference]} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
