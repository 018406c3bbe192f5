/** What the public reads of rounds of statements: what people agree on, what divides them. */
import type { PublicGround } from '~types/topic'
import { Card } from '../card/Card'
import { GroundResultView } from '../ground/GroundResultView'
import { type Mark, unmarked } from './mark'

/** See the file's purpose; nothing without rounds. */
export function GroundsPart({ grounds, mark = unmarked }: { grounds: readonly PublicGround[]; mark?: Mark }) {
  return (
    <>
      {grounds.map(({ round, statements, result }) => (
        <Card key={round} title={grounds.length > 1 ? `大家的看法（第 ${round} 轮）` : '大家的看法'}>
          <GroundResultView result={result} statements={statements} mark={mark} />
        </Card>
      ))}
    </>
  )
}
