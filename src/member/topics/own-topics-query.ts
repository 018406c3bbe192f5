/** The question for a member's own topics and tasks; the answer is kept on the phone, so that it is there without a network. */
import { cloud } from '@/services/cloud/client'

/** For `useQuery`. */
export const ownTopicsQuery = { queryKey: ['member', 'topics'], queryFn: () => cloud.member.topics() } as const
