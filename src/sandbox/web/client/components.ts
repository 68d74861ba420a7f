import './local-avatars.ts';
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordFileAttachment } from '@skyra/discord-components-core/discord-file-attachment.js';
import { DiscordLink } from '@skyra/discord-components-core/discord-link.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { type CSSResult, css } from 'lit';

// The components have colours of their own, some of them too faint to read and none for the present look of Discord.
// They take the page's variables instead, so that both themes are in one place.

const overrides: [component: { elementStyles: unknown[] }, style: CSSResult][] = [
  [
    DiscordMessages,
    css`
      :host { display: block; border: 0; background: none; color: var(--text); font-family: inherit; line-height: 1.375rem; }
      ::slotted(*) { margin: 0 !important; padding: 0; }
    `,
  ],
  [
    DiscordMessage,
    css`
      :host { color: var(--text); font-family: inherit; font-size: 1rem; padding: 0.125rem 1rem; margin: 0; line-height: 1.375rem; }
      :host(:hover) { background: none; }
      :host([highlight]) { background: var(--mention-row); }
      :host([highlight])::before { background: var(--warn); }
      :host([ephemeral]), :host([ephemeral]:hover) { background: var(--ephemeral-row); }
      :host([ephemeral])::before { background: var(--accent); }
      .discord-author-avatar { margin-top: 2px; }
      .discord-author-avatar img { cursor: default; }
      .discord-message-content { line-height: 1.375rem; padding: 0; min-width: 0; }
      .discord-message-body:has(.discord-message-markup:empty) { display: none; }
      .discord-message-timestamp { color: var(--muted) !important; font-size: 0.75rem; margin-left: 0.25rem; }
      .discord-message-timestamp-hover { color: transparent !important; font-size: 0.6875rem; flex: none; }
      :host(:hover) .discord-message-timestamp-hover { color: var(--muted) !important; }
      .discord-message-inner-center { align-items: baseline; }
      .discord-message-ephemeral { display: none; }
      @media (max-width: 480px) {
        .discord-author-avatar { margin-right: 10px; min-width: 32px; }
        .discord-author-avatar img { width: 32px; height: 32px; }
        .discord-message-body-only-indent { width: 42px; overflow: hidden; }
        :host { padding-left: 0.75rem; padding-right: 0.75rem; }
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username, :host .discord-author-username:hover { color: var(--text-strong); cursor: default; text-decoration: none; font-weight: 600; }
    `,
  ],
  [DiscordVerifiedAuthorTag, css`:host { background: var(--accent); font-size: 0.6875rem; font-weight: 600; }`],
  [
    DiscordReply,
    css`
      :host { color: var(--muted-strong); font-family: inherit; margin-left: 56px; min-width: 0; }
      :host::before { border-color: var(--line-strong) !important; }
      .discord-replied-message-username { opacity: 1; font-weight: 600; cursor: default; }
      .discord-replied-message-content { color: inherit; min-width: 0; }
      .discord-application-tag { background: var(--accent); }
      @media (max-width: 480px) { :host { margin-left: 42px; } :host::before { left: -26px; } }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host { color: var(--text); font-size: 0.875rem; line-height: 1.25rem; margin: 0.25rem 0; }
      :host .discord-embed-root { flex: 0 1 auto; }
      :host .discord-left-border { background: var(--embed-edge); }
      :host .discord-embed-wrapper { background: var(--embed); border: 1px solid var(--embed-line); border-left: 0; }
      :host .discord-embed-title, :host .discord-embed-author, :host .discord-embed-author a { color: var(--text-strong); }
      :host .discord-embed-title { overflow-wrap: anywhere; }
      :host .discord-embed-title a { color: var(--link); }
    `,
  ],
  [DiscordEmbedDescription, css`:host { line-height: 1.375rem; }`],
  [DiscordEmbedField, css`:host .discord-field-title { color: var(--text-strong); }`],
  [DiscordEmbedFields, css`@media (max-width: 480px) { ::slotted(*) { grid-column: 1 / 13 !important; } }`],
  [DiscordEmbedFooter, css`:host { color: var(--muted-strong); overflow-wrap: anywhere; }`],
  [
    DiscordButton,
    css`
      :host > *:first-child { margin: 4px 8px 4px 0; border-radius: 8px; font-family: inherit; min-width: 44px; box-sizing: border-box; padding: 2px 14px; }
      :host > *:first-child:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
      .primary { background: var(--accent); }
      .primary.hoverable:hover { background: var(--accent-hover); }
      .secondary { background: var(--button); color: var(--button-text); }
      .secondary.hoverable:hover { background: var(--button-hover); }
      .success { background: #248046; }
      .success.hoverable:hover { background: #1a6334; }
      .destructive { background: #da373c; }
      .destructive.hoverable:hover { background: #a12829; }
    `,
  ],
  [
    DiscordMention,
    css`
      :host, :host(:hover) { color: var(--mention-text); background: var(--mention); cursor: default; }
    `,
  ],
  [DiscordTime, css`:host { background: var(--chip); white-space: normal; }`],
  [
    DiscordCode,
    css`
      :host { background: none; }
      code { background: var(--code); font-family: var(--mono); margin: 0; overflow-wrap: anywhere; }
      :host([multiline]) code, :host([embed][multiline]) code { background: var(--code); border: 1px solid var(--line); }
      :host([embed]) code { background: var(--code); }
    `,
  ],
  [DiscordLink, css`a, a:hover { color: var(--link); } a:focus-visible { outline: 2px solid var(--focus); }`],
  [
    DiscordFileAttachment,
    css`
      .discord-file-attachment-mosaic-style { background: var(--embed); border-color: var(--embed-line); }
      .discord-file-attachment-metadata { color: var(--muted-strong); }
    `,
  ],
];

/** Registers the components of which messages are made. */
export function registerComponents(): void {
  // Named, so that the bundler keeps what only its tag name uses.
  void [DiscordActionRow];
  for (const [component, style] of overrides) component.elementStyles.push(style);
}
