import { ApiError, ok } from '../reply.ts';
import { type Call, readIntParam } from '../router.ts';
import { answerPage, dnsRoute } from './backend.ts';
import { type DnsRecord, readRecord, showRecord } from './record.ts';
import { addRecord, type Domain, noteRecordChange, requireDomain } from './zone.ts';

export const recordRoutes = [
  dnsRoute('GET /domains/:id/records/', (call) => {
    const domain = findDomain(call);
    const newestFirst = domain.records.toSorted((a, b) => b.id - a.id);
    return answerPage(
      call,
      newestFirst.map((record) => showRecord(domain, record)),
    );
  }),
  dnsRoute('POST /domains/:id/records/', (call) => {
    const domain = findDomain(call);
    const record = addRecord(call.world, domain, readRecord(domain, call.body), call.now);
    return ok(showRecord(domain, record));
  }),
  dnsRoute('GET /domains/:id/records/:recordId', (call) => {
    const domain = findDomain(call);
    return ok(showRecord(domain, findRecord(call, domain)));
  }),
  dnsRoute('PUT /domains/:id/records/:recordId', (call) => {
    const domain = findDomain(call);
    const former = findRecord(call, domain);
    const changed: DnsRecord = { ...readRecord(domain, call.body, former), id: former.id };
    domain.records = domain.records.map((record) => (record === former ? changed : record));
    noteRecordChange(domain, call.now);
    return ok(showRecord(domain, changed));
  }),
  dnsRoute('DELETE /domains/:id/records/:recordId', (call) => {
    const domain = findDomain(call);
    const gone = findRecord(call, domain);
    domain.records = domain.records.filter((record) => record !== gone);
    noteRecordChange(domain, call.now);
    return { status: 204 };
  }),
];

function findDomain(call: Call): Domain {
  return requireDomain(call.world, readIntParam(call, 'id'));
}

function findRecord(call: Call, domain: Domain): DnsRecord {
  const id = readIntParam(call, 'recordId');
  const record = domain.records.find((known) => known.id === id);
  if (!record) throw new ApiError(404, 'record_not_found', { field: 'record_id' });
  return record;
}
