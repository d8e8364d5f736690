/** ✓, ✕ or "–" before a word: shape and word say the same, colour repeats it. */

interface Props {
  readonly kind: "yes" | "no" | "open";
  readonly children: string;
}

const signs = { yes: "✓", no: "✕", open: "–" } as const;

export function Mark({ kind, children }: Props) {
  return (
    <span class={`mark mark--${kind}`}>
      <span aria-hidden="true">{signs[kind]}</span> {children}
    </span>
  );
}
