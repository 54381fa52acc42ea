import { describe, expect, it } from 'vitest';
import { parseDateTimeGroup } from '../../../src/kinds/cable/date-time-group.ts';

describe('parseDateTimeGroup', () => {
  it.each([
    ['R 121116Z JUN 09', 'ROUTINE', '121116Z JUN 09', '2009-06-12T11:16:00Z', ''],
    ['P 161310Z JUL 09', 'PRIORITY', '161310Z JUL 09', '2009-07-16T13:10:00Z', ''],
    ['O P 211530Z AUG 07', 'IMMEDIATE', '211530Z AUG 07', '2007-08-21T15:30:00Z', ''],
    ['OO 211530Z AUG 07', 'IMMEDIATE', '211530Z AUG 07', '2007-08-21T15:30:00Z', ''],
    ['Z 010001Z JAN 2010', 'FLASH', '010001Z JAN 2010', '2010-01-01T00:01:00Z', ''],
    ['R 121030Z SEP 75', 'ROUTINE', '121030Z SEP 75', '1975-09-12T10:30:00Z', ''],
    ['R 121030Z SEP 66', 'ROUTINE', '121030Z SEP 66', '1966-09-12T10:30:00Z', ''],
    ['R 121030Z SEP 65', 'ROUTINE', '121030Z SEP 65', '2065-09-12T10:30:00Z', ''],
    ['121116Z JUN 09', undefined, '121116Z JUN 09', '2009-06-12T11:16:00Z', ''],
    ['R 121116Z JUN 09 ZDK', 'ROUTINE', '121116Z JUN 09', '2009-06-12T11:16:00Z', 'ZDK'],
    ['R 290000Z FEB 09', 'ROUTINE', '290000Z FEB 09', undefined, ''],
    ['R 122416Z JUN 09', 'ROUTINE', '122416Z JUN 09', undefined, ''],
    ['R 121116Z XXX 09', 'ROUTINE', '121116Z XXX 09', undefined, ''],
  ])('reads %s', (line, precedence, dtg, sentAt, rest) => {
    expect(parseDateTimeGroup(line)).toEqual({
      ...(precedence ? { precedence } : {}),
      dtg,
      rest,
      ...(sentAt ? { sentAt } : {}),
    });
  });

  it.each(['FM AMEMBASSY BAMAKO', 'R 121116 JUN 09', 'on June 12', ''])('does not read %j', (line) => {
    expect(parseDateTimeGroup(line)).toBeUndefined();
  });
});
