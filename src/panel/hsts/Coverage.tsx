/** Who the rule covers. */
import type { CoverageRow } from "../../core/hsts/coverage.ts";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { say } from "../words.ts";
import { FactTable } from "./FactTable.tsx";

export function Coverage({ rows }: { readonly rows: readonly CoverageRow[] }) {
  return (
    <section aria-labelledby="hsts-covered">
      <h3 id="hsts-covered">{say("hsts_covered")}</h3>
      <FactTable
        kind="coverage"
        labelledBy="hsts-covered"
        head={[say("hsts_covered_who"), say("hsts_covered_why"), say("hsts_source")]}
        rows={rows.map(({ name, says, reference }) => ({
          key: name,
          name: <Prose text={name} />,
          cells: [<Prose key="why" text={says} />, <References key="source" references={[reference]} />],
        }))}
      />
    </section>
  );
}
