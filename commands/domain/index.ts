import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { add } from './add.ts';
import { list } from './list.ts';
import { ptrList } from './ptr-list.ts';
import { ptrRemove } from './ptr-remove.ts';
import { ptrSet } from './ptr-set.ts';
import { recordAdd } from './record-add.ts';
import { recordEdit } from './record-edit.ts';
import { recordRemove } from './record-remove.ts';
import { records } from './records.ts';
import { remove } from './remove.ts';
import { show } from './show.ts';
import { tag } from './tag.ts';

export const domain: Command = {
  data: describeCommand('domain'),
  subcommands: [list, show, add, remove, tag, records, recordAdd, recordEdit, recordRemove, ptrList, ptrSet, ptrRemove],
};
