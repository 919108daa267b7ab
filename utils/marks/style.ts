/**
 * The look of marks, notes and line. Sizes in pixels: the page's root size is not ours. `!important` in `:host`: there the
 * page's own rules would win otherwise (CSS Scoping, 3.3).
 */
import COLOURS from '../colours.css?inline';
import { PIN } from './place';

export const STYLE = `
${COLOURS}
:host {
  all: initial !important; display: block !important; position: absolute !important; top: 0 !important; left: 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483647 !important; overflow: visible !important;
  font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif !important; color-scheme: light dark !important;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
section { color: var(--ink); }
.summary, .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.summary { position: fixed; }
ol { list-style: none; }

button {
  font: inherit; color: inherit; background: transparent; border: 1px solid transparent; border-radius: 4px; cursor: pointer;
  min-width: ${PIN}px; min-height: ${PIN}px;
}
button:focus-visible { outline: 2px solid var(--look); outline-offset: 2px; }
.close { position: relative; flex: none; width: 28px; height: 28px; color: var(--ink-soft); }
.close::before, .close::after {
  content: ''; position: absolute; top: 7px; left: calc(50% - .8px); height: 12px; border-left: 1.6px solid currentcolor;
  transform: rotate(45deg);
}
.close::after { transform: rotate(-45deg); }
.close:hover { color: var(--ink); background: var(--sunken); }

.bar { position: absolute; border-inline-start: 3px solid var(--look-anywhere); pointer-events: none; }
[data-pattern=dashed] > .bar { border-inline-start-style: dashed; }
[data-pattern=dotted] > .bar { border-inline-start-style: dotted; }
.pin {
  position: absolute; width: ${PIN}px; height: ${PIN}px; color: var(--look); background: var(--look-ground);
  border: 2px solid var(--look-anywhere); border-radius: 50%; font: 700 13px/1 system-ui, sans-serif; text-align: center;
}
[data-pattern=dashed] > .pin { border-style: dashed; }
[data-pattern=dotted] > .pin { border-style: dotted; }
.pin:hover, .pin[aria-expanded=true] { border-style: solid; }
[data-covered] > .pin:not(:focus), [data-covered] > .bar { opacity: 0; pointer-events: none; }

.note {
  position: absolute; z-index: 1; width: min(320px, calc(100vw - 16px)); padding: 8px 14px 10px;
  background: var(--surface); border: 1px solid var(--look-anywhere); border-radius: 8px; box-shadow: 0 4px 16px var(--shadow);
}
.head { display: flex; align-items: center; gap: 8px; }
.kind { flex: 1; min-width: 0; font-weight: 600; color: var(--look); }
.position { color: var(--ink-soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.head .close { margin-inline-end: -8px; }
.steps { display: flex; gap: 8px; margin-block-start: 10px; }
.steps button { padding: 1px 10px; border-color: var(--line-strong); }
.steps button:hover { background: var(--sunken); }
.quiet { display: flex; flex-wrap: wrap; gap: 0 14px; margin-block-start: 10px; padding-block-start: 4px; border-block-start: 1px solid var(--line); }
.quiet button { padding: 0; color: var(--ink-soft); font-size: 13px; text-align: start; }
.quiet button:hover { color: var(--ink); text-decoration: underline; }

.line {
  position: fixed; inset: 0 0 auto 0; z-index: 2; display: flex; align-items: center; gap: 8px; padding: 3px 14px;
  background: var(--look-ground); border-block-end: 1px solid var(--look-anywhere); box-shadow: 0 1px 6px var(--shadow);
}
.line::before { content: ''; flex: none; border: 5px solid var(--look-fill); transform: rotate(45deg); margin-inline-end: 4px; }
.line p { flex: 1; min-width: 0; }
.line b { font-weight: 600; margin-inline-end: 8px; }
.ways { flex: none; display: flex; flex-wrap: wrap; gap: 8px; }
.line button:not(.close) { padding: 0 10px; border-color: var(--look); color: var(--look); font-weight: 500; }
.line button:not(.close):hover { background: var(--surface); }
.line .close { margin-inline-end: -8px; }
/* A narrow window has the ways out in a row of their own, so that the sentence keeps its width. */
@media (max-width: 720px) {
  .line { display: grid; grid-template-columns: auto 1fr auto; gap: 2px 8px; font-size: 13px; line-height: 1.3; }
  .line .close { grid-area: 1 / 3; }
  .ways { grid-area: 2 / 2 / auto / -1; padding-block-end: 3px; }
}
@media (max-width: 480px) {
  .line b { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}

.flash { position: absolute; border: 3px solid var(--look-anywhere); border-radius: 6px; pointer-events: none; }
[hidden] { display: none !important; }
@media (forced-colors: active) {
  .pin, .note, .line { background: Canvas; color: CanvasText; }
  .kind, .line button:not(.close) { color: CanvasText; border-color: ButtonBorder; }
}
@media (prefers-reduced-motion: no-preference) {
  @keyframes appear { from { opacity: 0; } }
  .flash, .note, .line { animation: appear .15s ease-out; }
}
@media print { :host { display: none !important; } }
`;
