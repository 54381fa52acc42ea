import { describe, expect, it, test } from 'vitest';
import { languagesOf, languageWarnings } from '../../src/convert/language.ts';

const of = (text: string) => languagesOf(text.split('\n')).language;

describe('languagesOf', () => {
  test.each([
    [
      'en',
      'The ministers agreed that the states of the region would share what they know of the movements of groups.',
    ],
    [
      'en',
      'THE MINISTERS AGREED THAT THE STATES OF THE REGION WOULD SHARE WHAT THEY KNOW OF THE MOVEMENTS OF GROUPS.',
    ],
    [
      'fr',
      'Les ministres sont convenus que les États de la région échangent des informations sur les mouvements des groupes.',
    ],
    [
      'fr',
      'LES MINISTRES SONT CONVENUS QUE LES ETATS DE LA REGION ECHANGENT DES INFORMATIONS SUR LES MOUVEMENTS DES GROUPES.',
    ],
    [
      'es',
      'Los ministros acordaron que los Estados de la región compartan la información sobre los movimientos de los grupos.',
    ],
    [
      'pt',
      'Os ministros concordaram que os Estados da região partilham as informações sobre os movimentos dos grupos armados.',
    ],
    [
      'de',
      'Die Minister kamen überein, dass die Staaten der Region ihr Wissen über die Bewegungen der Gruppen miteinander teilen.',
    ],
    [
      'ar',
      'اتفق الوزراء على أن تتبادل دول المنطقة المعلومات عن تحركات الجماعات المسلحة في شمال البلاد وعلى حماية الحدود.',
    ],
  ])('knows %s: %s', (language, text) => expect(of(text)).toBe(language));

  // Long enough to be judged by its commonest words, if these were a language's that the readers know.
  test.each([
    ['en', 'The people of the town have not been told what will be done with the bridge and the old ferry.'],
    ['fr', 'Les gens de la ville ne savent pas ce que le conseil a décidé pour le pont et le vieux bac.'],
    ['nl', 'De mensen van de stad weten niet wat er met de brug en de oude veerpont zal worden gedaan.'],
    ['it', 'La gente della città non sa che cosa si farà del ponte e del vecchio traghetto sul fiume.'],
    ['pt', 'As pessoas da cidade não sabem o que será feito com a ponte e com a velha balsa do rio.'],
    ['es', 'La gente de la ciudad no sabe qué se hará con el puente y con la vieja barca del río.'],
  ])('knows it of many words: %s', (language, text) => expect(of(`${text} `.repeat(8))).toBe(language));

  it('sees the same through soft hyphens and letters with their accents apart', () => {
    const text =
      'Les ministres sont conve\u00ADnus que les États de la région échan\u00ADgent des informations sur les mouvements.';
    expect(of(text.normalize('NFD'))).toBe('fr');
  });

  it('asks the whole text and not its head alone', () => {
    const head =
      'UNITED NATIONS\nSecurity Council\nDistribution: general, and to all the members of the Council\n'.repeat(
        3,
      );
    const body = 'Les États de la région échangent des informations sur les mouvements des groupes armés. ';
    expect(of(head + body.repeat(200))).toBe('fr');
  });

  it.each(['', 'QWERTY', '12 500 – 14/03', 'RUEHDK RUEHNK RUEHRB'])('cannot tell it of %j', (text) =>
    expect(of(text)).toBe('und'),
  );

  it('takes time in proportion to nothing but the length', () => {
    expect(of('une phrase de la région des trois frontières et du fleuve '.repeat(60_000))).toBe('fr');
  });
});

test('a short text that is half in one language and half in another is told to go in as two', () => {
  const english =
    'The boats of the Parties will sail at dawn, and each Party shall tell the other what it has seen. ';
  const french =
    'Les bateaux des Parties sont en mer au lever du jour, et chacune dit à l’autre ce qu’elle a vu. ';
  const found = languagesOf([english.repeat(10), french.repeat(10)]);
  expect(found).toEqual({ language: 'und', others: expect.arrayContaining(['en', 'fr']) });
  expect(languageWarnings(found, 'seeds/a/source.txt', 'seeds/a/seed.yml')).toMatchObject([
    {
      found: expect.stringMatching(/^a text in \w+ and \w+$/),
      cure: expect.stringContaining('add each by itself'),
    },
  ]);
});

test('what no reader knows is told, and what nobody can tell, and what is two languages', () => {
  const warned = (language: string, ...others: string[]) =>
    languageWarnings({ language, others }, 'seeds/a/source.txt', 'seeds/a/seed.yml');
  expect([...warned('en'), ...warned('fr')]).toEqual([]);
  expect(warned('de')).toMatchObject([{ found: 'a text in German' }]);
  expect(warned('und')).toMatchObject([{ found: 'a text whose language could not be told' }]);
  const english = 'The states of the region share what they know of the movements of armed groups. '.repeat(
    60,
  );
  const french = 'Les États de la région échangent des informations sur les mouvements des groupes. '.repeat(
    60,
  );
  expect(languagesOf([english, french, french])).toEqual({ language: 'fr', others: ['en'] });
  expect(languagesOf([french, 'The States met. '])).toEqual({ language: 'fr', others: [] });
  expect(languagesOf([english, french])).toEqual({ language: 'und', others: ['en', 'fr'] });
  expect(warned('fr', 'en')).toMatchObject([
    { found: 'a text in French of which a good part is in English' },
  ]);
  expect(warned('und', 'en', 'fr')).toMatchObject([{ found: 'a text in English and French' }]);
});

test('two scripts are two languages, also paragraph by paragraph', () => {
  const arabic = 'قرر الوزراء تعزيز تبادل المعلومات بين أجهزة الأمن في نواكشوط.';
  const french = "Les ministres ont décidé de renforcer l'échange d'informations entre les services.";
  expect(languagesOf([arabic, french, arabic, french])).toEqual({ language: 'fr', others: ['ar'] });
  expect(languagesOf([french, french, french, french, 'نواكشوط'])).toEqual({ language: 'fr', others: [] });
  expect(languagesOf([arabic, arabic, arabic, arabic, 'UFL'])).toEqual({ language: 'ar', others: [] });
});
