/** The name of a text control for WeChat's reader of screens; on the web the real control inside carries it. */
export const namedOnPhone = (label: string): { ariaLabel?: string } =>
  process.env.TARO_ENV === 'h5' ? {} : { ariaLabel: label }
