/** One member of the roster, what is changed about them, their code, and their record. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from '@/services/cloud/client'
import { makeId } from '@/services/make-id'
import type { EditMember } from '~types/roster'
import { ROSTER } from '../roster/use-roster'

/** See the file's purpose. */
export const useMember = (id: string) => {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ROSTER })
  const [requestId] = useState(makeId)
  const query = useQuery({ queryKey: [...ROSTER, 'member', id], queryFn: () => cloud.council.member({ id }) })
  const record = useQuery({
    queryKey: [...ROSTER, 'record', id],
    queryFn: () => cloud.council.memberRecord({ id }),
    enabled: query.data?.canEdit === true,
  })
  const editing = useMutation({
    mutationFn: (input: EditMember) => cloud.council.editMember(input),
    onSuccess: refresh,
  })
  const coding = useMutation({
    mutationFn: () => cloud.council.memberCode({ requestId, member: id }),
    onSuccess: refresh,
  })
  const unbinding = useMutation({
    mutationFn: () => cloud.council.unbindMember({ member: id }),
    onSuccess: refresh,
  })
  const answering = useMutation({
    mutationFn: (input: Parameters<typeof cloud.council.answerDeed>[0]) => cloud.council.answerDeed(input),
    onSuccess: refresh,
  })
  return { query, record, editing, coding, unbinding, answering }
}
