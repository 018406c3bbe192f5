/** Name, phone and text size: offered again at the next concern, shown to nobody else. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Answered } from '@/components/states/Answered'
import { Skeleton } from '@/components/states/Skeleton'
import type { Me } from '~types/person'
import { SettingsForm } from './SettingsForm'

/** Shows the form once the person is known. */
export function MySettings({ me }: { me: UseQueryResult<Me> }) {
  return (
    <Answered query={me} what="设置" skeleton={<Skeleton shape="form" count={3} />}>
      {({ settings }) => <SettingsForm settings={settings} />}
    </Answered>
  )
}
