/** Who a rule covers, row by row. */
import type { Reference } from "../explanation.ts";
import { RFC6797_6_1_2, RFC6797_8_2 } from "../knowledge/reference/guides/sources.ts";
import { asCode } from "../marks.ts";
import { RFC6797_8_3 } from "../knowledge/references.ts";
import type { HstsVerdict } from "./verdict.ts";

export interface CoverageRow {
  /** Whom it is about: `host`, `*.host` for every name below it, or words. */
  readonly name: string;
  readonly says: string;
  /** null when it is not known. */
  readonly covered: boolean | null;
  readonly reference: Reference;
}

/** The rows; none where no rule is known. */
export function coverageOf({ host, rule, own }: HstsVerdict): readonly CoverageRow[] {
  if (rule === null) return [];
  const preloaded = rule.source === "preload";
  const rows: CoverageRow[] = [
    {
      name: asCode(rule.host),
      says: preloaded ? "on the preload list" : "its own header",
      covered: true,
      reference: RFC6797_8_2,
    },
    { name: asCode(`*.${rule.host}`), ...below(rule.includeSubDomains, preloaded), reference: RFC6797_6_1_2 },
  ];
  if (host !== rule.host) {
    const deleted = own?.state === "deleted" ? "; its own `max-age=0` does not change that" : "";
    rows.push({
      name: asCode(host),
      says: `its parent's rule${deleted}`,
      covered: true,
      reference: RFC6797_8_2,
    });
  }
  rows.push({
    name: "any port",
    says: "`:80` becomes `:443`; any other port stays, now with TLS",
    covered: true,
    reference: RFC6797_8_3,
  });
  return rows;
}

function below(includeSubDomains: boolean | null, preloaded: boolean): Pick<CoverageRow, "says" | "covered"> {
  if (includeSubDomains === null) return { says: "the answer does not say", covered: null };
  if (!includeSubDomains) return { says: "not covered: no `includeSubDomains`", covered: false };
  return { says: preloaded ? "with all names below" : "`includeSubDomains`", covered: true };
}
