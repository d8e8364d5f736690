/** The filters that have a chip, each as the term that it stands for. */

/** Switches, each with the term that it stands for. */
export const switches = { internal: "has:internal", findings: "has:finding" } as const;
export type SwitchName = keyof typeof switches;

/** Kinds of requests that have a chip, each with the term that it stands for. */
export const kinds = {
  all: "",
  document: "type:document",
  frame: "type:frame",
  fetch: "type:fetch",
  script: "type:script",
  image: "type:image",
  other: "type:style,font,media,other",
} as const;
export type KindName = keyof typeof kinds;
