import { ok } from '../reply.ts';
import { route } from '../router.ts';

export const accountRoutes = [route('GET /account', ({ world, generation }) => ok(generation.showAccount(world)))];
