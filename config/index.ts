/** Taro's build: `weapp` → dist/weapp (one package for WeChat), `h5` → dist/h5 (the web build for desktops and for trying out). */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import dev from './dev'
import prod from './prod'

const root = path.resolve(__dirname, '..')
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'

/** Changes whenever a shape in `types` does: answers kept by an older build are then not shown, since a page could stumble over them. */
const answersShape = (): string => {
  const hash = createHash('sha256')
  const folder = path.join(root, 'types')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(path.join(folder, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** Libraries that ship newer syntax than old phones read, and than the web build's minifier writes correctly (private fields). */
const NEWER_SYNTAX = /[\\/]node_modules[\\/](@tanstack|@trpc|valibot|zustand)[\\/]/

/** What is compiled besides `src`: our shared types, and those libraries wherever they are linked from. */
const compiledBesides = [
  (file: string): boolean => file.startsWith(path.join(root, 'types')) || NEWER_SYNTAX.test(file),
]

/** Only files named `*.module.scss` are scoped. */
const cssModules = {
  enable: true,
  config: { namingPattern: 'module' as const, generateScopedName: '[name]__[local]___[hash:base64:5]' },
}

const base: UserConfigExport<'webpack5'> = {
  projectName: 'mashang',
  date: '2026-6-1',
  designWidth: 375,
  deviceRatio: { 375: 1, 750: 0.5 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  plugins: [path.join(__dirname, 'announce/plugin.ts')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: { '@': path.join(root, 'src'), '~types': path.join(root, 'types') },
  // Put in place even when unset: the phone has no `process` that could be asked.
  defineConstants: {
    'process.env.ANSWERS_SHAPE': JSON.stringify(answersShape()),
    ...Object.fromEntries(
      ['TARO_APP_CLOUD_ENV', 'TARO_APP_GATEWAY'].map((name) => [
        `process.env.${name}`,
        JSON.stringify(process.env[name] ?? ''),
      ]),
    ),
  },
  copy: {
    patterns: platform === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    // Every component's class names are its own, so the order of the style files does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile: { include: compiledBesides },
    // Sizes are written in real px and multiplied by tokens, so that elder mode can enlarge them; nothing is rescaled.
    postcss: {
      pxtransform: { enable: false, config: {} },
      cssModules,
    },
    webpackChain(chain) {
      // The phone has no AbortController, and a global that we set there is not seen by every package: bind the name at build time.
      chain.plugin('abort-controller').use(ProvidePlugin, [
        {
          AbortController: [path.join(root, 'src/services/abort-controller.ts'), 'PhoneAbortController'],
          AbortSignal: [path.join(root, 'src/services/abort-controller.ts'), 'PhoneAbortSignal'],
        },
      ])
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    esnextModules: [],
    compile: { include: compiledBesides },
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: false, config: {} },
      cssModules,
    },
  },
}

export default defineConfig<'webpack5'>(async (merge) =>
  merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod),
)
