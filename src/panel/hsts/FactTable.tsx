/** A small table of facts; narrow, its rows become blocks. Roles are spelled out: a table laid out as blocks loses them. */
import type { ComponentChildren } from "preact";

export interface FactRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
}

interface Props {
  /** Names the widths of its columns. */
  readonly kind: "parts" | "coverage" | "requirements";
  /** Id of the heading that names it, or its name. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly head: readonly string[];
  readonly rows: readonly FactRow[];
}

export function FactTable({ kind, labelledBy, label, head, rows }: Props) {
  return (
    <table
      class={`fact-table fact-table--${kind}`}
      role="table"
      aria-labelledby={labelledBy}
      aria-label={label}
    >
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
        {rows.map(({ key, name, cells }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} role="cell" data-column={head[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
