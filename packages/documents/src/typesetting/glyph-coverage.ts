/**
 * Code points that every one of the fonts has a glyph for, read from their `cmap` tables (format 4, the Basic
 * Multilingual Plane; OpenType 1.9, "cmap").
 */
export function glyphCoverage(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(coverageOf);
  return new Set([...first].filter((codePoint) => others.every((set) => set.has(codePoint))));
}

function coverageOf(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(subtable) === 4) return segmentsOf(font, subtable);
  }
  throw new Error('The font has no cmap subtable of format 4.');
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function segmentsOf(font: Buffer, subtable: number): Set<number> {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  const covered = new Set<number>();
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = font.readUInt16BE(starts + segment);
    const end = font.readUInt16BE(ends + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint++) {
      const raw =
        offset === 0 ? codePoint : font.readUInt16BE(offsets + segment + offset + 2 * (codePoint - start));
      const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) covered.add(codePoint);
    }
  }
  return covered;
}
