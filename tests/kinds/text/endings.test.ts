import { expect, test } from 'vitest';
import { reader as agreement } from '../../../src/kinds/agreement/reader.ts';
import { faultsOf, outline, readSource } from '../read-source.ts';

const read = (source: string) => {
  const whole = readSource(agreement, source);
  expect(faultsOf(whole)).toEqual([]);
  return { ...whole.reading, outline: outline(whole.reading.blocks) };
};

const treaty = `CONVENTION ON POLICE SERVICES

Article 1

The Parties shall form joint patrols.

DONE at Port Amel, this 4th day of November 2031.

For the Republic of Kendu:   (Signed) J. Otieno
`;

test('a protocol, an annex and a schedule behind the signatures are text again', () => {
  const { outline, metadata } = read(`${treaty}
PROTOCOL No. 1

Article 1

The common channel is channel 14.

ANNEX 1

The line runs from Port Amel.

Schedule: the boats

1. One boat of forty feet.

Declaration of the Government of Kendu

The Government of Kendu has no boat.
`);
  expect(outline).toEqual([
    'heading 2 article-1: Article 1',
    'paragraph opening-1: The Parties shall form joint patrols.',
    'paragraph closing-1: DONE at Port Amel, this 4th day of November 2031',
    'signature signature: For the Republic of Kendu: (Signed) J. Otieno',
    'heading 2 protocol-no-1: PROTOCOL No. 1',
    'heading 3 article-1-2: Article 1',
    'paragraph article-1-2-1: The common channel is channel 14.',
    'heading 2 annex-1: ANNEX 1',
    'paragraph annex-1-1: The line runs from Port Amel.',
    'heading 2 schedule-the-boats: Schedule: the boats',
    'paragraph schedule-the-boats-p1: 1. One boat of forty feet.',
    'heading 2 declaration-of-the-government-of-kendu: Declaration of the Government of Kendu',
    'paragraph declaration-of-the-government-of-kendu-1: The Government of Kendu has no boat.',
  ]);
  expect(metadata).toMatchObject({ date: '2031-11-04', place: 'Port Amel' });
});

test('the second version of a text has headings, a closing line and signatures of its own', () => {
  const { outline } = read(`${treaty}
ACCORD SUR LA POLICE

Article premier

Les patrouilles sont conjointes.

FAIT à Port Amel, ce 4e jour de novembre 2031.

Pour Kendu :          Pour la Beta :

J. Otieno             J. Doe
`);
  expect(outline.slice(4)).toEqual([
    'heading 2 accord-sur-la-police: ACCORD SUR LA POLICE',
    'heading 3 article-premier: Article premier',
    'paragraph accord-sur-la-police-1: Les patrouilles sont conjointes.',
    'paragraph accord-sur-la-police-2: FAIT à Port Amel, ce 4e jour de novembre 2031.',
    'signature signature-2: Pour Kendu : Pour la Beta :',
    'signature signature-3: J. Otieno J. Doe',
  ]);
});

test('names and offices in capitals begin no text, whatever offices they are', () => {
  const { outline } = read(`${treaty}
FOR THE UNION OF BETA

JANE DOE
SECRETARY GENERAL OF THE CONVENTION ON BOATS

Treaty Officer

Charter House, 5 Quay Street
`);
  expect(outline.slice(3).map((line) => line.split(' ')[0])).toEqual(Array(5).fill('signature'));
});
