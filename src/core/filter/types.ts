/** Resource types in the groups that both hosts' Network panels have. */

export interface TypeGroup {
  readonly id: (typeof TYPE_IDS)[number];
  /** webRequest's names of what belongs to it. */
  readonly types: readonly string[];
  /** Other names that people try. */
  readonly also: readonly string[];
}

export const TYPE_IDS = [
  "document",
  "frame",
  "fetch",
  "script",
  "style",
  "image",
  "font",
  "media",
  "other",
] as const;
export type TypeId = (typeof TYPE_IDS)[number];

/** What has no group of its own, and may still be asked for. */
export const otherTypes: readonly string[] = [
  "ping",
  "beacon",
  "websocket",
  "object",
  "csp_report",
  "web_manifest",
  "xslt",
];

export const typeGroups: readonly TypeGroup[] = [
  { id: "document", types: ["main_frame"], also: ["doc", "html"] },
  { id: "frame", types: ["sub_frame"], also: ["iframe"] },
  { id: "fetch", types: ["xmlhttprequest"], also: ["xhr"] },
  { id: "script", types: ["script"], also: ["js"] },
  { id: "style", types: ["stylesheet"], also: ["css"] },
  { id: "image", types: ["image", "imageset"], also: ["img"] },
  { id: "font", types: ["font"], also: [] },
  { id: "media", types: ["media"], also: ["audio", "video"] },
  { id: "other", types: otherTypes, also: [] },
];

const groups: ReadonlyMap<string, TypeId> = new Map(
  typeGroups.flatMap(({ id, types }) => types.map((type) => [type, id])),
);

/** The group of webRequest's resource type. */
export function typeGroupOf(resourceType: string): TypeId {
  return groups.get(resourceType) ?? "other";
}
