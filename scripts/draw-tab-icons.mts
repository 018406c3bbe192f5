/** Draws the tab bar's icons (WeChat takes only PNG) from one outline each, in the colours of the theme: `npx tsx scripts/draw-tab-icons.mts`. */
import { writeFileSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'

/** 24 × 24 outlines; pine board on two posts, a speech bubble with a pen stroke, a person. */
const OUTLINES = {
  board: '<path d="M4 4.5h16v10H4z"/><path d="M8 8h8M8 11h5M7 14.5V20M17 14.5V20"/>',
  submit:
    '<path d="M20 12.5V5.5a1.5 1.5 0 0 0-1.5-1.5h-13A1.5 1.5 0 0 0 4 5.5v9A1.5 1.5 0 0 0 5.5 16H8v4l4.5-4"/><path d="M8 8h8M8 11.5h4M18.5 15v5M16 17.5h5"/>',
  mine: '<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.4-4 3-6 7-6s6.6 2 7 6"/>',
} as const

/** Both shades reach 3:1 on a light and on a dark bar. */
const SHADES = { '': '#77808A', '-on': '#C94A3B' } as const

const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args })
const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
for (const [name, outline] of Object.entries(OUTLINES)) {
  for (const [suffix, colour] of Object.entries(SHADES)) {
    await page.setContent(
      `<style>body{margin:0}</style><svg width="81" height="81" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${outline}</svg>`,
    )
    writeFileSync(`src/assets/tabs/${name}${suffix}.png`, await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
