/** A member in a line: “住地委员，农业界，护路岗”. */
import type { Member } from '../../../../types/member'
import type { County } from '../counties'
import { tradesOf } from './named-of'
import { sayKinds } from './say-changes'

/** See the file's purpose. */
export const sayMemberOf = ({ kinds, trade, post }: Pick<Member, 'kinds' | 'trade' | 'post'>, county: County): string =>
  [sayKinds({ kinds }), tradesOf(county).find(({ key }) => key === trade)?.label, post?.title ?? post?.name]
    .filter((words) => words !== undefined && words !== '')
    .join('，')
