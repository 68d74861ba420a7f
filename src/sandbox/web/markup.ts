// Discord's markup as a tree, as far as bots and people use it here. Knows nothing of a browser.

export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'; spans: Span[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; spans: Span[] }
  | { kind: 'mention'; of: 'user' | 'role' | 'channel'; id: string }
  | { kind: 'command'; path: string; id: string }
  | { kind: 'time'; at: number; style: TimeStyle };

export type Block =
  | { kind: 'line' | 'subtext'; spans: Span[] }
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'item'; spans: Span[] }
  | { kind: 'quote'; lines: Span[][] }
  | { kind: 'pre'; text: string };

export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

const fence = /```(?:[\w+-]*\n)?([\s\S]*?)```/g;

export function parseMarkup(text: string): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  for (const match of text.matchAll(fence)) {
    blocks.push(...parseLines(text.slice(end, match.index)));
    blocks.push({ kind: 'pre', text: (match[1] ?? '').replace(/\n$/, '') });
    end = match.index + match[0].length;
  }
  return [...blocks, ...parseLines(text.slice(end))];
}

function parseLines(text: string): Block[] {
  const trimmed = text.replace(/^\n|\n$/g, '');
  if (trimmed === '') return [];
  const blocks: Block[] = [];
  for (const line of trimmed.split('\n')) {
    const block = parseLine(line);
    const before = blocks.at(-1);
    if (block.kind === 'quote' && before?.kind === 'quote') before.lines.push(...block.lines);
    else blocks.push(block);
  }
  return blocks;
}

function parseLine(line: string): Block {
  const [, mark = '', rest = ''] = /^(> |-# |#{1,3} |\s*[-*] )(.*)$/.exec(line) ?? [];
  if (mark === '') return { kind: 'line', spans: parseSpans(line) };
  if (mark === '> ') return { kind: 'quote', lines: [parseSpans(rest)] };
  if (mark === '-# ') return { kind: 'subtext', spans: parseSpans(rest) };
  if (mark.startsWith('#')) return { kind: 'heading', level: mark.length - 1, spans: parseSpans(rest) };
  return { kind: 'item', spans: parseSpans(rest) };
}

type Rule = [pattern: RegExp, toSpan: (match: RegExpExecArray) => Span];

const text = (content: string): Span => ({ kind: 'text', text: content });
const around =
  (kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler') =>
  ([, inner = '']: RegExpExecArray): Span => ({ kind, spans: parseSpans(inner) });
const mention =
  (of: 'user' | 'role' | 'channel') =>
  ([, id = '']: RegExpExecArray): Span => ({ kind: 'mention', of, id });

/** Anything but the end of what was begun; a backslash takes the next character along. */
const inner = String.raw`((?:\\[\s\S]|[^\\])+?)`;

/** The first that fits at a place wins. */
const rules: Rule[] = [
  [/\\([^\p{L}\p{N}\s])/uy, ([, escaped = '']) => text(escaped)],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , code = '']) => ({ kind: 'code', text: code })],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y, ([, label = '', href = '']) => link(href, parseSpans(label))],
  [/<?(https?:\/\/[^\s<>]*[^\s<>.,:;"')\]])>?/y, ([, href = '']) => link(href, [text(href)])],
  [/<@!?(\d+)>/y, mention('user')],
  [/<@&(\d+)>/y, mention('role')],
  [/<#(\d+)>/y, mention('channel')],
  [/<\/([^:>]+):(\d+)>/y, ([, path = '', id = '']) => ({ kind: 'command', path, id })],
  [
    /<t:(-?\d+)(?::([tTdDfFR]))?>/y,
    ([, at, style]) => ({ kind: 'time', at: Number(at) * 1000, style: toStyle(style) }),
  ],
  [new RegExp(`\\*\\*${inner}\\*\\*(?!\\*)`, 'y'), around('bold')],
  [new RegExp(`__${inner}__(?!_)`, 'y'), around('underline')],
  [new RegExp(`~~${inner}~~`, 'y'), around('strike')],
  [new RegExp(`\\|\\|${inner}\\|\\|`, 'y'), around('spoiler')],
  [new RegExp(`\\*(?=\\S)${inner}(?<=\\S)\\*(?!\\*)`, 'y'), around('italic')],
  [new RegExp(`(?<!\\w)_(?=\\S)${inner}(?<=\\S)_(?!\\w)`, 'y'), around('italic')],
];

function link(href: string, spans: Span[]): Span {
  return { kind: 'link', href, spans };
}

function toStyle(style: string | undefined): TimeStyle {
  return timeStyles.find((known) => known === style) ?? 'f';
}

const timeStyles: readonly TimeStyle[] = ['t', 'T', 'd', 'D', 'f', 'F', 'R'];

export function parseSpans(source: string): Span[] {
  const spans: Span[] = [];
  let plain = '';
  let place = 0;
  const flush = () => {
    if (plain !== '') spans.push(text(plain));
    plain = '';
  };
  while (place < source.length) {
    const found = findSpan(source, place);
    if (found?.span.kind === 'text') plain += found.span.text;
    else if (found) {
      flush();
      spans.push(found.span);
    } else plain += source[place];
    place += found?.length ?? 1;
  }
  flush();
  return spans;
}

function findSpan(source: string, place: number): { span: Span; length: number } | null {
  for (const [pattern, toSpan] of rules) {
    pattern.lastIndex = place;
    const match = pattern.exec(source);
    if (match) return { span: toSpan(match), length: match[0].length };
  }
  return null;
}

/** The text alone, as a preview or a screen reader's announcement shows it. */
export function plainText(source: string, nameOf: (of: 'user' | 'role' | 'channel', id: string) => string): string {
  return parseMarkup(source)
    .map((block) => {
      if (block.kind === 'pre') return block.text;
      return spansText(block.kind === 'quote' ? block.lines.flat() : block.spans, nameOf);
    })
    .join(' ');
}

function spansText(spans: readonly Span[], nameOf: (of: 'user' | 'role' | 'channel', id: string) => string): string {
  return spans
    .map((span) => {
      switch (span.kind) {
        case 'text':
        case 'code':
          return span.text;
        case 'mention':
          return nameOf(span.of, span.id);
        case 'command':
          return `/${span.path}`;
        case 'time':
          return '';
        default:
          return spansText(span.spans, nameOf);
      }
    })
    .join('');
}
