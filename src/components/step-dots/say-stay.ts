/** How long something has lasted, by calendar days in China. */

const DAY = 86_400_000
/** China has one zone without summer time. */
const OFFSET = 8 * 3_600_000

/** «今天开始» or «已 3 天». */
export const sayStay = (since: number, now: number): string => {
  const days = Math.floor((now + OFFSET) / DAY) - Math.floor((since + OFFSET) / DAY)
  return days <= 0 ? '今天开始' : `已 ${days} 天`
}
