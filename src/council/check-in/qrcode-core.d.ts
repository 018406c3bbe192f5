/** The part of the package that only computes: its main entry wants a canvas or a file system. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode'
}
