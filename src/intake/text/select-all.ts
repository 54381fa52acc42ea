import { LeftOut } from '../left-out.ts';

/** What stands alone on a line where a site speaks of itself, in English and in French. */
const ofSite =
  /^(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|(?:main |toggle |open |close )?(?:menu|navigation)|search|home|log ?in|sign ?(?:in|up)|register|my account|subscribe(?: .{0,30})?|newsletters?|donate|careers|press(?: room)?|events|about(?: us)?|contact(?: us)?|privacy(?: (?:policy|notice|statement))?|terms(?: (?:of|and) (?:use|service|conditions))?|cookies?(?: (?:policy|settings))?|accept(?: all)?(?: cookies)?|manage (?:cookies|preferences)|accessibility|site ?map|share(?: (?:this|on|via) .{0,20}| this)?|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|youtube|instagram|e-?mail|print(?: this page)?|copy link|download(?: pdf)?|follow us.*|related(?: \w+){0,2}|(?:read (?:more|also|next)|see also)(?: ?: .*)?|you may also like.*|most (?:read|popular)|latest(?: news)?|trending|advertisement|back to top|next|previous|comments?|leave a (?:comment|reply)|tags:?.*|©.*|(?:copyright|all rights reserved).*|aller au contenu(?: principal)?|accueil|rechercher|recherche|connexion|s['’]inscrire|s['’]abonner|partager(?: .{0,20})?|imprimer|mentions légales|politique de confidentialité|plan du site|contact(?:ez)?(?:-nous)?|à propos|qui sommes-nous|(?:lire (?:aussi|la suite)|à lire aussi)(?: ?: .*)?|[^.:;!?]{1,40}(?: [>›»/] [^.:;!?>›»]{1,60})+|articles? liés?|tous droits réservés.*)$/iu;
/** So many such lines, each another, and no document of its own has them. */
const fewest = 5;
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
  const kept: string[] = [];
  const say = () => {
    out.stretch('menus and other parts of the site', stretch.join(' '));
    stretch = [];
  };
  for (const [at, line] of text.split('\n').entries()) {
    if (at < from || at > last || site[at]) stretch.push(line);
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

/** The line of the title: of those above the text, back to the site's last word, the longest; or the text itself. */
function titleAbove(lines: readonly string[], site: readonly boolean[], first: number): number {
  let best = first;
  let seen = 0;
  for (let at = first - 1; at >= 0 && seen < 12; at -= 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (site[at] && best !== first) break;
    seen += 1;
    const longer = line.length > (best === first ? 0 : (lines[best]?.length ?? 0));
    if (
      !site[at] &&
      longer &&
      line.length > 14 &&
      line.split(' ').length > 2 &&
      !/^\S+ \S+ \d{4}$/.test(line)
    )
      best = at;
  }
  return best;
}
