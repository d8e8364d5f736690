/** How much a finding matters, as a sign with a name. */
import "./SeverityIcon.css";
import type { Severity } from "../../core/summary.ts";
import { say } from "../words.ts";
import { Icon } from "./Icon.tsx";

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span
      class={`severity severity--${severity}`}
      role="img"
      aria-label={say(`severity_${severity}`)}
      title={say(`severity_${severity}`)}
    >
      <Icon name={severity} />
    </span>
  );
}
