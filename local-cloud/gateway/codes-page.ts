/** The page of village codes, grouped by county and township. */
import { escapeHtml } from '../http/respond'

/** One code as the page shows it; `ended` says why it is no longer valid. */
export interface CodeCard {
  readonly scene: string
  readonly county: string
  readonly township: string
  readonly village: string
  readonly address: string
  readonly ended?: string
}

const STYLE = `
:root { color: #1f2328; background: #faf7f2; font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif }
body { margin: 0 auto; max-width: 1200px; padding: 24px }
h1 { font-size: 24px; margin: 0 } h2 { font-size: 20px; margin: 32px 0 0 } h3 { font-size: 17px; margin: 20px 0 8px }
header { position: sticky; top: 0; background: #faf7f2; padding: 12px 0; border-bottom: 1px solid #e6dfd3; z-index: 1;
  display: flex; flex-wrap: wrap; gap: 12px; align-items: center; justify-content: space-between }
input { font: inherit; min-height: 44px; padding: 0 14px; width: min(100%, 320px); box-sizing: border-box; border: 1px solid #8a8172;
  border-radius: 12px; background: #fff; color: inherit }
.codes { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)) }
.code { background: #fff; border: 1px solid #e6dfd3; border-radius: 12px; padding: 12px; text-align: center; color: inherit;
  text-decoration: none; display: block; break-inside: avoid }
.code:hover, .code:focus-visible { border-color: #b5382a }
.code img { width: 132px; height: 132px; display: block; margin: 0 auto 8px } .code b { display: block }
.code small { color: #59616b; font-size: 13px; overflow-wrap: anywhere } .ended { color: #c62828 }
.none { color: #59616b } [hidden] { display: none }
@media print { header input { display: none } header { position: static } body { padding: 0; background: #fff }
  .codes { grid-template-columns: repeat(4, 1fr) } h3 { break-after: avoid } }`

const SCRIPT = `
const box = document.querySelector('input'), none = document.querySelector('.none')
box.addEventListener('input', () => {
  const words = box.value.trim().split(/\\s+/).filter(Boolean)
  for (const code of document.querySelectorAll('.code')) code.hidden = !words.every((word) => code.dataset.words.includes(word))
  for (const group of document.querySelectorAll('section')) group.hidden = !group.querySelector('.code:not([hidden])')
  none.hidden = Boolean(document.querySelector('.code:not([hidden])'))
})
// A picture that was never scrolled to would print as an empty frame.
addEventListener('beforeprint', () => { for (const picture of document.images) picture.loading = 'eager' })`

function renderCard({ scene, county, township, village, address, ended }: CodeCard): string {
  const words = escapeHtml(`${county} ${township} ${village} ${scene}`)
  const state = ended === undefined ? '' : `<small class="ended">${escapeHtml(ended)}</small><br>`
  const picture = `/codes/${encodeURIComponent(scene)}.png`
  return `<a class="code" href="${escapeHtml(address)}" data-words="${words}"><img loading="lazy" src="${picture}" alt="${escapeHtml(village)}的二维码"><b>${escapeHtml(village)}</b>${state}<small>${escapeHtml(scene)}</small></a>`
}

function groupBy(cards: readonly CodeCard[], key: 'county' | 'township') {
  const groups = new Map<string, CodeCard[]>()
  for (const card of cards) groups.set(card[key], [...(groups.get(card[key]) ?? []), card])
  return [...groups]
}

function renderTownship([township, cards]: readonly [string, readonly CodeCard[]]): string {
  return `<section><h3>${escapeHtml(township)}</h3><div class="codes">${cards.map(renderCard).join('')}</div></section>`
}

function renderCounty([county, cards]: readonly [string, readonly CodeCard[]]): string {
  const townships = groupBy(cards, 'township').map(renderTownship).join('')
  return `<section><h2>${escapeHtml(county)}</h2>${townships}</section>`
}

/** The whole page. */
export function renderCodesPage(cards: readonly CodeCard[]): string {
  const body = groupBy(cards, 'county').map(renderCounty).join('')
  const empty = '<p>还没有村码。用 <code>--demo</code> 启动本地云，会带上演示用的村码。</p>'
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>村码 · 码上协商</title><style>${STYLE}</style>
<header><h1>村码</h1><input type="search" placeholder="找村、乡镇或县" aria-label="找村、乡镇或县"></header>
${cards.length === 0 ? empty : body}<p class="none" hidden>没有找到。请换个字试试，比如乡镇的名字。</p><script>${SCRIPT}</script></html>`
}
