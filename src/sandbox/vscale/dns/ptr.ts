import { ApiError, ok } from '../reply.ts';
import { type Call, readIntParam } from '../router.ts';
import { takeId } from '../world.ts';
import { answerPage, dnsRoute, readMembers, requireName, requireText } from './backend.ts';
import { showName } from './show.ts';

export interface PtrRecord {
  id: number;
  ip: string;
  content: string;
}

export const ptrRoutes = [
  dnsRoute('GET /domains/ptr/', (call) =>
    answerPage(
      call,
      [...call.world.ptrRecords.values()].map((record) => showPtr(call, record)),
    ),
  ),
  dnsRoute('POST /domains/ptr/', (call) => {
    const wanted = readPtr(call);
    const record = { id: takeId(call.world, 'ptr'), ...wanted };
    call.world.ptrRecords.set(record.id, record);
    return ok(showPtr(call, record));
  }),
  dnsRoute('GET /domains/ptr/:id', (call) => ok(showPtr(call, findPtr(call)))),
  dnsRoute('PUT /domains/ptr/:id', (call) => {
    const record = Object.assign(findPtr(call), readPtr(call, findPtr(call)));
    return ok(showPtr(call, record));
  }),
  dnsRoute('DELETE /domains/ptr/:id', (call) => {
    call.world.ptrRecords.delete(findPtr(call).id);
    return { status: 204 };
  }),
];

/** Both members, in a change too. Throws for an address that no server of the account has, and for one that has a record. */
function readPtr({ world, body }: Call, former?: PtrRecord): Omit<PtrRecord, 'id'> {
  const members = readMembers(body);
  const ip = requireText(members, 'ip');
  const content = requireName(members, 'content');
  if (!world.addressesInUse.has(ip)) throw new ApiError(404, 'ip_not_found', { field: 'ip' });
  const taken = [...world.ptrRecords.values()].some((other) => other.ip === ip && other.id !== former?.id);
  if (taken) throw new ApiError(409, 'record_already_exists');
  return { ip, content };
}

function findPtr(call: Call): PtrRecord {
  const record = call.world.ptrRecords.get(readIntParam(call, 'id'));
  if (!record) throw new ApiError(404, 'record_not_found', { field: 'record_id' });
  return record;
}

function showPtr({ world }: Call, record: PtrRecord) {
  return { ...record, content: showName(record.content), user_id: world.account.id };
}
