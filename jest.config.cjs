/** The suites of `npm test`, each named after what it exercises. */
const { readdirSync } = require('node:fs')

/** TypeScript is compiled by swc; built bundles are run as they are. */
const transform = {
  '^.+\\.(ts|tsx|mts)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
}

const shared = {
  rootDir: __dirname,
  transform,
  moduleNameMapper: { '^~types/(.*)$': '<rootDir>/types/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}

const suites = {
  rules: { testEnvironment: 'node' },
  cloud: { testEnvironment: 'node' },
  // The built package runs as it is, seeing only the names that WeChat has.
  miniprogram: {
    testEnvironment: '<rootDir>/tests/support/wechat/environment.cjs',
    modulePathIgnorePatterns: [],
    transform: { '/dist/weapp/.*\\.js$': '<rootDir>/tests/support/wechat/only-wechat-globals.cjs', ...transform },
  },
  web: { testEnvironment: 'node' },
}

module.exports = {
  projects: Object.entries(suites)
    .filter(([name]) => readdirSync(`${__dirname}/tests`).includes(name))
    .map(([name, own]) => ({
      ...shared,
      ...own,
      displayName: name,
      testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
    })),
  testTimeout: 30_000,
  maxWorkers: 2,
}
