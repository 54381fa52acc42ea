import { addressees, dateTimeGroup, origin, transmission } from './address-fields.ts';
import { captions, classification, mrn, passing } from './caption-fields.ts';
import { approvedBy, draftedBy } from './clearance-fields.ts';
import type { HeaderField } from './header-field.ts';
import { classifiedBy, declassifyOn, order, reasons } from './order-fields.ts';
import { references, subject, tags } from './subject-fields.ts';

/** The fields of a header; a line belongs to the first of them that it starts. */
export const headerFields: readonly HeaderField[] = [
  dateTimeGroup,
  draftedBy,
  approvedBy,
  order,
  declassifyOn,
  tags,
  subject,
  classifiedBy,
  reasons,
  references,
  classification,
  origin,
  addressees('actionAddressees', 'TO'),
  addressees('infoAddressees', 'INFO'),
  transmission,
  captions,
  mrn,
  passing,
];
