/** The look of marks, notes and line. `!important` in `:host`: there the page's own rules would win otherwise (CSS Scoping, 3.3). */
import { PIN } from './place';

export const STYLE = `
:host {
  all: initial !important; display: block !important; position: absolute !important; top: 0 !important; left: 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483647 !important; overflow: visible !important;
  --ground: #fffbeb; --ink: #1c1917; --line: #b45309;
  font: 14px/1.4 system-ui, sans-serif !important; color: var(--ink) !important; color-scheme: light !important;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
.summary { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ol { list-style: none; }
.bar { position: absolute; border-inline-start: 3px solid var(--line); pointer-events: none; }
[data-pattern=dashed] > .bar { border-inline-start-style: dashed; }
[data-pattern=dotted] > .bar { border-inline-start-style: dotted; }
button {
  font: inherit; color: inherit; background: transparent; border: 1px solid transparent; border-radius: 4px; cursor: pointer;
  min-width: ${PIN}px; min-height: ${PIN}px;
}
button:focus-visible { outline: 2px solid var(--line); outline-offset: 2px; }
.pin {
  position: absolute; width: ${PIN}px; height: ${PIN}px; background: var(--ground); border: 2px solid var(--line);
  border-radius: 50%; font: 700 14px/1 system-ui, sans-serif; text-align: center;
}
[data-pattern=dashed] > .pin { border-style: dashed; }
[data-pattern=dotted] > .pin { border-style: dotted; }
[data-covered] > .pin:not(:focus), [data-covered] > .bar { opacity: 0; pointer-events: none; }
.note, .line { background: var(--ground); border: 1px solid var(--line); }
.note { position: absolute; width: min(320px, calc(100vw - 16px)); padding: 10px 12px; border-radius: 6px; z-index: 1; }
.kind { font-weight: 700; }
.actions { display: flex; flex-wrap: wrap; gap: 4px 6px; margin-block-start: 8px; }
.actions button { border-color: var(--line); padding: 1px 8px; }
.line {
  position: fixed; inset: 0 0 auto 0; z-index: 2; display: flex; align-items: center; gap: 12px; padding: 3px 12px;
  border-width: 0 0 2px;
}
.line p { flex: 1; min-width: 0; }
.line b { margin-inline-end: 8px; }
.line button { border-color: var(--line); padding: 0 8px; }
.flash { position: absolute; border: 3px solid var(--line); border-radius: 4px; pointer-events: none; }
[hidden] { display: none !important; }
@media (prefers-color-scheme: dark) {
  :host { --ground: #292524; --ink: #fafaf9; --line: #fbbf24; color-scheme: dark !important; }
}
@media (forced-colors: active) {
  :host { --ground: Canvas; --ink: CanvasText; --line: CanvasText; }
  .pin, .note, .line, button { forced-color-adjust: auto; }
}
@media (prefers-reduced-motion: no-preference) { .flash { transition: opacity .4s; } }
@media print { :host { display: none !important; } }
`;
