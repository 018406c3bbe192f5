/** Name, phone and text size: offered again at the next concern, shown to nobody else. */
import type { UseQueryResult } from '@tanstack/react-query'
import { ErrorState } from '@/components/states/ErrorState'
import { Skeleton } from '@/components/states/Skeleton'
import type { Me } from '~types/person'
import { SettingsForm } from './SettingsForm'

/** Shows the form once the person is known. */
export function MySettings({ me }: { me: UseQueryResult<Me> }) {
  if (me.data !== undefined) return <SettingsForm settings={me.data.settings} />
  if (me.error === null) return <Skeleton shape="form" count={3} />
  return <ErrorState what="设置" error={me.error} isRetrying={me.isFetching} onRetry={() => void me.refetch()} />
}
