import { z } from 'zod';
import { accountSchema } from '../account.ts';
import { answer, endpoint } from './endpoint.ts';
import { fact, nullable, optional, type Shape } from './fact.ts';

const account: Shape = {
  name: 'Account',
  ...fact('Whom the token belongs to.', '2+ clients', 'recorded'),
  schema: accountSchema,
  members: {
    info: {
      ...fact('The person or the company.', '2+ clients', 'recorded'),
      members: {
        id: { ...fact('Digits, as a text.', '2+ clients', 'docs'), example: '20417' },
        actdate: {
          ...fact('When the account was activated, to the microsecond; in which zone is not known.', '2+ clients'),
          example: '2015-07-07 08:16:47.107987',
        },
        country: { ...fact('Its name in Russian, or empty.', 'recorded'), example: 'Россия' },
        email: fact('The address of the owner.', '2+ clients'),
        face_id: {
          ...fact(
            'The kind of client, as a text: `1` a person who lives in Russia, `2` a company, `3` another person.',
            '1 client',
          ),
          schema: z.string(),
        },
        is_blocked: optional(fact('Whether the account is blocked; the first answers do not have it.', 'recorded')),
        locale: { ...fact('The language of the panel.', '2+ clients'), example: 'ru' },
        name: fact('The first name.', '2+ clients'),
        middlename: nullable(optional(fact('The patronymic.', '2+ clients'))),
        surname: fact('The last name.', '2+ clients'),
        mobile: { ...fact('With the code of the country.', '2+ clients'), example: '+79001234567' },
        state: { ...fact('`1` active, `0` not, as a text.', '2+ clients'), schema: z.enum(['0', '1']) },
        accept_cookies: optional({ ...fact('About the panel.', '1 client'), schema: z.string() }),
        eu: optional({ ...fact('Whether the rules of the European Union apply.', '1 client'), schema: z.boolean() }),
      },
    },
    status: optional({
      ...fact('`ok`; the first answers do not have it.', '2+ clients', 'recorded'),
      schema: z.literal('ok'),
    }),
  },
};

export const accountEndpoints = [
  endpoint('A1', 'GET /account', {
    title: 'Read the account',
    ...fact('Many clients ask for it to find out whether a token is good.', '2+ clients', 'recorded'),
    client: 'account.get',
    answers: { 200: answer(account, 'The account.', '2+ clients', 'recorded') },
  }),
];
