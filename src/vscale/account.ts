import { z } from 'zod';
import type { Call, Requester } from './request.ts';
import { flag, one, text, textId, textOrNull } from './tolerant.ts';

/** Whom the token belongs to. */
export interface Account {
  id: string;
  email: string;
  name: string;
  middleName: string | null;
  surname: string;
  mobile: string;
  country: string;
  locale: string;
  /** The raw time of activation. */
  activatedAt: string | null;
  isActive: boolean;
  isBlocked: boolean;
}

export interface AccountApi {
  /** Answers only a token that is good, which makes it the check of one. */
  get(call?: Call): Promise<Account>;
}

export const accountSchema = z
  .object({
    info: z.object({
      id: textId,
      email: text,
      name: text,
      middlename: textOrNull,
      surname: text,
      mobile: text,
      country: text,
      locale: text,
      actdate: textOrNull,
      state: flag(true),
      is_blocked: flag(false),
    }),
  })
  .transform(
    ({ info }): Account => ({
      id: info.id,
      email: info.email,
      name: info.name,
      middleName: info.middlename,
      surname: info.surname,
      mobile: info.mobile,
      country: info.country,
      locale: info.locale,
      activatedAt: info.actdate,
      isActive: info.state,
      isBlocked: info.is_blocked,
    }),
  );

export function createAccountApi({ read }: Requester): AccountApi {
  return { get: (call) => read('/account', one(accountSchema), call) };
}
