/** A view whose code is loaded when it is shown for the first time. */
import type { ComponentType } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say, type WordKey } from "../words.ts";
import { Failure } from "../parts/Failure.tsx";
import { Part } from "../parts/Part.tsx";

interface Props {
  readonly name: WordKey;
  readonly load: () => Promise<ComponentType>;
}

type Loaded = { readonly View: ComponentType } | { readonly failure: unknown } | null;

export function LaterView({ name, load }: Props) {
  const loaded = useSignal<Loaded>(null);
  const begin = (): void => {
    loaded.value = null;
    load().then(
      (View) => (loaded.value = { View }),
      (failure: unknown) => (loaded.value = { failure }),
    );
  };
  useEffect(begin, []);
  const { value } = loaded;
  if (value === null) {
    return (
      <p class="detail-note" role="status">
        {say("view_loading")}
      </p>
    );
  }
  if ("failure" in value) return <Failure part={name} failure={value.failure} onAgain={begin} />;
  return (
    <Part name={name}>
      <value.View />
    </Part>
  );
}
