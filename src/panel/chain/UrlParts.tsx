/** The parts of a URL in a table: as they stand, decoded, and as they were. Roles are spelled out: a table laid out as blocks loses them. */
import "./UrlParts.css";
import { useSignal } from "@preact/signals";
import { unicodeHost } from "../../core/url/host-name.ts";
import { usePanel } from "../context.ts";
import { decodedPart } from "../text/decoded.ts";
import { type UrlRow, urlRows } from "../text/url-changes.ts";
import { visible } from "../text/visible.ts";
import { say, sayCount, type WordKey } from "../words.ts";
import { LongText } from "../parts/LongText.tsx";
import { UrlPiece } from "../parts/UrlText.tsx";

/** Rows at first; a page may write thousands of parameters. */
const shownAtFirst = 60;
const longValue = 300;

const changeWords: Readonly<Record<Exclude<UrlRow["change"], "same">, WordKey>> = {
  changed: "url_row_changed",
  added: "url_row_added",
  moved: "url_row_moved",
  removed: "url_row_removed",
};

function rawOf({ before, after }: UrlRow): string {
  return after ?? before ?? "";
}

/** null where it reads as it stands. */
function decodedOf(row: UrlRow): string | null {
  const raw = rawOf(row);
  const isParameter = row.name !== null;
  const decoded =
    row.part === "host" ? (unicodeHost(raw) ?? raw) : decodedPart(isParameter ? "query" : row.part, raw);
  return decoded === raw ? null : decoded;
}

function labelOf({ part, name }: UrlRow): string {
  return name === null ? say(`part_${part}`) : decodedPart("query", name);
}

/** "next: %2Fa", and under it what that stands for. */
function rowInText(row: UrlRow): string {
  const decoded = decodedOf(row);
  const label = labelOf(row);
  const lines = [`${label}: ${rawOf(row)}`];
  if (decoded !== null) lines.push(`${label} (${say("url_decoded")}): ${visible(decoded)}`);
  return lines.join("\n");
}

interface RowProps {
  readonly row: UrlRow;
  /** False: no row reads otherwise than it stands, and there is no column for it. */
  readonly decodes: boolean;
}

function Row({ row, decodes }: RowProps) {
  const { change, name, before } = row;
  const decoded = decodedOf(row);
  return (
    <tr role="row" class={`url-row--${change}`}>
      <th scope="row" role="rowheader" translate={name === null}>
        {name !== null && (
          <span class="url-row-part" translate={true}>
            {say(`part_${row.part}`)}{" "}
          </span>
        )}
        <LongText text={labelOf(row)} limit={longValue} />
        {change !== "same" && <span class="url-row-change">{say(changeWords[change])}</span>}
      </th>
      <td role="cell" translate={false}>
        <Value row={row} />
        {change === "changed" && before !== null && (
          <span class="url-row-was">
            <UrlPiece text={before === "" ? say("url_empty") : before} change="removed" />
          </span>
        )}
      </td>
      {decodes && (
        <td role="cell" translate={false} class={decoded === null ? "is-blank" : undefined}>
          {decoded !== null && <LongText text={decoded} limit={longValue} />}
        </td>
      )}
    </tr>
  );
}

function Value({ row }: { readonly row: UrlRow }) {
  const raw = rawOf(row);
  if (raw === "") return <span class="quiet">{say("url_empty")}</span>;
  if (row.change === "same" || raw.length > longValue) return <LongText text={raw} limit={longValue} />;
  return <UrlPiece text={raw} change={row.change} />;
}

interface Props {
  readonly id: string;
  readonly url: string;
  readonly before: string | null;
}

export function UrlParts({ id, url, before }: Props) {
  const { host, tell } = usePanel();
  const all = useSignal(false);
  const rows = urlRows(before, url);
  const shown = all.value ? rows : rows.slice(0, shownAtFirst);
  const decodes = shown.some((row) => decodedOf(row) !== null);
  const copy = async (text: string, done: WordKey): Promise<void> =>
    tell(say((await host.copy(text)) ? done : "copy_refused"));
  return (
    <div class="url-parts" id={id}>
      <p class="url-parts-tools">
        <b>{say("url_parts")}</b>
        <button type="button" class="link" onClick={() => void copy(url, "copied_url")}>
          {say("copy_url")}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            const present = rows.filter(({ after }) => after !== null);
            void copy(`${present.map(rowInText).join("\n")}\n`, "copied_parts");
          }}
        >
          {say("copy_parts")}
        </button>
      </p>
      <table role="table" aria-label={say("url_parts")}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {say("url_part")}
            </th>
            <th scope="col" role="columnheader">
              {say("url_raw")}
            </th>
            {decodes && (
              <th scope="col" role="columnheader">
                {say("url_decoded")}
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row, index) => (
            <Row key={index} row={row} decodes={decodes} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="link" onClick={() => (all.value = true)}>
          {sayCount("url_more_parts", rows.length - shown.length)}
        </button>
      )}
    </div>
  );
}
