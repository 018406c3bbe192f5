/** The pages collection, public: what anyone may read of a topic, written whenever something changes. */
import * as v from 'valibot'
import { topicPageSchema } from '../../../types/topic'
import { collectionOf } from './database'

const pageDocument = v.object({ _id: v.string(), page: topicPageSchema, updatedAt: v.number() })

/** Pages by topic id. `page.photos` holds file ids; the answer turns them into temporary links. */
export const pages = collectionOf('pages', pageDocument)
