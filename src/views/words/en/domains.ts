import type { ZoneProblem } from '../../../refusal.ts';
import { pluralEn } from '../plural.ts';

const records = (count: number) => pluralEn(count, 'record', 'records');

export const domains = {
  listTitle: ({ count }: { count: number }) => pluralEn(count, 'domain', 'domains'),
  listEmpty: 'There are no domains yet. `/domain add` adds one.',
  created: ({ at }: { at: string }) => `Added: ${at}`,
  changed: ({ at }: { at: string }) => `Changed: ${at}`,
  records: ({ count, types }: { count: number; types: string }) => `${records(count)}: ${types}`,
  footer: ({ id }: { id: string }) => `Domain ${id}`,
  recordsTitle: ({ domain, count }: { domain: string; count: number }) => `${domain}: ${records(count)}`,
  recordsEmpty: 'It has no records. `/domain record-add` adds one.',
  ttl: ({ ttl }: { ttl: string }) => `TTL ${ttl}`,
  ptrTitle: ({ count }: { count: number }) => pluralEn(count, 'address with a name', 'addresses with a name'),
  ptrEmpty: 'No address has a name yet. `/domain ptr-set` gives it one.',

  /** On cards. */
  zone: ({ count }: { count: number }) => `Zone, ${pluralEn(count, 'line', 'lines')}:`,
  was: ({ was }: { was: string }) => `Was: ${was}`,
  losesRecords: 'All its records will be gone.',

  addTitle: 'Add a domain',
  nameLabel: 'Name of the domain',
  zoneLabel: "Zone in BIND's format",
  zoneHint: 'Records, one a line. Types: A AAAA CNAME MX TXT NS SRV SPF.',
  removeTitle: 'Remove a domain',
  confirmLabel: 'Name of the domain, to confirm',
  confirmHint: ({ name }: { name: string }) => `The domain and all its records will be gone. Type: ${name}`,
  confirmUnknown: 'All its records will be gone. Type the name of the domain exactly.',

  /** Each ends the sentence about a line of a zone, and says what to do. */
  zoneProblems: {
    directive: 'of the directives only `$ORIGIN` and `$TTL` are known. Write the records out.',
    name: 'that is no name. Use ASCII letters, digits, hyphens and dots; names in other letters as `xn--…`.',
    outside: 'the name is not in the domain. Names that end with a dot are full names.',
    ttl: 'a TTL is from 60 to 604800 seconds.',
    class: 'the class must be `IN`.',
    type: 'the type is not known. There are A, AAAA, CNAME, MX, TXT, NS, SRV and SPF.',
    data: 'something is missing, or too much.',
    ipv4: 'an A record needs one IPv4 address.',
    ipv6: 'an AAAA record needs one IPv6 address.',
    host: 'it must point to the name of one host.',
    mx: 'an MX record needs a priority and the name of a host: `10 mail`.',
    srv: 'an SRV record needs priority, weight, port and the name of a host: `0 5 5060 sip`.',
    cname: 'a CNAME cannot stand beside another record of the same name.',
    quote: 'a quote is not closed.',
    parenthesis: 'the parentheses do not match.',
  } satisfies Record<ZoneProblem, string>,

  /** For the codes of Vscale's DNS, in the place of what is said of any error. */
  codes: {
    domain_not_found: 'Vscale does not know this domain any more. `/domain list` shows what is there.',
    domain_already_exists:
      'This domain is at Vscale already, perhaps in another account. If it is yours, ask support: `/ticket open`.',
    record_not_found: 'Vscale does not know this record any more. `/domain records` shows what is there.',
    record_already_exists: 'There is such a record already. `/domain records` shows it.',
    tag_not_found: 'Vscale does not know this tag any more. Ask again.',
    cant_add_soa: 'A domain has exactly one SOA record. Change it with `/domain record-edit`.',
    cname_record_conflict:
      'A CNAME cannot stand beside another record of the same name. Give another name, or remove the other record first.',
    record_does_not_belong_to_domain: 'This record belongs to another domain. Choose it from the list of its own.',
    string_required: 'A text that Vscale wants is missing. Check the options and ask again.',
    bad_zone_name: 'Vscale does not accept this name for a domain. Write it as `example.org`.',
    bad_record_name: 'Vscale does not accept this name for a record. It must be in the domain.',
    zone_name_too_long: 'The name of the domain is too long for Vscale. Give a shorter one.',
  },
};
