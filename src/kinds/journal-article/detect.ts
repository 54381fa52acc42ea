import { findDoi } from './doi.ts';
import { readArticleType, readHistory, readKeywords } from './labelled-lines.ts';
import { isSectionTitle } from './layout.ts';

/** How likely a text is an article of a journal, 0 to 1: each mark that articles have and other documents lack adds to it. */
export function likeness(lines: readonly string[]): number {
  const filled = lines.map((line) => line.trim().normalize('NFC')).filter((line) => line !== '');
  const head = filled.slice(0, 40);
  const opening = head.slice(0, 12).join(' ');
  const has = (test: (line: string) => boolean, among = head) => among.some(test);
  const broken = filled.filter((line) => /\p{Ll}-$/u.test(line)).length;
  const marks: readonly [boolean, number][] = [
    [findDoi(head.join(' ')) !== undefined, 0.35],
    [
      /\b\d{1,3}\s*\(\d{1,3}\)\s*[:,]|\bvol(?:\.|ume)\s*(?:\d+|[ivxlc]+),?\s*(?:no\b|issue\b|n[°º])/i.test(
        opening,
      ),
      0.25,
    ],
    [has((line) => readArticleType(line) !== undefined), 0.15],
    [
      has((line) => /^(?:abstract|résumé)\s*[:.]?$|^(?:abstract|résumé)\s*[:.—–-]\s|^ABSTRACT\s/i.test(line)),
      0.35,
    ],
    [has((line) => readKeywords(line) !== undefined), 0.2],
    // When it was published, any page of the web says.
    [has((line) => readHistory(line)?.some(({ field }) => field !== 'published') === true), 0.15],
    [/\bjournal of\b|\brevue (?:de|des|du|d['’])|\bissn\b/i.test(opening), 0.15],
    [
      // Any page of the web may have notes, and no other sections.
      has((line) => isSectionTitle(line) && !/^(?:foot|end)?notes?\b/i.test(line), filled) &&
        has(
          (line) => isSectionTitle(line) && !/^funding|^introduction|^background/i.test(line),
          filled.slice(Math.floor(filled.length / 2)),
        ),
      0.15,
    ],
    [broken > 3 && broken * 15 > filled.length, 0.2],
  ];
  const sum = marks.reduce((total, [found, weight]) => total + (found ? weight : 0), 0);
  return Math.min(1, Math.round(sum * 100) / 100);
}
