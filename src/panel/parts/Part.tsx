/** A part of the panel that may fail alone: what stands around it goes on. */
import type { ComponentChildren } from "preact";
import { useErrorBoundary, useLayoutEffect } from "preact/hooks";
import type { WordKey } from "../words.ts";
import { Failure } from "./Failure.tsx";

interface Props {
  /** What the part is called. */
  readonly name: WordKey;
  /** What it shows: for something else it is tried again. */
  readonly of?: unknown;
  readonly children: ComponentChildren;
}

export function Part({ name, of, children }: Props) {
  const [failure, again] = useErrorBoundary();
  useLayoutEffect(() => {
    if (failure !== undefined) again();
  }, [of]);
  return failure === undefined ? children : <Failure part={name} failure={failure} onAgain={again} />;
}
