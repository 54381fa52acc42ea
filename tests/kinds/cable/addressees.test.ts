import { describe, expect, it } from 'vitest';
import { looksLikeAddressee, parseAddressee, parseAddressees } from '../../../src/kinds/cable/addressees.ts';

describe('parseAddressee', () => {
  it.each([
    ['RUEHC/SECSTATE WASHDC 0456', { name: 'SECSTATE WASHDC', routing: 'RUEHC', number: '0456' }],
    [
      'RUEHC/SECSTATE WASHDC IMMEDIATE 3771',
      { name: 'SECSTATE WASHDC', routing: 'RUEHC', precedence: 'IMMEDIATE', number: '3771' },
    ],
    ['SECSTATE WASHDC PRIORITY 5213', { name: 'SECSTATE WASHDC', precedence: 'PRIORITY', number: '5213' }],
    ['CDR USAFRICOM STUTTGART GE PRIORITY', { name: 'CDR USAFRICOM STUTTGART GE', precedence: 'PRIORITY' }],
    ['RUEHC / SECSTATE WASHDC', { name: 'SECSTATE WASHDC', routing: 'RUEHC' }],
    ['RUEAIIA/CIA WASHDC', { name: 'CIA WASHDC', routing: 'RUEAIIA' }],
    ['RUEKJCS/SECDEF WASHDC//OSD/ISA//', { name: 'SECDEF WASHDC//OSD/ISA//', routing: 'RUEKJCS' }],
    [
      'ZEN/AMCONSUL LAGOS NIACT IMMEDIATE',
      { name: 'AMCONSUL LAGOS', routing: 'ZEN', precedence: 'NIACT IMMEDIATE' },
    ],
    [
      'RUEHZK/ECOWAS COLLECTIVE XMT AMEMBASSY ABUJA',
      { name: 'ECOWAS COLLECTIVE', routing: 'RUEHZK', exempt: ['AMEMBASSY ABUJA'] },
    ],
    ['AMEMBASSY PARIS', { name: 'AMEMBASSY PARIS' }],
  ])('reads %s', (line, addressee) => {
    expect(parseAddressee(line)).toEqual(addressee);
  });

  it('gives lines without routing indicator to the exemptions above them', () => {
    expect(
      parseAddressees([
        'RUEHZK/ECOWAS COLLECTIVE XMT AMEMBASSY ABUJA,',
        'AMEMBASSY LOME',
        'RUEHFR/AMEMBASSY PARIS',
      ]),
    ).toEqual([
      { name: 'ECOWAS COLLECTIVE', routing: 'RUEHZK', exempt: ['AMEMBASSY ABUJA', 'AMEMBASSY LOME'] },
      { name: 'AMEMBASSY PARIS', routing: 'RUEHFR' },
    ]);
  });

  it('does not exempt where no addressee is routed', () => {
    expect(parseAddressees(['ECOWAS COLLECTIVE XMT AMEMBASSY ABUJA', 'AMEMBASSY LOME'])).toHaveLength(2);
  });

  it.each([
    ['RUEHC/SECSTATE', true],
    ['AMEMBASSY LOME', true],
    ['SIPDIS', false],
    ['CONFIDENTIAL BAMAKO 1', false],
  ])('knows %s by its form', (line, looks) => {
    expect(looksLikeAddressee(line)).toBe(looks);
  });
});
