import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

const records = (count: number) => pluralRu(count, 'запись', 'записи', 'записей');

export const domains: Words['domains'] = {
  listTitle: ({ count }) => pluralRu(count, 'домен', 'домена', 'доменов'),
  listEmpty: 'Доменов пока нет. Добавить: `/domain add`.',
  created: ({ at }) => `Добавлен: ${at}`,
  changed: ({ at }) => `Изменён: ${at}`,
  records: ({ count, types }) => `${records(count)}: ${types}`,
  footer: ({ id }) => `Домен ${id}`,
  recordsTitle: ({ domain, count }) => `${domain}: ${records(count)}`,
  recordsEmpty: 'Записей в нём нет. Добавить: `/domain record-add`.',
  ttl: ({ ttl }) => `TTL ${ttl}`,
  ptrTitle: ({ count }) => pluralRu(count, 'адрес с именем', 'адреса с именем', 'адресов с именем'),
  ptrEmpty: 'Имён у адресов пока нет. Дать имя: `/domain ptr-set`.',

  zone: ({ count }) => `Зона, ${pluralRu(count, 'строка', 'строки', 'строк')}:`,
  was: ({ was }) => `Было: ${was}`,
  losesRecords: 'Все его записи пропадут.',

  addTitle: 'Добавить домен',
  nameLabel: 'Имя домена',
  zoneLabel: 'Зона в формате BIND',
  zoneHint: 'Записи по одной в строке. Типы: A AAAA CNAME MX TXT NS SRV SPF.',
  removeTitle: 'Удалить домен',
  confirmLabel: 'Имя домена для подтверждения',
  confirmHint: ({ name }) => `Домен и все его записи пропадут. Введите: ${name}`,
  confirmUnknown: 'Все его записи пропадут. Введите имя домена точно.',

  zoneProblems: {
    directive: 'из директив можно только `$ORIGIN` и `$TTL`. Перечислите записи.',
    name: 'это не имя. Можно латинские буквы, цифры, дефис и точку; имена другими буквами пишите как `xn--…`.',
    outside: 'имя не входит в домен. Имя с точкой на конце считается полным.',
    ttl: 'TTL может быть от 60 до 604800 секунд.',
    class: 'класс может быть только `IN`.',
    type: 'тип неизвестен. Можно A, AAAA, CNAME, MX, TXT, NS, SRV и SPF.',
    data: 'чего-то не хватает или что-то лишнее.',
    ipv4: 'в записи A должен быть один адрес IPv4.',
    ipv6: 'в записи AAAA должен быть один адрес IPv6.',
    host: 'указать надо имя одного хоста.',
    mx: 'в записи MX должны быть приоритет и имя хоста: `10 mail`.',
    srv: 'в записи SRV должны быть приоритет, вес, порт и имя хоста: `0 5 5060 sip`.',
    cname: 'рядом с CNAME не может быть другой записи с тем же именем.',
    quote: 'кавычки не закрыты.',
    parenthesis: 'скобки не сходятся.',
  },

  codes: {
    domain_not_found: 'Этого домена в Vscale больше нет. Что есть: `/domain list`.',
    domain_already_exists:
      'Этот домен уже есть в Vscale, возможно, в другом аккаунте. Если он ваш, напишите в поддержку: `/ticket open`.',
    record_not_found: 'Этой записи в Vscale больше нет. Что есть: `/domain records`.',
    record_already_exists: 'Такая запись уже есть, её покажет `/domain records`.',
    tag_not_found: 'Этого тега в Vscale больше нет. Повторите.',
    cant_add_soa: 'Запись SOA у домена ровно одна. Изменить её: `/domain record-edit`.',
    cname_record_conflict:
      'Рядом с CNAME не может быть другой записи с тем же именем. Укажите другое имя или сначала удалите ту запись.',
    record_does_not_belong_to_domain: 'Эта запись из другого домена. Выберите её из его списка.',
    string_required: 'Не хватает текста, который нужен Vscale. Проверьте параметры и повторите.',
    bad_zone_name: 'Такое имя домена Vscale не принимает. Пишите так: `example.org`.',
    bad_record_name: 'Такое имя записи Vscale не принимает. Оно должно быть внутри домена.',
    zone_name_too_long: 'Имя домена для Vscale слишком длинное. Укажите имя покороче.',
  },
};
