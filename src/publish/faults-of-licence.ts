import { editionFile } from '../corpus/edition-file.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { readTextIfThere } from '../files/read.ts';
import type { Message } from '../messages/message.ts';

/** Where the terms of the edition's own work stand in full, for who has the files. */
const licenceFile = 'LICENSE-CONTENT';

/** Terms of the edition's own work that its pages give otherwise than the file beside its content, if there is one. */
export function faultsOfLicence(root: string, { edition }: Corpus): Message[] {
  const text = readTextIfThere(root, licenceFile);
  const { id, address } = edition.value.licence;
  const named = /^SPDX-License-Identifier: *(.*?) *$/m.exec(text ?? '')?.[1];
  const found =
    // Of an edition that cannot be read nothing is known.
    text === undefined || id === ''
      ? undefined
      : named !== id
        ? `the licence ${id}, and ${named ?? 'no line "SPDX-License-Identifier:"'} in ${licenceFile}`
        : text.includes(address)
          ? undefined
          : `the address ${address}, which ${licenceFile} does not have`;
  if (found === undefined) return [];
  return [
    {
      level: 'error',
      name: 'licences-agree',
      file: editionFile,
      ...edition.placeOf(['licence', named === id ? 'address' : 'id']),
      found,
      expected: 'the same licence in both files, by its SPDX identifier and its address',
      cure: 'decide under which licence the work may be used, ask all whose work it is, and give both files its identifier, name and address',
    },
  ];
}
