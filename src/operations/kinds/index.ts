import { backupDelete } from './backup-delete.ts';
import { backupRelocate } from './backup-relocate.ts';
import { billingAlert } from './billing-alert.ts';
import { domainAdd } from './domain-add.ts';
import { domainRemove } from './domain-remove.ts';
import { domainTag } from './domain-tag.ts';
import { keyAdd } from './key-add.ts';
import { keyAttach } from './key-attach.ts';
import { keyRemove } from './key-remove.ts';
import { ptrRemove } from './ptr-remove.ts';
import { ptrSet } from './ptr-set.ts';
import { recordAdd } from './record-add.ts';
import { recordEdit } from './record-edit.ts';
import { recordRemove } from './record-remove.ts';
import { serverBackup } from './server-backup.ts';
import { serverCreate } from './server-create.ts';
import { serverDelete } from './server-delete.ts';
import { serverRebuild } from './server-rebuild.ts';
import { serverRename } from './server-rename.ts';
import { serverRestart } from './server-restart.ts';
import { serverRestore } from './server-restore.ts';
import { serverStart } from './server-start.ts';
import { serverStop } from './server-stop.ts';
import { serverTag } from './server-tag.ts';
import { serverUpgrade } from './server-upgrade.ts';
import { ticketClose } from './ticket-close.ts';
import { ticketOpen } from './ticket-open.ts';
import { ticketReply } from './ticket-reply.ts';

/** Every kind of operation: a new one is a file of its own and a line here. */
export const kinds = [
  serverCreate,
  serverStart,
  serverStop,
  serverRestart,
  serverUpgrade,
  serverRebuild,
  serverRestore,
  serverRename,
  serverDelete,
  serverBackup,
  serverTag,
  backupDelete,
  backupRelocate,
  keyAdd,
  keyRemove,
  keyAttach,
  billingAlert,
  ticketOpen,
  ticketReply,
  ticketClose,
  domainAdd,
  domainRemove,
  domainTag,
  recordAdd,
  recordEdit,
  recordRemove,
  ptrSet,
  ptrRemove,
] as const;
