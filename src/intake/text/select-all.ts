import { LeftOut } from '../left-out.ts';

/** What stands alone on a line where a site speaks of itself, in English and in French. */
const ofSite =
  /^(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|(?:main |toggle |open |close )?(?:menu|navigation)|search|home|log ?in|sign ?(?:in|up)|register|my account|subscribe(?: .{0,30})?|newsletters?|donate|careers|press(?: room)?|events|about(?: us)?|contact(?: us)?|privacy(?: (?:policy|notice|statement))?|terms(?: (?:of|and) (?:use|service|conditions))?|cookies?(?: (?:policy|settings))?|accept(?: all)?(?: cookies)?|manage (?:cookies|preferences)|accessibility|site ?map|share(?: (?:this|on|via) .{0,20}| this)?|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|youtube|instagram|e-?mail|print(?: this page)?|copy link|download(?: pdf)?|follow us.*|related(?: \w+){0,2}|(?:read (?:more|also|next)|see also)(?: ?: .*)?|you may also like.*|most (?:read|popular)|latest(?: news)?|trending|advertisement|back to top|next|previous|comments?|leave a (?:comment|reply)|tags:?.*|©.*|(?:copyright|all rights reserved).*|aller au contenu(?: principal)?|accueil|rechercher|recherche|connexion|s['’]inscrire|s['’]abonner|partager(?: .{0,20})?|imprimer|mentions légales|politique de confidentialité|plan du site|contact(?:ez)?(?:-nous)?|à propos|qui sommes-nous|(?:lire (?:aussi|la suite)|à lire aussi)(?: ?: .*)?|[^.:;!?]{1,40}(?: [>›»/] [^.:;!?>›»]{1,60})+|articles? liés?|tous droits réservés.*)$/iu;
/** Whose picture it is: such a line stands below a picture, above the text or in it. */
const ofPicture =
  /\b(?:photo(?:graph|graphie)?s?|images?|pictures?|illustrations?|graphics?|cr[ée]dits?)(?: credit| photo)?(?: by)? ?[:©/]|© ?\p{L}| \/ \p{L}{2,}(?:\/\p{L}+)*\)?$|\(\p{L}+ images\)$/iu;
/** Who wrote it, or when it was published: the title stands above. */
const ofAuthors =
  /^(?:By|BY|Par|PAR) \p{Lu}\p{L}|^(?:Written|Posted|Published|Updated|Publié|Mis en ligne|WRITTEN|POSTED|PUBLISHED|UPDATED|PUBLIÉ)\b.*\d{4}/u;
/** A day alone, with the word before it that says what happened on it. */
const dated = /^(?:\p{L}+ )?(?:\d{1,2} \p{L}+\.?|\p{L}+\.? \d{1,2},) \d{4}$/u;
/** So many such lines, each another, and no document of its own has them. */
const fewest = 5;
/** So far above the text, in lines, its title may stand. */
const farthest = 12;
/** A longer line, in characters, was not wrapped by anybody. */
const unwrapped = 130;

/** A text without what a browser copied of the site round it. */
export interface WithoutSite {
  readonly text: string;
  readonly out: LeftOut;
}

/**
 * Cuts the menus off a text that somebody selected whole in a browser. What stays runs from the title to the last paragraph, and loses the
 * lines in it that are the site's.
 *
 * @returns undefined for a text that shows no site: nothing of it is touched
 */
export function withoutSite(text: string): WithoutSite | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const site = lines.map((line) => ofSite.test(line));
  if (new Set(lines.filter((_, at) => site[at]).map((line) => line.toLowerCase())).size < fewest)
    return undefined;
  const running = lines.map((line, at) => !site[at] && isRunning(line));
  const first = running.findIndex((is, at) => is && isAmongText(running, lines, at, 1));
  const last = running.findLastIndex((is, at) => is && isAmongText(running, lines, at, -1));
  if (first < 0 || last <= first) return undefined;
  const from = titleAbove(lines, site, first);
  const out = new LeftOut();
  let stretch: string[] = [];
  let doubtful: string[] = [];
  const kept: string[] = [];
  const isNearAbove = (at: number) => at < from && at >= from - farthest && !site[at];
  const say = () => {
    out.stretch('menus and other parts of the site', stretch.join(' '));
    // Each is shown by itself: the title may be among them.
    for (const line of doubtful) out.stretch('a line above the text', line);
    [stretch, doubtful] = [[], []];
  };
  for (const [at, line] of text.split('\n').entries()) {
    if (at < from || at > last || site[at])
      (isNearAbove(at) && mayBeTitle(line.trim(), lines) ? doubtful : stretch).push(line);
    else {
      if (line.trim() !== '') say();
      kept.push(line);
    }
  }
  say();
  return {
    // A browser copies each paragraph as a line.
    text: `${kept
      .join(kept.some((line) => line.length > unwrapped) ? '\n\n' : '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    out,
  };
}

/** Whether a line is of running text: it is long, or a sentence. */
function isRunning(line: string): boolean {
  return (
    line.length >= 90 ||
    (line.length >= 36 && /[.?!:;]["”’»)\]]*(?:\[?\d{1,3}\]?)?$/.test(line) && line.split(' ').length > 7)
  );
}

/** Whether another line of running text is among the next few: a cookie's notice stands alone between menus. */
function isAmongText(
  running: readonly boolean[],
  lines: readonly string[],
  at: number,
  step: 1 | -1,
): boolean {
  let seen = 0;
  for (let next = at + step; next >= 0 && next < lines.length && seen < 6; next += step) {
    if (lines[next] === '') continue;
    if (running[next]) return true;
    seen += 1;
  }
  return false;
}

/**
 * The line of the title: of those above the text, and above who wrote it where a line says that, back to the site's last word, the longest; or the
 * text itself. A caption is none.
 */
function titleAbove(lines: readonly string[], site: readonly boolean[], first: number): number {
  const from = Math.max(0, first - farthest * 2);
  let below = first;
  for (let at = first - 1; at >= from; at -= 1) {
    if (ofAuthors.test(lines[at] ?? '')) below = at;
    else if (lines[at] !== '' && below < first) break;
  }
  return longestAbove(lines, site, below) ?? below;
}

function longestAbove(lines: readonly string[], site: readonly boolean[], below: number): number | undefined {
  const may = (at: number): boolean => !site[at] && mayBeTitle(lines[at] ?? '', lines);
  let best: number | undefined;
  let seen = 0;
  for (let at = below - 1; at >= 0 && seen < farthest; at -= 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (site[at] && best !== undefined) break;
    seen += 1;
    if (may(at) && line.length > (best === undefined ? 0 : (lines[best]?.length ?? 0))) best = at;
  }
  // What is longer may be what is said below the title: a line apart that stands above it is the title's, one of a menu has others about it.
  for (let at = (best ?? 0) - 1; best !== undefined && at >= 0 && !site[at]; at -= 1) {
    if (lines[at] === '' || dated.test(lines[at] ?? '')) continue;
    if (!may(at) || (lines[at - 1] && !site[at - 1])) break;
    best = at;
  }
  return best;
}

/** Whether a line can be a title: the name of the site, which is said again below, is none. */
function mayBeTitle(line: string, lines: readonly string[]): boolean {
  return (
    line.length > 14 &&
    line.split(' ').length > 2 &&
    !dated.test(line) &&
    !ofPicture.test(line) &&
    !lines.some((other) => /©|copyright|all rights|tous droits/i.test(other) && other.includes(line))
  );
}
