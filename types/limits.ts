/** Every limit that a person or a caller can meet, in one place, each with its reason. Text lengths count Unicode code points. */
export const LIMITS = {
  /** Shorter than this says nothing that a clerk could act on. */
  concernTextLeast: 5,
  /** About two handwritten pages; `msgSecCheck` takes 2,500 characters at most, the other fields need room beside it. */
  concernText: 1000,
  /** Two lines of a card at 320 px. */
  title: 40,
  summary: 500,
  placeWords: 100,
  /** A research record or an outcome: about five handwritten pages. */
  paperText: 3000,
  /** Open topics of a place in one answer; a station has a few dozen, a county some hundreds. */
  topicRows: 500,
  /** Concerns of one topic: all of them stand in one mapping. */
  concernsOfTopic: 100,
  /** Items of any list in a paper: agenda, points, people present. */
  paperItems: 100,
  personName: 20,
  reason: 300,
  /** Why a finding of the scan is kept in a public text: one line. */
  keepReason: 60,
  /** Findings of one notice that are answered; an outcome that is all names cannot be published. */
  findings: 300,
  channel: 100,
  /** Of one person to one topic: each is answered one by one, and a script must not stop a topic. */
  objections: 3,
  /** Reports on the way of one topic: one a week for a year, with its pictures well under a document's 1 MB. */
  progressReports: 60,
  /** Answers of one person to one “is it done?”; who changes their mind may, a script may not. */
  confirmations: 5,
  /** Why a plan goes on although something was warned of: one line. */
  warningReason: 100,
  /** Heads of one group at a consultation. */
  representatives: 200,
  /** Seats of one session besides the members': each is an invitation of its own, all are read at once. */
  seats: 300,
  /** Invitations written in one go: each is a database call or two, they run side by side. */
  seatsAtOnce: 40,
  /** Changes of one session's call; all of them are kept, so that everybody is told what is new to them. */
  callChanges: 20,
  /** People to call that a station sees at once; more is a day's work. */
  phoneTasks: 100,
  /** Requests that an invitation remembers. */
  answersKept: 10,
  /** One note of a session: what one person said to one point. */
  note: 500,
  /** Notes of one person to one session, in their own hand. */
  notesOfOne: 50,
  /** Notes in one answer, and of one session: all of them fit into one answer of the database. */
  notesAtOnce: 200,
  notes: 500,
  /** One statement: a sentence that is read at a glance and answered with yes or no. */
  statement: 80,
  /** Statements of one round: three minutes of voting. */
  statements: 30,
  /** Rounds of one session. */
  rounds: 10,
  /** Days for which a round may run: a consultation in writing takes a week or two. */
  groundDays: 30,
  /** Days for which opinions are taken after a consultation's beginning. */
  opinionDays: 30,
  /** Votes read in one go: as many documents as the platform answers at once. */
  ballotsAtOnce: 1000,
  /** Who waits to speak. */
  speakers: 50,
  /** How often somebody goes and comes back in one session; earlier ones fall away. */
  absences: 20,
  /** Wrong codes of one seat at one session; then the clerk ticks. */
  wrongCheckIns: 20,
  /** Minutes put together from notes: thirty people and three or four sentences of each; longer drafts are cut and say so. */
  minutesText: 12_000,
  /** The same with the points that were agreed, as they go into the topic's file. */
  filedMinutes: 20_000,
  /** Of the changes to minutes the newest go into the topic's file, of each so many lines, of each line so many characters: all of it lies in one document. */
  filedChanges: 5,
  filedChangeLines: 40,
  filedChangeLine: 200,
  /** Versions of one session's minutes: all of them are kept. */
  minutesVersions: 20,
  /** The agenda's total: 100 items of eight hours each. */
  planMinutes: 48_000,
  /** Members in reach of one council: a county has some 300 in all. */
  roster: 500,
  /** Deeds of one member in a year: several a week. */
  deeds: 300,
  /** Members of one county, those of former terms included. */
  countyRoster: 1000,
  /** Rows of a roster's file, those with nothing in them included: people keep a few empty ones. */
  rosterRows: 1000,
  /** Bytes of a roster's file: 500 rows have about 50 KB, pictures have no place in it. */
  rosterBytes: 1024 * 1024,
  /** What a member declared once for all. */
  interests: 20,
  /** Days for which a member's code is good: until the next time they come to the township. */
  bindingDays: 30,
  /** Wrong ones of one person and day. */
  wrongBindings: 5,
  /** Other topics' consultations at the same hours, of the members of one roster. */
  meetings: 100,
  /** Why a village code is retired: one line in its history. */
  codeReason: 60,
  /** Of one person, from midnight to midnight in China; nobody in need has more, a script would. */
  concernsPerDay: 10,
  /** Of one officer and day: entered for people without a phone; 40 on a Monday are ordinary. */
  entriesPerDay: 200,
  /** Wrong query codes of one day, of one asking person and for one number: enough for a slip of the finger, hopeless to guess six digits. */
  wrongCodes: { person: 5, number: 10 },
  /** Family members who hear of one concern in place of its author. */
  claimsOfConcern: 5,
  /** Of one person and day, likewise: matters of others that are joined. */
  joinsPerDay: 20,
  /** Matters that may be the same, shown before submitting. */
  alike: 3,
  /** Newest concerns and topics of a station that are compared before submitting. */
  alikeCandidates: 200,
  /** Followers told in one go: each is a database call, they run side by side. */
  followersAtOnce: 50,
  /** What WeChat's own picker offers at once. */
  photos: 9,
  /** Bytes; the phone compresses before, a village's uplink does not carry more. */
  photoBytes: 5 * 1024 * 1024,
  /** Pictures in the Word file of a topic's dossier, and bytes of each and of all: it is opened on phones and sent on; the others are counted in words. */
  dossierPhotos: 24,
  dossierPhotoBytes: 2 * 1024 * 1024,
  dossierBytes: 12 * 1024 * 1024,
  /** Rows of one page of any list; well under the platform's 1 MB answer. */
  pageRows: 20,
  /** `wxacode.getUnlimited`: visible characters of a scene. */
  scene: 32,
  /** Characters of a request id made on the phone (a UUID without dashes has 32). */
  requestId: 40,
  /** Concerns gathered into one topic at once besides the first: each is four database calls in one transaction. */
  gatheredAtOnce: 10,
  /** What a station's suggested bundles are made of: its newest waiting concerns and open topics. */
  stationMatters: { concerns: 300, topics: 100 },
  /** The same for a county; with {@link bundleText} it stays under the platform's 1 MB for a database answer. */
  countyMatters: { concerns: 700, topics: 300 },
  /** Characters of a matter's text that likeness reads. */
  bundleText: 300,
  /** Bundles suggested at once, the largest first. */
  bundles: 50,
  /** Rows shown of one bundle. */
  bundleRows: 50,
  /** Judgements “not the same” that a station or county keeps, the newest. */
  separations: 300,
  /** WeChat: templates in one request for permission. */
  templatesAtOnce: 3,
  /** Options offered when routing is not sure. */
  routeOptions: 3,
} as const

/** Characters of a dissent, as it is said and as it stands in the outcome. */
export const LEAST_DISSENT = 2
