/** Babel for the mini-program and the web build: phones of 2018 and later (iOS 12, Chrome 67 inside WeChat for Android). */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: { onlyRemoveTypeImports: true },
        compiler: 'webpack5',
        targets: { ios: '12', chrome: '67' },
        useBuiltIns: false,
      },
    ],
  ],
}
