/** What the in-app inbox says at each turn of a concern, and the two words that WeChat's notice has room for. */
import type { MessageKind } from '../../message'

/** What the sentences are made of; `day` is said as people say it. */
export interface MessageFacts {
  readonly number: string
  readonly title: string
  /** Who acts now: a council, or the county's owner. */
  readonly addressee: string
  readonly replyBy: string
  readonly replyWithinDays: number
  /** The reason given in this turn; empty when there is none. */
  readonly reason: string
  /** How many matters it speaks of; one when left out. */
  readonly count?: number
  /** Of a session: when and where. */
  readonly when?: string
  readonly where?: string
}

/** Title and body for the inbox; `status` fits a `phrase` field (≤ 5 汉字). */
export interface MessageText {
  readonly title: string
  readonly status: string
  readonly body: (facts: MessageFacts) => string
}

/** What is said goes on after the topic's title. */
const ofTopic = ({ title, reason }: MessageFacts): string => `“${title}”${reason}。`

/** One row a kind of message. */
export const MESSAGE_PHRASES = {
  'concern-received': {
    title: '您的诉求已收到',
    status: '已收到',
    body: ({ number, addressee, replyWithinDays, replyBy }) =>
      `编号 ${number}。${addressee}将在 ${replyWithinDays} 个工作日内（${replyBy}前）答复您。`,
  },
  'concern-held': {
    title: '您的诉求由县里分派',
    status: '待分派',
    body: ({ number, addressee, replyBy, reason }) =>
      `编号 ${number}。${reason ? `${reason.replace(/。$/, '')}。` : ''}由${addressee}确定由哪里办理，${replyBy}前答复您。`,
  },
  'concern-on-hold': {
    title: '您的诉求要晚几天答复',
    status: '已说明',
    body: ({ number, addressee, replyBy, reason }) =>
      `编号 ${number}。${addressee}说明：${reason.replace(/。$/, '')}。最迟${replyBy}答复您。`,
  },
  'concern-passed': {
    title: '您的诉求已转到负责的地方',
    status: '已转办',
    body: ({ addressee, replyBy, reason }) =>
      `现在由${addressee}办理，${replyBy}前答复您。${reason ? `转办原因：${reason}` : ''}`,
  },
  'concern-accepted': {
    title: '您的诉求已列为议题',
    status: '已受理',
    body: ({ addressee, title, reason }) => `${addressee}已受理“${title}”，${reason}将按步骤协商，每一步都会公开。`,
  },
  'concern-merged': {
    title: '您的诉求已并入议题',
    status: '已受理',
    body: ({ addressee, title, reason }) =>
      `${addressee}已受理“${title}”，和同样的诉求一起办理。议题是“${reason}”，每一步都会公开。`,
  },
  'concern-returned': {
    title: '您的诉求有了答复',
    status: '已答复',
    body: ({ addressee, reason }) => `${addressee}答复：${reason}`,
  },
  'concern-withdrawn': {
    title: '您的诉求已撤回',
    status: '已撤回',
    body: ({ number, title }) => `编号 ${number}“${title}”已按您的意思撤回，不再办理。以后有需要可以再提。`,
  },
  'followed-joined': {
    title: '已跟进这件事',
    status: '已跟进',
    body: ({ title, addressee, replyBy }) =>
      `您也遇到的这件事：${title}。${addressee}正在办理${replyBy ? `，${replyBy}前给出答复` : ''}，每有进展都会告诉您。`,
  },
  'followed-accepted': {
    title: '您跟进的事已列为议题',
    status: '已受理',
    body: ({ addressee, title }) => `${addressee}已受理“${title}”，将按步骤协商，每一步都会公开。`,
  },
  'followed-passed': {
    title: '您跟进的事已转到负责的地方',
    status: '已转办',
    body: ({ title, addressee, replyBy }) => `${title}：现在由${addressee}办理，${replyBy}前答复。`,
  },
  'followed-held': {
    title: '您跟进的事由县里分派',
    status: '待分派',
    body: ({ title, addressee, replyBy }) => `${title}：由${addressee}确定由哪里办理，${replyBy}前答复。`,
  },
  'followed-on-hold': {
    title: '您跟进的事要晚几天答复',
    status: '已说明',
    body: ({ title, addressee, replyBy, reason }) =>
      `${title}：${addressee}说明：${reason.replace(/。$/, '')}。最迟${replyBy}答复。`,
  },
  'followed-returned': {
    title: '您跟进的事有了答复',
    status: '已答复',
    body: ({ title, addressee, reason }) => `${title}：${addressee}答复：${reason}`,
  },
  'followed-withdrawn': {
    title: '您跟进的事被撤回了',
    status: '已撤回',
    body: ({ title }) => `${title}：提这件事的人撤回了，工作站不再办理。您如果还想办，点开这条消息，可以一键由您来提。`,
  },
  'topic-moved': {
    title: '您关心的议题有了进展',
    status: '有进展',
    body: ({ title, reason }) => `“${title}”${reason}。`,
  },
  'objection-answered': {
    title: '您提的异议有了答复',
    status: '已答复',
    body: ({ title, addressee, reason }) => `“${title}”：${addressee}答复：${reason}`,
  },
  'extension-answered': {
    title: '延期申请有了答复',
    status: '已答复',
    body: ({ title, addressee, reason }) => `“${title}”：${addressee}${reason}`,
  },
  'step-waiting': { title: '有议题等您办', status: '请办理', body: ofTopic },
  'approval-waiting': { title: '有议题等您审定', status: '请审定', body: ofTopic },
  'decision-waiting': { title: '有协商成果等您决定', status: '请决定', body: ofTopic },
  'extension-waiting': { title: '有延期申请等您答复', status: '请答复', body: ofTopic },
  'objection-waiting': { title: '有异议等您答复', status: '请答复', body: ofTopic },
  'research-asked': { title: '请您去了解情况', status: '请调研', body: ofTopic },
  'task-assigned': { title: '有一项交办给您单位', status: '新的交办', body: ofTopic },
  'task-reopened': { title: '交办的事还没有办好', status: '请接着办', body: ofTopic },
  'task-recalled': { title: '一项交办撤回了', status: '已撤回', body: ofTopic },
  'nobody-reached': { title: '有人收不到消息，请打电话', status: '请打电话', body: ofTopic },
  'topic-revisited': {
    title: '办结的事，现在还好吗？',
    status: '请您回答',
    body: ({ title, replyBy, reason }) => `“${title}”${reason}，还好吗？请在${replyBy}前点开说一说。`,
  },
  'topic-overdue': {
    title: '有议题超期了',
    status: '已超期',
    body: ({ title, reason }) => `“${title}”：${reason}。`,
  },
  'topic-relapsed': {
    title: '办结的事有了反复',
    status: '有反复',
    body: ({ title, reason }) => `“${title}”${reason}。`,
  },
  'concern-overdue': {
    title: '有诉求过了答复期限',
    status: '请答复',
    body: ({ number, addressee, replyBy, reason, count = 1 }) =>
      count === 1
        ? `编号 ${number} 的诉求，${addressee}应在${replyBy}前答复，${reason}。`
        : `${addressee}有 ${count} 件诉求过了答复期限。最早的编号 ${number}，应在${replyBy}前答复，${reason}。`,
  },
  'topic-statements': {
    title: '请您说说同意不同意',
    status: '请您表态',
    body: ({ title, replyBy, reason }) =>
      `“${title}”正在协商，有 ${reason} 条看法想听听您同意不同意。请在${replyBy}前点开表态，别人看不到您选了什么。`,
  },
  'statements-put': {
    title: '请您说说同意不同意',
    status: '请您表态',
    body: ({ title, when = '' }) => `“${title}”的协商会请您对几条看法表态。请在${when}前点开，别人看不到您选了什么。`,
  },
  'opinions-closing': {
    title: '写意见快截止了',
    status: '快截止了',
    body: ({ title, when = '' }) => `“${title}”的协商，意见收到${when}为止，您还没有写。请点开写几句。`,
  },
  invited: {
    title: '请您参加协商会',
    status: '请答复',
    body: ({ title, when = '', where = '' }) =>
      `“${title}”的协商会定于${when}在${where}召开，请您参加。请点开看看议程，答复能不能来。`,
  },
  'call-changed': {
    title: '协商会有变动',
    status: '请重新答',
    body: ({ title, reason }) => `“${title}”的协商会：${reason}。请点开看看，重新答复能不能来。`,
  },
  'call-cancelled': {
    title: '协商会取消了',
    status: '已取消',
    body: ({ title, when = '', reason }) =>
      `原定${when}的协商会（“${title}”）不开了。原因：${reason.replace(/。$/, '')}。`,
  },
  'call-soon': {
    title: '协商会两小时后开始',
    status: '快开会了',
    body: ({ title, when = '', where = '', reason }) => `“${title}”的协商会${when}在${where}开始${reason}。`,
  },
  'call-reminder': {
    title: '协商会快到了',
    status: '快开会了',
    body: ({ title, when = '', where = '', reason }) => `“${title}”的协商会${when}在${where}召开${reason}。`,
  },
  'invitation-withdrawn': {
    title: '这次协商会不用您来了',
    status: '不用来了',
    body: ({ title, when = '' }) => `“${title}”的协商会重新安排了参加的人，${when}那次不用您来了，谢谢您。`,
  },
  'minutes-sent': {
    title: '请确认会议记录',
    status: '请确认',
    body: ({ title, when = '', reason }) =>
      `${when}的协商会（“${title}”）会议记录整理好了。请在${reason}前看看记得对不对，有不同意见可以附上。`,
  },
  'county-alarm': {
    title: '诉求对账不平，请核对',
    status: '请核对',
    body: ({ addressee, reason }) => `${addressee}收到的诉求里，有对不上的：${reason}。请联系系统维护人员核对。`,
  },
} as const satisfies Record<MessageKind, MessageText>
