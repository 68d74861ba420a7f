import type { WireAnswer } from './reply.ts';

/** A page as the nginx in front of the API writes it for its own errors. */
export function writePage(status: number, title: string, headers: Record<string, string> = {}): WireAnswer {
  const heading = status === 200 ? title : `${status} ${title}`;
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    text: [
      '<html>',
      `<head><title>${heading}</title></head>`,
      '<body bgcolor="white">',
      `<center><h1>${heading}</h1></center>`,
      '<hr><center>nginx</center>',
      '</body>',
      '</html>',
      '',
    ].join('\r\n'),
  };
}
