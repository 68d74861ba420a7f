import { z } from 'zod';
import { computeError, dnsError } from '../api-message.ts';
import { type Fact, fact, optional, type Shape, type Sure } from './fact.ts';

/** An answer that is a no. */
export interface Refusal extends Fact {
  /** What it is called where several endpoints have it. */
  name: string;
  status: number;
  body: 'compute' | 'dns' | 'page';
}

export const apiError: Shape = {
  name: 'Error',
  ...fact(
    'What every part but DNS answers when it refuses; the header `Vscale-Error-Message` says it too.',
    'recorded',
  ),
  schema: computeError,
  members: {
    error: {
      ...fact('What was wrong. The API of 2015 has no body at all here, only the header.', 'recorded'),
      members: {
        code: fact('The message in upper case.', 'recorded'),
        status: {
          ...fact('Usually that of the answer; an unknown location is 523 here and 400 there.', '1 client'),
          schema: z.int(),
        },
        message: fact('A code in lower case, such as `no_location_found`, or a few English words.', 'recorded'),
      },
    },
  },
};

export const dnsApiError: Shape = {
  name: 'DnsError',
  ...fact('What domains, records, their tags and PTR records answer when they refuse. No header says it.', 'recorded'),
  schema: dnsError,
  members: {
    error: fact(
      'A code: `domain_not_found`, `domain_already_exists`, `record_not_found`, `record_already_exists` and `tag_not_found` were recorded; `cant_add_soa`, `cname_record_conflict`, `record_does_not_belong_to_domain`, `string_required`, `bad_zone_name`, `bad_record_name` and `zone_name_too_long` are known from clients.',
      'recorded',
      '1 client',
    ),
    field: optional(fact('The member of the request that is at fault.', 'recorded')),
  },
};

function refusal(name: string, status: number, says: string, ...sure: Sure[]): Refusal {
  return { name, status, body: 'compute', says, sure };
}

function dnsRefusal(name: string, status: number, says: string, ...sure: Sure[]): Refusal {
  return { name, status, body: 'dns', says, sure };
}

/** Any endpoint may answer it. */
export const forbidden: Refusal = {
  name: 'Forbidden',
  status: 403,
  body: 'page',
  ...fact(
    'The token is missing or unknown: a page of nginx, without JSON and without a header that tells why. What a read-only token gets for anything but GET is not known; perhaps an `Error`.',
    'recorded',
    'inferred',
  ),
};

export const badRequest = refusal('BadRequest', 400, 'Something in the body is not acceptable.', 'inferred');
export const badQuery = refusal('BadQuery', 400, 'A parameter cannot be read.', 'inferred');
export const noMoney = refusal('NoMoney', 402, 'There is not enough money in the account.', 'inferred');
export const unknownScalet = refusal(
  'UnknownScalet',
  404,
  'The account has no such server; the code may be `no_scalet_id_passed`.',
  '1 client',
);
export const lockedScalet = refusal('LockedScalet', 409, 'Another operation is going on there.', 'inferred');
export const unknownKey = refusal('UnknownKey', 404, 'The account has no such SSH key.', 'inferred');
export const unknownTag = refusal('UnknownTag', 404, 'There is no such tag.', 'inferred');
export const unknownTask = refusal('UnknownTask', 404, 'There is no such task, or it is forgotten.', 'inferred');
export const unknownBackup = refusal('UnknownBackup', 404, 'The account has no such backup.', 'inferred');
export const lockedBackup = refusal('LockedBackup', 409, 'The backup is being made, moved or deleted.', 'inferred');
export const unknownTicket = refusal('UnknownTicket', 404, 'There is no such ticket.', 'inferred');
export const closedTicket = refusal('ClosedTicket', 409, 'The ticket is closed.', 'inferred');
export const unknownToken = refusal('UnknownToken', 404, 'There is no such token.', 'inferred');

export const unknownLocation = refusal('UnknownLocation', 400, '`no_location_found`.', '2+ clients');
export const unknownSource = refusal(
  'UnknownSource',
  404,
  '`no_object_to_create_from`: there is no such image or backup.',
  '2+ clients',
);
export const unsuitableSource = refusal(
  'UnsuitableSource',
  400,
  'The image or backup is not offered there or does not fit the plan.',
  'inferred',
);
export const unknownPlan = refusal(
  'UnknownPlan',
  500,
  '`no_rplan_found`, which the documentation gives as 400.',
  '1 client',
);
export const formerUnknownPlan = refusal('FormerUnknownPlan', 400, '`no_rplan_found`, as documented.', 'docs');
export const notBigger = refusal('NotBigger', 400, 'The plan is not bigger: there is no way down.', 'article');
export const deletingUnknown = refusal(
  'DeletingUnknown',
  500,
  '`Internal server error`: so the API answers today for a server that it does not know.',
  'recorded',
);
export const tooManyCreations = refusal(
  'TooManyCreations',
  429,
  'More than 12 servers and backups were asked for within a minute. No header tells how long to wait.',
  'docs',
  '2+ clients',
);

export const badDnsRequest = dnsRefusal(
  'BadDnsRequest',
  400,
  'Something in the body is not acceptable; `field` names it.',
  '1 client',
);
export const unknownDomain = dnsRefusal('UnknownDomain', 404, '`domain_not_found`.', 'recorded');
export const existingDomain = dnsRefusal('ExistingDomain', 409, '`domain_already_exists`.', 'recorded');
export const unknownRecord = dnsRefusal('UnknownRecord', 404, '`record_not_found`.', 'recorded');
export const existingRecord = dnsRefusal('ExistingRecord', 409, '`record_already_exists`.', 'recorded');
export const conflictingRecord = dnsRefusal(
  'ConflictingRecord',
  400,
  'A CNAME record cannot stand beside another record of its name, nor a second SOA record in a domain.',
  '1 client',
);
export const unknownDomainTag = dnsRefusal('UnknownDomainTag', 404, '`tag_not_found`.', 'recorded');
export const unknownPtr = dnsRefusal('UnknownPtr', 404, 'There is no such record.', 'inferred');
export const foreignAddress = dnsRefusal(
  'ForeignAddress',
  404,
  'No server of the account has this address.',
  'inferred',
);
export const existingPtr = dnsRefusal('ExistingPtr', 409, 'The address has a record already.', 'inferred');
