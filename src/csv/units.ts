/** A number in digits, with a sign, separators and an exponent, and behind it what can be a unit: kg, m/s, °C, µg/l, kg/m², in, ″. */
const measured =
  /^([+\-−–]?\s*(?:\d[\d.,'’\u00A0\u202F]*|[.,]\d+)(?: \d{3})*(?:[.,]\d*)?(?:[eE][+-]?\d+)?)\s*([\p{L}°℃℉Ωµ″"][\p{L}\p{M}°ΩµΩ²³⁻¹·*^/().\s\d-]{0,20}|["″])$/u;

/** The unit behind a number ("kg" of "72 kg"), as it is written but for spaces; null where there is none. */
export function unitOf(text: string): string | null {
  const unit = measured.exec(text.trim())?.[2];
  return unit === undefined ? null : unit.replace(/\s+/g, ' ').trim();
}

/** True for one unit written in two ways: "year" and "years", "kg" and "kg." */
function areSame(one: string | null, other: string | null): boolean {
  const key = (unit: string | null) => unit?.replace(/\.$/, '').replace(/(?<=\p{L}{2})s$/u, '');
  return key(one) === key(other);
}

/** The number before this unit, as it is written; null where the text has no unit or another one. */
export function numberBefore(text: string, unit: string): string | null {
  return areSame(unitOf(text), unit) ? (measured.exec(text.trim())?.[1] ?? null) : null;
}

/** The unit that all numbers with one have, where most of the texts are such; null where some have another. */
export function commonUnit(texts: readonly string[]): string | null {
  const units = texts.map(unitOf).filter((unit) => unit !== null);
  const isCommon = 2 * units.length > texts.length && units.every((unit) => areSame(unit, units[0]));
  return isCommon ? units[0] : null;
}
