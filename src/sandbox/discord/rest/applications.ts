import { applicationToWire } from '../wire.ts';
import { ok, type Route } from './route.ts';

export const applicationRoutes: Route[] = [
  { method: 'GET', path: '/applications/@me', handle: ({ world }) => ok(applicationToWire(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: ({ world }) => ok(applicationToWire(world)) },
];
