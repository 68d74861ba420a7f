import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { describe, listSlashCommands, nameOf, parseCommandLine, type SlashCommand, toValue } from '../commands.ts';
import type { OptionValues } from '../wire.ts';
import type { Log } from './log.ts';
import type { App } from './state.ts';
import { type Suggestion, suggestCommands, suggestOptions, suggestValues, toSuggestion } from './suggestions.ts';

/** Where one types: plain text, or after a slash a command with a field for each of its options. */
export interface Composer {
  show(): void;
  /** Begins a command with these options filled in. */
  fill(path: string, options: OptionValues): void;
  focus(): void;
}

interface Field {
  option: APIApplicationCommandBasicOption;
  text: string;
  /** What was picked from the list; null for what is typed. */
  value: string | number | boolean | null;
}

/** Which input has the focus: the plain one, an option's, or the last one, in which further options are added. */
type Spot = { at: 'text' } | { at: 'field'; name: string } | { at: 'add' };

interface List {
  state: 'closed' | 'loading' | 'failed' | 'open';
  lines: Suggestion[];
  /** The line that Enter takes; -1 for none. */
  active: number;
}

const closed: List = { state: 'closed', lines: [], active: -1 };
/** So long the bot is not asked again while somebody types. */
const debounceMs = 120;

export function createComposer(app: App, host: HTMLElement, log: Log): Composer {
  let text = '';
  let adding = '';
  let command: SlashCommand | null = null;
  let fields: Field[] = [];
  let spot: Spot = { at: 'text' };
  let list: List = closed;
  let faulty: string | null = null;
  let lookUps = 0;

  const commands = () => listSlashCommands(app.state.world?.commands ?? [], app.locale());
  const addable = () => command?.options.filter(({ name }) => !fields.some(({ option }) => option.name === name)) ?? [];
  const fieldAt = (at: Spot) => (at.at === 'field' ? fields.find(({ option }) => option.name === at.name) : undefined);

  function begin(wanted: SlashCommand, options: OptionValues = {}): void {
    command = wanted;
    text = '';
    adding = '';
    faulty = null;
    fields = wanted.options
      .filter(({ name, required }) => required || options[name] !== undefined)
      .map((option) => ({ option, text: String(options[option.name] ?? ''), value: null }));
    moveOn();
  }

  function cancel(rest = ''): void {
    command = null;
    fields = [];
    faulty = null;
    text = rest;
    go({ at: 'text' });
  }

  /** To the first field that still wants something, else to the end. */
  function moveOn(): void {
    const next = fields.find(isMissing);
    go(next ? { at: 'field', name: next.option.name } : { at: 'add' });
  }

  function go(to: Spot): void {
    spot = to;
    list = closed;
    show();
    host.querySelector<HTMLElement>(`#${idOf(to)}`)?.focus();
    if (to.at === 'field') void suggest();
  }

  /** Opens the list for what is being typed. */
  async function suggest(): Promise<void> {
    lookUps += 1;
    const lookUp = lookUps;
    if (spot.at === 'text') return open(text.startsWith('/') ? suggestCommands(commands(), text.slice(1)) : null, 0);
    if (spot.at === 'add') return open(suggestOptions(addable(), adding, app.locale()), adding === '' ? -1 : 0);
    const field = fieldAt(spot);
    if (!field || !command) return;
    const { option } = field;
    const known = suggestValues(option, field.value === null ? field.text : '', app);
    if (known || !('autocomplete' in option) || !option.autocomplete) return open(known, 0);

    if (list.state !== 'open') list = { ...closed, state: 'loading' };
    show();
    await new Promise((resolve) => setTimeout(resolve, debounceMs));
    if (lookUp !== lookUps || app.state.channelId === null) return;
    const question = { channelId: app.state.channelId, command: command.path, focused: option.name } as const;
    const options = { ...collect(), [option.name]: field.value === null ? field.text : '' };
    const lines = await app.ask({ do: 'autocomplete', ...question, options }).catch(() => null);
    if (lookUp !== lookUps) return;
    if (lines) return open(lines.map(toSuggestion), 0);
    list = { ...closed, state: 'failed' };
    show();
  }

  function open(lines: Suggestion[] | null, active: number): void {
    list = lines ? { state: 'open', lines, active: lines.length > 0 ? active : -1 } : closed;
    show();
    host.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function pick(line: Suggestion, keepsFocus = false): void {
    if (spot.at === 'text') {
      const wanted = commands().find(({ path }) => path === line.value);
      if (wanted) begin(wanted);
      return;
    }
    if (spot.at === 'add') {
      const option = addable().find(({ name }) => name === line.value);
      if (option) fields = [...fields, { option, text: '', value: null }];
      adding = '';
      if (option) go({ at: 'field', name: option.name });
      return;
    }
    const field = fieldAt(spot);
    if (!field) return;
    Object.assign(field, { text: line.label, value: line.value });
    if (faulty === field.option.name) faulty = null;
    if (keepsFocus) {
      list = closed;
      show();
    } else moveOn();
  }

  function collect(): OptionValues {
    return Object.fromEntries(
      fields
        .filter(({ text: typed }) => typed.trim() !== '')
        .map(({ option, text: typed, value }) => [option.name, value ?? toValue(option, typed.trim())]),
    );
  }

  function send(): void {
    const { channelId } = app.state;
    if (channelId === null) return;
    if (command) sendCommand(command, channelId);
    else sendText(channelId);
  }

  function sendCommand({ path }: SlashCommand, channelId: string): void {
    const missing = fields.find(isMissing);
    if (missing) {
      faulty = missing.option.name;
      go({ at: 'field', name: missing.option.name });
      return;
    }
    log.follow(path, app.ask({ do: 'run', channelId, command: path, options: collect() }));
    cancel();
  }

  function sendText(channelId: string): void {
    const said = text.trim();
    if (said === '') return;
    const line = said.startsWith('/') ? parseCommandLine(said, commands()) : null;
    if (line) {
      begin(line.command, line.options);
      return;
    }
    if (said.startsWith('/') && commands().length === 0) {
      app.complain(app.words().botNotReady);
      return;
    }
    text = '';
    list = closed;
    show();
    app.ask({ do: 'say', channelId, content: said }).catch((error: Error) => app.complain(error.message));
  }

  function press(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        moveInList(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        event.preventDefault();
        takeOrSend();
        break;
      case 'Tab':
        if (!event.shiftKey) takeByTab(event);
        break;
      case 'Escape':
        stepOut(event);
        break;
      case 'Backspace':
        stepBack(event);
    }
  }

  function moveInList(step: 1 | -1): void {
    const count = list.lines.length;
    if (list.state !== 'open') void suggest();
    else if (count > 0)
      open(list.lines, list.active < 0 && step < 0 ? count - 1 : (list.active + step + count) % count);
  }

  /** The line of the list that stands out and was not taken yet. */
  function offeredLine(): Suggestion | undefined {
    const isSettled = fieldAt(spot)?.value != null;
    return list.state === 'open' && !isSettled ? list.lines[list.active] : undefined;
  }

  function takeOrSend(): void {
    const line = offeredLine();
    const field = fieldAt(spot);
    if (line) pick(line);
    else if (field && isMissing(field)) {
      faulty = field.option.name;
      show();
    } else if (fields.some(isMissing)) moveOn();
    else send();
  }

  function takeByTab(event: KeyboardEvent): void {
    const line = offeredLine();
    if (!line || spot.at === 'add') return;
    // From an option the focus goes on to the next by itself; a command's first option is only just about to be there.
    if (spot.at === 'text') event.preventDefault();
    pick(line, spot.at === 'field');
  }

  function stepOut(event: KeyboardEvent): void {
    if (list.state !== 'closed') {
      list = closed;
      show();
    } else if (command) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Backspace in an empty field takes away the option, or the whole command. */
  function stepBack(event: KeyboardEvent): void {
    if (!command || !(event.target instanceof HTMLInputElement) || event.target.value !== '') return;
    event.preventDefault();
    const field = fieldAt(spot);
    const index = field ? fields.indexOf(field) : fields.length;
    if (field && !field.option.required) fields = fields.filter((other) => other !== field);
    const before = fields[index - 1];
    if (before) go({ at: 'field', name: before.option.name });
    else if (index === 0 || fields.length === 0) cancel(`/${command.path}`);
    else moveOn();
  }

  function type(value: string): void {
    const field = fieldAt(spot);
    if (field) {
      Object.assign(field, { text: value, value: null });
      if (faulty === field.option.name) faulty = null;
    } else if (spot.at === 'add') adding = value;
    else text = value;
    show();
    void suggest();
  }

  function enter(at: Spot): void {
    if (idOf(at) === idOf(spot) && list.state !== 'closed') return;
    spot = at;
    list = closed;
    show();
    if (at.at === 'field') void suggest();
  }

  host.addEventListener('focusout', () => {
    // Later, because the focus may have gone with an input that is just being taken out of the page.
    queueMicrotask(() => {
      if (host.contains(document.activeElement) || list.state === 'closed') return;
      list = closed;
      show();
    });
  });

  function show(): void {
    render(command ? showCommand(command) : showText(), host);
  }

  function showText(): TemplateResult {
    const words = app.words();
    const channel = app.state.world?.channels.find(({ id }) => id === app.state.channelId)?.name ?? '';
    return html`${showList()}
      <div class="box">
        ${showInput({ at: 'text' }, text, words.messageTo(channel), words.messageTo(channel))}
        ${showSend(text.trim() !== '')}
      </div>`;
  }

  function showCommand({ label, description }: SlashCommand): TemplateResult {
    const words = app.words();
    const left = addable().length;
    const fault = fields.find(({ option }) => option.name === faulty);
    return html`${showList()}
      <div class="box command-line" role="group" aria-label="/${label}">
        <span class="command-chip" title=${description}>/${label}</span>
        ${repeat(fields, ({ option }) => option.name, showField)}
        ${showInput({ at: 'add' }, adding, left > 0 ? words.addOption(left) : '', words.addOptionLabel)}
        <button type="button" class="icon" aria-label=${words.cancelCommand} @click=${() => cancel()}>✕</button>
        ${showSend(true)}
      </div>
      ${fault ? html`<p class="composer-error" role="alert" id="composer-error">${nameOf(fault.option, app.locale())}: ${words.requiredError}</p>` : nothing}`;
  }

  function showField({ option, text: typed }: Field): TemplateResult {
    const name = nameOf(option, app.locale());
    const isFaulty = faulty === option.name;
    return html`<span class="pill" ?data-faulty=${isFaulty}>
      <label for=${idOf({ at: 'field', name: option.name })}>${name}</label>
      ${showInput({ at: 'field', name: option.name }, typed, '', name)}
    </span>`;
  }

  function showInput(at: Spot, value: string, placeholder: string, label: string): TemplateResult {
    const isHere = idOf(at) === idOf(spot);
    const isOpen = isHere && list.state !== 'closed';
    const field = fieldAt(at);
    return html`<input
      id=${idOf(at)}
      class=${at.at}
      role="combobox"
      aria-label=${label}
      aria-autocomplete="list"
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'suggestions' : nothing}
      aria-activedescendant=${isOpen && list.active >= 0 ? `suggestion-${list.active}` : nothing}
      aria-required=${field ? String(field.option.required ?? false) : nothing}
      aria-invalid=${field ? String(faulty === field.option.name) : nothing}
      aria-describedby=${field && faulty === field.option.name ? 'composer-error' : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength=${at.at === 'text' ? 2000 : 6000}
      placeholder=${placeholder}
      .value=${value}
      @input=${({ currentTarget }: Event) => currentTarget instanceof HTMLInputElement && type(currentTarget.value)}
      @focus=${() => enter(at)}
      @click=${() => isHere && at.at !== 'text' && list.state === 'closed' && void suggest()}
      @keydown=${press}
    />`;
  }

  function showSend(isReady: boolean): TemplateResult {
    return html`<button type="button" class="send" ?disabled=${!isReady} aria-label=${app.words().send} @click=${send}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path fill="currentColor" d="M3 20.5 21.5 12 3 3.5v6.6L14 12 3 13.9z" /></svg>
    </button>`;
  }

  function showList(): TemplateResult | typeof nothing {
    if (list.state === 'closed') return nothing;
    const words = app.words();
    const hasCommands = (app.state.world?.commands.length ?? 0) > 0;
    const empty = spot.at === 'text' ? (hasCommands ? words.noCommands : words.botNotReady) : words.noOptions;
    const notes = {
      loading: words.loadingOptions,
      failed: words.optionsFailed,
      open: list.lines.length === 0 ? empty : '',
    };
    const note = notes[list.state];
    // A list without anything to add to it has nothing to say.
    if (spot.at === 'add' && list.lines.length === 0) return nothing;
    return html`<div class="suggestions">
      <p class="about">${aboutSpot()}</p>
      ${note ? html`<p class="note" role="status">${note}</p>` : nothing}
      <ul id="suggestions" role="listbox" aria-label=${spot.at === 'text' ? words.commands : words.options} ?hidden=${note !== ''}>
        ${list.lines.map(
          (line, index) => html`<li
            id="suggestion-${index}"
            role="option"
            aria-selected=${index === list.active}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => pick(line)}
          >
            <span>${line.label}</span>${line.hint ? html`<small>${line.hint}</small>` : nothing}
          </li>`,
        )}
      </ul>
    </div>`;
  }

  function aboutSpot(): TemplateResult | string {
    const words = app.words();
    const option = fieldAt(spot)?.option;
    if (!option) return spot.at === 'text' ? words.commands : words.options;
    const need = option.required ? words.required : words.optional;
    return html`<b>${nameOf(option, app.locale())}</b> ${describe(option, app.locale())} <i>${need}</i>`;
  }

  return {
    show,
    fill(path, options) {
      const wanted = commands().find((known) => known.path === path);
      if (wanted) begin(wanted, options);
      else app.complain(app.words().botNotReady);
    },
    focus: () => host.querySelector<HTMLElement>(`#${idOf(spot)}`)?.focus(),
  };
}

function isMissing({ option, text }: Field): boolean {
  return option.required === true && text.trim() === '';
}

function idOf(at: Spot): string {
  return at.at === 'field' ? `option-${at.name}` : `composer-${at.at}`;
}
