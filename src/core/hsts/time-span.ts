/** "365 days", "1 hour", "90 seconds": the largest unit that divides evenly, else the largest that fits. */
export function timeSpan(seconds: number): string {
  const units = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ] as const;
  const unit = units.find(([, size]) => seconds >= size);
  if (unit === undefined) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const [name, size] = unit;
  const count = Math.floor(seconds / size);
  const about = seconds % size === 0 ? "" : "about ";
  return `${about}${count.toLocaleString("en")} ${name}${count === 1 ? "" : "s"}`;
}
