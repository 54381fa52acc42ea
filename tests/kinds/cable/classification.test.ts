import { describe, expect, it } from 'vitest';
import { isBareClassification, parseClassification } from '../../../src/kinds/cable/classification.ts';

describe('parseClassification', () => {
  it.each([
    [
      'C O N F I D E N T I A L SECTION 01 OF 04 BAMAKO 000387',
      'CONFIDENTIAL',
      '01 OF 04',
      'BAMAKO',
      '000387',
      [],
    ],
    ['C O N F I D E N T I A L OUAGADOUGOU 000569', 'CONFIDENTIAL', undefined, 'OUAGADOUGOU', '000569', []],
    ['S E C R E T NIAMEY 001234 NOFORN', 'SECRET', undefined, 'NIAMEY', '001234', ['NOFORN']],
    ['SECRET//NOFORN', 'SECRET', undefined, undefined, undefined, ['NOFORN']],
    ['T O P S E C R E T STATE 012345', 'TOP SECRET', undefined, 'STATE', '012345', []],
    ['UNCLAS DAKAR 000100', 'UNCLASSIFIED', undefined, 'DAKAR', '000100', []],
    ['UNCLAS SECTION 01 OF 02 ADDIS ABABA 000100', 'UNCLASSIFIED', '01 OF 02', 'ADDIS ABABA', '000100', []],
    ['UNCLAS E F T O PARIS 012345', 'UNCLASSIFIED', undefined, 'PARIS', '012345', ['EFTO']],
    [
      'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
      'UNCLASSIFIED',
      undefined,
      undefined,
      undefined,
      ['FOR OFFICIAL USE ONLY'],
    ],
    [
      'U N C L A S SECTION 1 OF 2 USUN NEW YORK 000003',
      'UNCLASSIFIED',
      '1 OF 2',
      'USUN NEW YORK',
      '000003',
      [],
    ],
    ['LIMITED OFFICIAL USE BAMAKO 3456', 'LIMITED OFFICIAL USE', undefined, 'BAMAKO', '3456', []],
    ['CONFIDENTIAL BAMAKO 3456', 'CONFIDENTIAL', undefined, 'BAMAKO', '3456', []],
  ])('reads %s', (line, classification, section, post, number, captions) => {
    const read = parseClassification(line);
    expect(read?.classification.value).toBe(classification);
    expect(read?.section?.value).toBe(section);
    expect(read?.mrn?.value).toEqual(post ? { post, number } : undefined);
    expect(read?.captions.map((caption) => caption.value)).toEqual(captions);
    expect(read?.unread).toBeUndefined();
  });

  it('says where the part begins that it cannot read', () => {
    expect(parseClassification('CONFIDENTIAL BAMAKO 3456 lorem')?.unread).toBe(
      'CONFIDENTIAL BAMAKO 3456 '.length,
    );
  });

  it.each(['SECRETARY OF STATE', 'Confidential', 'The SECRET BAMAKO 1', 'UNCLASSIFIEDLY'])(
    'does not read %s',
    (line) => {
      expect(parseClassification(line)).toBeUndefined();
    },
  );

  it.each([
    ['CONFIDENTIAL', true],
    ['SECRET//NOFORN', true],
    ['CONFIDENTIAL BAMAKO 1234', false],
    ['SECRET TALKS', false],
  ])('knows whether %s stands alone', (line, bare) => {
    expect(isBareClassification(line)).toBe(bare);
  });
});
