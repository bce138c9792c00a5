import { addToList, showList, takeList } from '#components/inquiry/show-list.ts';
import { turnMarketDays } from '#components/market-day/market-days.ts';
import headerSearch from '#islands/search/header-search.ts?worker&url';
import { nextState, todayInVietnam } from './view-time.ts';

/** What time itself changes is turned here, from the dates that the page carries; then the two choices that a browser keeps. */
const today = todayInVietnam(Date.now());

for (const mark of document.querySelectorAll<HTMLElement>('[data-ocop-end]')) mark.dataset.state = nextState(mark.dataset.ocopEnd ?? '', today);

for (const row of document.querySelectorAll<HTMLElement>('[data-until]')) row.toggleAttribute('data-lapsed', (row.dataset.until ?? '') < today);

for (const group of document.querySelectorAll<HTMLElement>('[data-held]')) {
  const lapsed = [...group.querySelectorAll<HTMLElement>('[data-stitch-until]')].filter((stitch) => (stitch.dataset.stitchUntil ?? '') < today);
  if (lapsed.length === 0) continue;
  for (const stitch of lapsed) stitch.classList.remove('held');
  for (const text of group.querySelectorAll<HTMLElement>('[data-held-text]')) text.textContent = (text.dataset.heldText ?? '').replace('#', String(Number(group.dataset.held) - lapsed.length));
}

for (const strip of document.querySelectorAll('[data-months]')) for (const [at, cell] of [...strip.children].entries()) cell.classList.toggle('now', at + 1 === Number(today.slice(5, 7)));

for (const word of document.querySelectorAll<HTMLElement>('[data-fair-starts]')) word.dataset.state = today < (word.dataset.fairStarts ?? '') ? 'coming' : today > (word.dataset.fairEnds ?? '') ? 'past' : 'now';

turnMarketDays(today);

showList();
for (const event of ['storage', 'pageshow']) addEventListener(event, showList);
document.addEventListener('new-content', showList);
addEventListener('inquiry-list', takeList);

document.addEventListener('click', (event) => {
  const { target } = event;
  const element = target instanceof Element ? target : undefined;
  const button = element?.closest<HTMLAnchorElement>('[data-add]');
  if (button) addToList(event, button);
  const language = element?.closest<HTMLElement>('[data-locale]')?.dataset.locale;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing in browsers that buyers still use; the value is one of five words.
  if (language) document.cookie = `locale=${language}; path=/; max-age=31536000; samesite=lax`;
  const scheme = element?.closest<HTMLElement>('[data-choose-scheme]')?.dataset.chooseScheme;
  if (scheme) chooseScheme(scheme);
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.drop[open]')) if (!element || !(open.closest('.find-box') ?? open).contains(element)) open.open = false;
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.drop[open]')) {
    open.open = false;
    open.querySelector('summary')?.focus();
  }
});

function chooseScheme(scheme: string) {
  try {
    if (scheme === 'auto') localStorage.removeItem('scheme');
    else localStorage.setItem('scheme', scheme);
  } catch {
    // A browser that keeps nothing still follows the choice on this page.
  }
  if (scheme === 'auto') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
  showScheme();
}

/** The night pictures follow a choice by hand as they follow the device. */
function showScheme() {
  const scheme = document.documentElement.dataset.scheme;
  const media = { dark: 'all', light: 'not all' }[scheme ?? ''] ?? '(prefers-color-scheme: dark)';
  for (const source of document.querySelectorAll<HTMLSourceElement>('source[data-night]')) source.media = media;
  for (const button of document.querySelectorAll<HTMLElement>('[data-choose-scheme]')) button.setAttribute('aria-pressed', String((scheme ?? 'auto') === button.dataset.chooseScheme));
}

showScheme();
document.addEventListener('new-content', showScheme);

// The box in the header gets its suggestions when it is first used, and not a byte before.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.dataset.suggest) import(/* @vite-ignore */ headerSearch);
});
for (const find of document.querySelectorAll<HTMLDetailsElement>('.find-box details')) find.addEventListener('toggle', () => find.open && find.parentElement?.querySelector('input')?.focus());
