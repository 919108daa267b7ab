/** What was measured of an article's units, in columns: one array a measure, one value a unit. */
import type { Features } from './setting';

export type Measures = ReadonlyMap<string, Float64Array>;

/**
 * Measures units one after another.
 *
 * @param count number of units
 * @param measure the measures of one unit, in groups; what only some units have is 0 for the others
 */
export function measured(count: number, measure: (unit: number) => readonly Features[]): Map<string, Float64Array> {
  const columns = new Map<string, Float64Array>();
  for (let unit = 0; unit < count; unit++) {
    for (const group of measure(unit)) {
      for (const name in group) columnOf(columns, name, count)[unit] = group[name]!;
    }
  }
  return columns;
}

/** The measures of one unit by name. */
export function featuresOf(measures: Measures, unit: number): Features {
  return Object.fromEntries([...measures].map(([name, column]) => [name, column[unit]!]));
}

function columnOf(columns: Map<string, Float64Array>, name: string, count: number): Float64Array {
  let column = columns.get(name);
  if (!column) columns.set(name, (column = new Float64Array(count)));
  return column;
}
