function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1]?.toLowerCase() === b[j - 1]?.toLowerCase() ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The names most like the one written, for a mend: `nearest('lable', ['label', 'length'], 1)` → `label`. */
export function nearest(written: string, names: Iterable<string>, most: number): string {
  const all = [...names];
  const ranked = all.map((name) => ({ name, far: distance(written, name) })).sort((a, b) => a.far - b.far);
  const best = ranked.slice(0, most).map(({ name }) => name);
  return best.length === 0 ? 'nothing (it has no elements)' : `${best.join(', ')}${all.length > most ? ' …' : ''}`;
}
