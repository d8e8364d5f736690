/** What changes from round to round of a loop, and what its cookies do in every round. */
import { useSignal } from "@preact/signals";
import type { Chain } from "../../core/chain.ts";
import type { Cycle } from "../../core/facts/cycle.ts";
import {
  compareRounds,
  type RoundColumn,
  type RoundCookies,
  type RoundFact,
  type RoundTable,
} from "../../core/facts/rounds.ts";
import { urlPieces } from "../text/url-changes.ts";
import { clipped, visible } from "../text/visible.ts";
import { say, sayCount, type WordKey } from "../words.ts";

const shownAtFirst = 3;
/** A value longer than this is in the route, whole. */
const longValue = 300;

const names: Readonly<Record<RoundFact, WordKey>> = {
  url: "round_url",
  status: "round_status",
  "cookies sent": "round_cookies_sent",
  "cookies set": "round_cookies_set",
  location: "round_location",
  server: "round_server",
  address: "round_address",
};

/** A Location that is the next URL is told with that URL. */
function told({ columns }: RoundTable, { length }: Cycle): readonly RoundColumn[] {
  const urls = new Set(columns.filter(({ fact }) => fact === "url").map(({ step }) => step));
  return columns.filter(({ fact, step }) => fact !== "location" || !urls.has((step % length) + 1));
}

interface ValueProps {
  readonly column: RoundColumn;
  readonly row: number;
}

function Value({ column: { fact, values }, row }: ValueProps) {
  const value = values[row] ?? null;
  if (value === null) return <span class="quiet">{say("round_not_seen")}</span>;
  if (value === "") return <span class="quiet">{say("round_none")}</span>;
  const before = values[row - 1] ?? null;
  const text = clipped(value, longValue);
  const isUrl = fact === "url" || fact === "location";
  const pieces = isUrl
    ? urlPieces(before, text).filter(({ change }) => change !== "removed")
    : [{ text, change: before === null || before === value ? "same" : "changed" }];
  return (
    <span translate={false}>
      {pieces.map((piece, index) =>
        piece.change === "changed" ? (
          <mark key={index}>{visible(piece.text)}</mark>
        ) : (
          <span key={index}>{visible(piece.text)}</span>
        ),
      )}
      {text.length < value.length && "…"}
    </span>
  );
}

function Changes({
  table: { rows },
  columns,
}: {
  readonly table: RoundTable;
  readonly columns: readonly RoundColumn[];
}) {
  const all = useSignal(false);
  const shown = all.value ? columns : columns.slice(0, shownAtFirst);
  return (
    <>
      <table class="rounds" aria-label={say("rounds")}>
        {shown.map((column) => (
          <tbody key={`${column.step} ${column.fact}`}>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {say("round_fact", say(names[column.fact]), column.step)}
              </th>
            </tr>
            {rows.map((round, row) => (
              <tr key={round}>
                <th scope="row">{say("round", round)}</th>
                <td>
                  <Value column={column} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {shown.length < columns.length && (
        <button type="button" class="link" onClick={() => (all.value = true)}>
          {sayCount("rounds_more", columns.length - shown.length)}
        </button>
      )}
    </>
  );
}

function Cookies({ title, cookies }: { readonly title: WordKey; readonly cookies: readonly RoundCookies[] }) {
  if (cookies.length === 0) return null;
  return (
    <>
      <h4>{say(title)}</h4>
      <ul>
        {cookies.map(({ fact, step, names: listed, renewed }) => (
          <li key={`${step} ${fact}`}>
            {listed === ""
              ? say("round_sends_none", step)
              : say(
                  fact === "cookies sent" ? "round_sends" : renewed ? "round_renews" : "round_sets",
                  step,
                  visible(listed),
                )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly chain: Chain;
  readonly cycle: Cycle;
}

export function LoopRounds({ chain, cycle }: Props) {
  const table = compareRounds(chain, cycle);
  const columns = told(table, cycle);
  return (
    <div class="loop-rounds">
      <h4>{say("rounds")}</h4>
      {columns.length > 0 ? (
        <Changes table={table} columns={columns} />
      ) : (
        <p>{say(table.hidesCookies ? "rounds_same_seen" : "rounds_same")}</p>
      )}
      <Cookies title="rounds_cookies" cookies={table.cookies.filter(({ everywhere }) => everywhere)} />
      <Cookies title="rounds_cookies_seen" cookies={table.cookies.filter(({ everywhere }) => !everywhere)} />
    </div>
  );
}
