/** What the preload list asks for, against what was seen. */
import type { Requirement } from "../../core/hsts/requirements.ts";
import { Prose } from "../parts/Prose.tsx";
import { visible } from "../text/visible.ts";
import { say, type WordKey } from "../words.ts";
import { FactTable } from "./FactTable.tsx";
import { Mark } from "./Mark.tsx";

const marks = { met: "yes", "not-met": "no", "not-seen": "open" } as const;
const states: Readonly<Record<Requirement["state"], WordKey>> = {
  met: "hsts_state_met",
  "not-met": "hsts_state_not_met",
  "not-seen": "hsts_state_not_seen",
};

interface Props {
  readonly host: string;
  readonly requirements: readonly Requirement[];
  /** The entry of the list that covers the host already. */
  readonly entry: string | null;
}

export function Requirements({ host, requirements, entry }: Props) {
  return (
    <section aria-labelledby="hsts-requirements">
      <h3 id="hsts-requirements">{say("hsts_requirements", visible(host))}</h3>
      {entry === null ? (
        <FactTable
          kind="requirements"
          labelledBy="hsts-requirements"
          head={[say("hsts_requirement"), say("hsts_state")]}
          rows={requirements.map(({ id, asks, state, saw }) => ({
            key: id,
            name: <Prose text={asks} />,
            cells: [
              <>
                <Mark kind={marks[state]}>{say(states[state])}</Mark>
                {saw !== "" && (
                  <div class="quiet">
                    <Prose text={saw} />
                  </div>
                )}
              </>,
            ],
          }))}
        />
      ) : (
        <p>{say("hsts_requirements_moot", visible(entry))}</p>
      )}
    </section>
  );
}
