/** Names that the build puts in place: style modules, pictures and the environment of the client. */
/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: { readonly [name: string]: string }
  export default classes
}
declare module '*.scss'
declare module '*.png' {
  const url: string
  export default url
}
declare module '*.svg' {
  const url: string
  export default url
}

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    /** The cloud environment of the deployed mini-program; empty: the one that DevTools has chosen. */
    TARO_APP_CLOUD_ENV?: string
    /** Where the web build finds the gateway; empty: its own origin. */
    TARO_APP_GATEWAY?: string
    /** `off` turns on-demand loading off. */
    TARO_APP_LAZY?: string
  }
}
