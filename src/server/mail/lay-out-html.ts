import type { MailParts } from './lay-out-mail.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it: nothing that a buyer wrote becomes markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);
}

const lined = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');
const paragraph = (text: string) => `<p style="margin:0 0 16px">${lined(text)}</p>`;

/** The words of a mail as HTML: no picture, no tracking, nothing from elsewhere; readable where styles are cut. */
export function layOutHtml({ lang, subject, greeting, before, blocks, link, after, closing, origin }: MailParts): string {
  const tables = blocks.map(
    ({ heading, lines }) =>
      `<h2 style="font-size:16px;margin:24px 0 8px">${lined(heading)}</h2><table style="border-collapse:collapse;width:100%">${lines
        .map(
          ({ label, value, lang: spoken, isMachine }) =>
            `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-top:1px solid #d9d0bf;font-weight:normal;color:#5a5142;width:38%">${lined(label)}</th><td style="vertical-align:top;padding:6px 0;border-top:1px solid #d9d0bf${isMachine ? ';font-style:italic' : ''}"${spoken ? ` lang="${escapeHtml(spoken)}"` : ''}>${lined(value)}</td></tr>`,
        )
        .join('')}</table>`,
  );
  const button = link ? [paragraph(link.lead), `<p style="margin:0 0 8px"><a href="${escapeHtml(link.href)}" style="color:#0b4f4a;word-break:break-all">${escapeHtml(link.href)}</a></p>`, `<p style="margin:0 0 16px;color:#5a5142">${lined(link.note)}</p>`] : [];
  const body = [paragraph(greeting), ...before.map(paragraph), ...tables, '<div style="height:24px"></div>', ...button, ...after.map(paragraph), paragraph(closing), `<p style="margin:24px 0 0;font-size:13px;color:#5a5142">${lined(origin)}</p>`];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${lined(subject)}</title></head><body style="margin:0;background:#fbf8f1;color:#1f1b16;font:16px/1.6 system-ui,sans-serif"><div style="max-width:640px;margin:0 auto;padding:24px">${body.join('\n')}</div></body></html>\n`;
}
