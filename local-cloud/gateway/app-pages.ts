/** Which pages the built mini-program has; WeChat makes codes only for pages that are released. */
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'

const appSchema = v.object({
  pages: v.array(v.string()),
  subPackages: v.optional(v.array(v.object({ root: v.string(), pages: v.array(v.string()) })), []),
})

/** Reads the pages from app.json; while nothing is built every page counts as released. */
export function readAppPages(appFile: string): (page: string) => boolean {
  if (!existsSync(appFile)) return () => true
  const { pages, subPackages } = v.parse(appSchema, JSON.parse(readFileSync(appFile, 'utf8')))
  const all = new Set([
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ])
  return (page) => all.has(page)
}
