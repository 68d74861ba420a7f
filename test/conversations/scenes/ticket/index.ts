import { textScenes } from './texts.ts';
import { threadScenes } from './threads.ts';

export const ticketScenes = [...threadScenes, ...textScenes];
