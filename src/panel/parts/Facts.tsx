/** Facts in one line, with dots between them. What is not known, null or "", is left out. */
import type { ComponentChild } from "preact";

export function Facts({ facts }: { readonly facts: readonly ComponentChild[] }) {
  const known = facts.filter((fact) => fact !== null && fact !== "");
  return (
    <>
      {known.map((fact, index) => (
        // Facts have no identity but their place.
        <span key={index}>
          {index > 0 && " · "}
          {fact}
        </span>
      ))}
    </>
  );
}
