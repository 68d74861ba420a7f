import type { Completion } from '../../src/discord/command.ts';
import { canonicalName } from '../../src/operations/domain-names.ts';
import { addressChoice, domainChoice, ptrChoice, recordChoice } from '../../src/views/choices.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { plainText } from '../../src/views/format.ts';
import { type Candidate, pickChoices, readSoon } from '../shared/suggest.ts';
import { peekDomain, zoneOf } from './find-domain.ts';

export const suggestDomains: Completion = async (typed, _options, _caller, services) => {
  const domains = (await readSoon(services.catalog.domains, services)) ?? [];
  const byName = [...domains].sort((a, b) => toReadableName(a.name).localeCompare(toReadableName(b.name)));
  return pickChoices(
    typed,
    byName.map((domain) => ({
      name: domainChoice(domain),
      value: String(domain.id),
      keywords: [toReadableName(domain.name), zoneOf(domain), String(domain.id)],
    })),
  );
};

/** Those of the domain that is chosen already. */
export const suggestRecords: Completion = async (typed, options, _caller, services) => {
  await readSoon(services.catalog.domains, services);
  const domain = peekDomain(options.getString('domain') ?? '', services);
  if (domain === null) return [];
  const records = (await readSoon(services.catalog.records(domain.id), services)) ?? [];
  const candidates = records.map((record): Candidate => {
    const name = recordChoice(record);
    return { name, value: String(record.id), keywords: [toReadableName(record.name), name, String(record.id)] };
  });
  return pickChoices(typed, candidates);
};

/** The tags that there are, or those of the chosen domain where one is to be taken off. */
export const suggestTags: Completion = async (typed, options, _caller, services) => {
  const [tags, domains] = await Promise.all([
    readSoon(services.catalog.domainTags, services),
    readSoon(services.catalog.domains, services),
  ]);
  const domain = domains === null ? null : peekDomain(options.getString('domain') ?? '', services);
  const offered = options.getBoolean('off') && domain !== null ? domain.tags : (tags ?? []);
  const names = [...new Set(offered.map(({ name }) => name))].filter((name) => name !== '').sort();
  return pickChoices(
    typed,
    names.map((name) => ({ name: plainText(name, 100), value: name, keywords: [name] })),
  );
};

/** The addresses of the account's servers. */
export const suggestAddresses: Completion = async (typed, _options, _caller, services) => {
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  const candidates = servers.flatMap(({ name, publicAddress }): Candidate[] =>
    publicAddress === null
      ? []
      : [
          {
            name: addressChoice(publicAddress.address, name),
            value: publicAddress.address,
            keywords: [publicAddress.address, name],
          },
        ],
  );
  return pickChoices(typed, candidates);
};

export const suggestPtr: Completion = async (typed, _options, _caller, services) => {
  const records = (await readSoon(services.catalog.ptr, services)) ?? [];
  return pickChoices(
    typed,
    records.map((record) => ({
      name: ptrChoice(record),
      value: String(record.id),
      keywords: [record.ip, toReadableName(record.content), canonicalName(record.content)],
    })),
  );
};
