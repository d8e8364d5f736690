/** A table of the reference. Narrow, its rows become blocks; one of many columns scrolls instead. */
import { useId } from "preact/hooks";
import type { Token } from "../../core/summary.ts";
import { HopToken } from "../parts/HopStrip.tsx";
import type { Prose } from "../../core/knowledge/reference/article.ts";
import { Passage } from "./Passage.tsx";

/** More columns than this are compared with each other, so they must stay side by side. */
const mostStacked = 4;

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Prose[])[];
  /** The sign that stands before the name of a row. */
  readonly tokenOf?: (rowName: string) => Token | null;
}

/** Roles are spelled out, because a table that is laid out as blocks loses its own. */
export function DataTable({ caption, head, rows, tokenOf = () => null }: Props) {
  const label = useId();
  const wide = head.length > mostStacked;
  const table = (
    <table class={wide ? "data-table data-table--wide" : "data-table"} role="table" aria-labelledby={label}>
      <caption class="caption" id={label}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name = "", ...cells]) => {
          const token = tokenOf(name);
          return (
            <tr key={name} role="row">
              <th scope="row" role="rowheader">
                {token === null ? (
                  <Passage text={name} />
                ) : (
                  <span class="row-name">
                    <HopToken token={token} />
                    <span>
                      <Passage text={name} />
                    </span>
                  </span>
                )}
              </th>
              {cells.map((cell, index) => (
                <td key={index} role="cell" data-column={head[index + 1]}>
                  <Passage text={cell} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  if (!wide) return table;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-labelledby={label}>
      {table}
    </div>
  );
}
