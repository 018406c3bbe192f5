/** The procedures of the cloud functions as the phone sees them. */
import type * as v from 'valibot'
import type { ConcernRow, OwnConcern, SubmitOutcome, submitInput } from '~types/concern'
import type { Council, CountyDirectory } from '~types/council'
import type { acceptInput, DeskConcern, InboxPage, InboxTab, passInput, returnInput, TurnResult } from '~types/desk'
import type { ErrorAnswer } from '~types/errors'
import type { Kind } from '~types/kind'
import type { Message } from '~types/message'
import type { Phase } from '~types/method'
import type { Me, Settings, saveSettingsInput } from '~types/person'
import type { NamedPlace } from '~types/place'
import type { Route } from '~types/route'
import type { BoardPage, TopicPage } from '~types/topic'

type Cursor = string | undefined
type Page<Row> = { rows: Row[]; next: Exclude<Cursor, undefined> | null }

/** Each function's procedures: one input, one answer. */
export interface Procedures {
  readonly board: {
    councils(input: { county?: string | undefined }): Promise<{ counties: CountyDirectory[] }>
    list(input: { council: string; phase?: Phase | undefined; after?: Cursor }): Promise<BoardPage>
    topic(input: { id: string }): Promise<TopicPage>
  }
  readonly resident: {
    open(input: { scene?: string | undefined }): Promise<{
      place: null | { village: NamedPlace; council: Council; county: NamedPlace }
      problem: null | ErrorAnswer
      kinds: Kind[]
      emergencies: { words: string[]; advice: string }[]
      me: Me
      templates: { id: string; purpose: string }[]
    }>
    route(input: {
      scene?: string | undefined
      county?: string | undefined
      council?: string | undefined
      village?: string | undefined
      words?: string | undefined
      text?: string | undefined
      kind?: string | undefined
    }): Promise<Route>
    submit(input: v.InferInput<typeof submitInput>): Promise<SubmitOutcome>
    mine(input: { after?: Cursor }): Promise<Page<ConcernRow>>
    concern(input: { id: string }): Promise<OwnConcern>
    withdraw(input: { requestId: string; id: string }): Promise<{ state: ConcernRow['state'] }>
    inbox(input: { after?: Cursor }): Promise<Page<Message>>
    markRead(input: { until: number }): Promise<{ unread: number }>
    me(): Promise<Me>
    saveSettings(input: v.InferInput<typeof saveSettingsInput>): Promise<Settings>
    recordCredits(input: { requestId: string; granted: string[]; refused: string[] }): Promise<{ granted: number }>
  }
  readonly council: {
    inbox(input: { place?: string | undefined; tab: InboxTab; after?: Cursor }): Promise<InboxPage>
    concern(input: { id: string }): Promise<DeskConcern>
    accept(input: v.InferInput<typeof acceptInput>): Promise<TurnResult>
    return(input: v.InferInput<typeof returnInput>): Promise<TurnResult>
    pass(input: v.InferInput<typeof passInput>): Promise<TurnResult>
  }
}
