import { editDistance } from '../../text/edit-distance.ts';

/** Words that offices are made of: written out and shortened, in lower case, without stops. */
const words =
  `ambassador amb ambassador-designate dcm adcm a/dcm charge chargé d'affaires d,affaires d’affaires affaires ai a i ad interim cda political politico-military
  economic econ pol mil min pol-econ poleconchief polchief econchief poloff econoff conoff polcouns econcouns ecopol polecon polmil counselor counsellor counsel
  couns chief officer office deputy mission of consul consular general cg dpo principal po acting director dir assistant secretary under minister
  minister-counselor ministercounselor section affairs public regional security rso attache attaché defense dao management mgt administrative consulate embassy
  post the and for us u.s usaid permanent representative permrep special envoy coordinator unit refugee labor commercial agricultural cultural a/s das pdas
  adviser advisor head international delegate delegation arms control legal legatt bureau department dept state african africa asian asia european europe
  eurasian near east eastern western central south southern pacific hemisphere human rights democracy nonproliferation intelligence research energy
  environment science technology health trade finance narcotics enforcement law external internal global executive vice senior desk country branch
  military leader team member colonel col ltc maj major capt captain lt lieutenant gen brigadier admiral ambassador-at-large off cons`
    .split(/\s+/)
    .filter((word) => word !== '');
const known = new Set(words);
/** Those long enough that a slip of the pen still shows them. */
const long = words.filter((word) => word.length >= 5 && /^[a-z]+$/.test(word));

/**
 * The words of an office that a text begins with, as printed; what follows is a name. Shortened ones are known by a slash (`POL/C`) or, in
 * a text that is not all in capitals, by their capitals (`RSO`, `PolOff`). Offices are often misspelt (`Ambassadro`, `Counselr`):
 * a word that is one letter off (two, from eight letters on) counts, if a name is left behind it.
 */
export function leadingOffice(text: string): string {
  const capitals = text === text.toUpperCase();
  const printed = [...text.matchAll(/\S+/g)];
  const ends = printed.map((match) => match.index + match[0].length);
  const isPart = printed.map(
    (match, at) => isOffice(match[0], capitals) || (printed.length - at > 2 && isMisspelt(match[0])),
  );
  const broken = isPart.indexOf(false);
  // "Kirkuk Governance Section Head Jane Roe": the office's own words stand behind others, and a whole name behind them.
  const last = isPart.lastIndexOf(true, printed.length - 3);
  const until = broken === -1 ? printed.length - 1 : Math.max(broken - 1, last);
  return text.slice(0, ends[until] ?? 0);
}

function isOffice(word: string, capitals: boolean): boolean {
  const plain = plainOf(word);
  return (
    known.has(plain) ||
    plain.split(/[/-]/).every((part) => part !== '' && known.has(part)) ||
    /^[A-Za-z&-]+\/[A-Za-z/&-]*[.,]?$/.test(word) ||
    (!capitals && /^[A-Z]{2,6}:?$/.test(word) && !/^(?:II|III|IV|JR|SR)$/.test(word)) ||
    /^d(?:e|[^a-z])?[^a-z]*aff?[a-z]{3,6}$/.test(plain) ||
    /^[A-Z][a-z]+(?:[Oo]ff|[Cc]ouns|Chief)$/.test(word)
  );
}

function isMisspelt(word: string): boolean {
  const plain = plainOf(word).replace(/0/g, 'o');
  if (plain.length < 4) return false;
  return long.some((office) => editDistance(plain, office, 2) <= (office.length >= 8 ? 2 : 1));
}

function plainOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[.:();"?]+/g, '')
    .replace(/'$/, '');
}
