/** The collections of the database and their indexes; a query that none of them serves is refused by the local cloud. */

type Field = readonly [path: string, direction: 1 | -1]

interface Index {
  readonly name: string
  readonly fields: readonly Field[]
  readonly isUnique?: boolean
}

/** Every collection by name. Security rule of each in the cloud: closed; only functions reach the database. */
export const COLLECTIONS = {
  /** Who holds which role where, what they set, which messages they allowed. */
  // The officers of a place, without its hundreds of members: who is told of work, and when something is amiss.
  persons: [
    {
      name: 'grants',
      fields: [
        ['grants.place', 1],
        ['grants.role', 1],
      ],
    },
  ],
  /** The registry of village codes, by scene. */
  codes: [
    // The list of a station (its own and merged townships) and of a county, in the order of scenes.
    {
      name: 'station',
      fields: [
        ['township', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'county',
      fields: [
        ['county', 1],
        ['_id', 1],
      ],
    },
  ],
  concerns: [
    // A station's inbox: `station` is who must act (a township, or the county for what is held), `order` the moment it came in.
    {
      name: 'inbox',
      fields: [
        ['station', 1],
        ['state', 1],
        ['order', -1],
      ],
    },
    {
      name: 'author',
      fields: [
        ['author', 1],
        ['order', -1],
      ],
    },
    // The counts above the inbox are read from this index alone.
    {
      name: 'clocks',
      fields: [
        ['station', 1],
        ['state', 1],
        ['replyBy', 1],
      ],
    },
    { name: 'number', fields: [['number', 1]], isUnique: true },
    // Of whose answer somebody is to be reminded; null of all others.
    { name: 'alert', fields: [['alertAt', 1]] },
    // What an officer entered for people without a phone, newest first.
    {
      name: 'entered',
      fields: [
        ['entry.by', 1],
        ['order', -1],
      ],
    },
    // How many came in by a village's code.
    { name: 'scene', fields: [['routing.scene', 1]] },
    // What all stations of a county have to deal with: suggested bundles.
    {
      name: 'county',
      fields: [
        ['county', 1],
        ['state', 1],
        ['order', -1],
      ],
    },
    // The report on routing: what was routed where when it came in.
    {
      name: 'routing',
      fields: [
        ['county', 1],
        ['routing.council', 1],
      ],
    },
  ],
  /** Wrong query codes of a day, by asking person and by number; one document each, written anew the next day. */
  tries: [],
  /** Concerns that were passed on, as labelled cases: of a county, or first routed to a township. */
  corrections: [
    {
      name: 'county',
      fields: [
        ['county', 1],
        ['order', -1],
      ],
    },
    {
      name: 'said',
      fields: [
        ['said', 1],
        ['order', -1],
      ],
    },
  ],
  topics: [
    { name: 'board', fields: [['board', 1]] },
    // Those that others may belong to: of a township, or of all townships of a county.
    {
      name: 'open',
      fields: [
        ['board', 1],
        ['closedAt', 1],
        ['openedAt', -1],
      ],
    },
    // What the workbench lists: open ones, and closed ones that somebody has still to answer for.
    {
      name: 'desk',
      fields: [
        ['board', 1],
        ['isAtDesk', 1],
        ['openedAt', -1],
      ],
    },
    // What the workbench lists as closed, the newest end first; null of open ones.
    {
      name: 'closed',
      fields: [
        ['board', 1],
        ['closedOrder', -1],
      ],
    },
    // Of which somebody is to be reminded; of which people are to be asked again; null of all others.
    { name: 'alert', fields: [['alertAt', 1]] },
    { name: 'ask-again', fields: [['askAgainAt', 1]] },
    // In which a member has still to find something out.
    { name: 'inquiry', fields: [['inquiry.members', 1]] },
    // Those whose session the courier has to look at; null of all others.
    { name: 'convene', fields: [['conveneAt', 1]] },
    // Those that wait for somebody who was not told yet; null of all others.
    { name: 'tell', fields: [['tellAt', 1]] },
    // Those in whose file a member has done something that is not in the ledger yet; null of all others.
    { name: 'deeds', fields: [['deedsAt', 1]] },
    // Those that close by themselves, the longest over first; null of all others.
    { name: 'lapse', fields: [['lapseAt', 1]] },
    // The consultations to come of some members, for a clash in their calendars.
    {
      name: 'meets',
      fields: [
        ['meets.members', 1],
        ['meets.from', 1],
      ],
    },
  ],
  /** Each consultation that a topic's council holds. */
  sessions: [
    { name: 'topic', fields: [['topic', 1]] },
    // What a station or a county has before it, and has held.
    {
      name: 'board',
      fields: [
        ['board', 1],
        ['order', -1],
      ],
    },
    // Whose invited people have still to be told something; null of all others.
    { name: 'telling', fields: [['telling.nextAt', 1]] },
    // Those that the clock opens or closes, or of whose close people are reminded; null of all others.
    { name: 'clock', fields: [['clockAt', 1]] },
    // Of which members' deeds are still to be noted; null of all others.
    { name: 'deeds', fields: [['deedsAt', 1]] },
    // Of which people are reminded.
    {
      name: 'remind',
      fields: [
        ['state', 1],
        ['remindAt', 1],
      ],
    },
  ],
  /** One seat of a session each. */
  invitations: [
    { name: 'session', fields: [['session', 1]] },
    // Everybody's own, the latest consultation first.
    {
      name: 'person',
      fields: [
        ['person', 1],
        ['order', -1],
      ],
    },
    // Of one member of the roster, whether or not their WeChat is known.
    {
      name: 'member',
      fields: [
        ['member', 1],
        ['order', -1],
      ],
    },
    // The seat for which a code was handed out.
    { name: 'code', fields: [['codeHash', 1]] },
  ],
  /** What is said at a session, one document a note; `changed` is the moment of its last words. */
  notes: [
    {
      name: 'session',
      fields: [
        ['session', 1],
        ['changed', 1],
      ],
    },
  ],
  /** Rounds of statements of a session; and one person's votes of one round each. */
  grounds: [
    {
      name: 'session',
      fields: [
        ['session', 1],
        ['round', -1],
      ],
    },
    { name: 'topic', fields: [['topic', 1]] },
    // Those whose time for voting is over, or whose result is not kept yet; null of all others.
    { name: 'due', fields: [['dueAt', 1]] },
  ],
  ballots: [
    {
      name: 'ground',
      fields: [
        ['ground', 1],
        ['_id', 1],
      ],
    },
  ],
  /** Which matters a station or a county has said are not the same; one document each. */
  separations: [],
  /** The rosters of council members: found by what they are in reach of (rules/planning/roster). */
  members: [
    { name: 'reach', fields: [['reach', 1]] },
    // A county's whole roster; the member for whom a code was handed out.
    { name: 'county', fields: [['county', 1]] },
    { name: 'binding', fields: [['binding.hash', 1]] },
  ],
  /** 履职: what members have done, each with its evidence. */
  deeds: [
    {
      name: 'member',
      fields: [
        ['member', 1],
        ['at', 1],
      ],
    },
    // Objections that nobody has answered; null of all others.
    { name: 'objected', fields: [['objectedIn', 1]] },
  ],
  /** Public: rows of boards. */
  cards: [
    {
      name: 'board',
      fields: [
        ['board', 1],
        ['order', -1],
      ],
    },
    {
      name: 'tab',
      fields: [
        ['board', 1],
        ['tab', 1],
        ['order', -1],
      ],
    },
  ],
  /** Public: one document a topic. */
  pages: [],
  follows: [
    // Of one person, newest first: what a neighbour follows, and how many matters today.
    {
      name: 'person',
      fields: [
        ['person', 1],
        ['as', 1],
        ['order', -1],
      ],
    },
    // Everybody who is to be told, page by page.
    {
      name: 'target',
      fields: [
        ['target', 1],
        ['order', 1],
      ],
    },
  ],
  /** What followers are told of a turn, until the courier has spread it. */
  announcements: [
    {
      name: 'outbox',
      fields: [
        ['spread.state', 1],
        ['spread.nextAt', 1],
      ],
    },
  ],
  messages: [
    // What authors were told of the concerns of a county, for the daily proof.
    {
      name: 'turn',
      fields: [
        ['turn.county', 1],
        ['kind', 1],
      ],
    },
    {
      name: 'inbox',
      fields: [
        ['to', 1],
        ['order', -1],
      ],
    },
    {
      name: 'outbox',
      fields: [
        ['delivery.state', 1],
        ['delivery.nextAt', 1],
      ],
    },
    // Calls that nobody made in time.
    {
      name: 'expiry',
      fields: [
        ['call.state', 1],
        ['call.until', 1],
      ],
    },
    // Whom a station has to call, the most urgent first.
    {
      name: 'calls',
      fields: [
        ['call.station', 1],
        ['call.state', 1],
        ['call.until', 1],
      ],
    },
  ],
} as const satisfies Record<string, readonly Index[]>

/** The name of a collection. */
export type CollectionName = keyof typeof COLLECTIONS

/** The same as a list, for tools that make the collections. */
export const collections: readonly { readonly name: string; readonly indexes: readonly Index[] }[] = Object.entries(
  COLLECTIONS,
).map(([name, indexes]) => ({ name, indexes }))
