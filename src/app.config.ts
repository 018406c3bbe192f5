/** Pages, tabs and permissions of the mini-program, as WeChat reads them. */
import theme from './theme.json'

/** WeChat takes colours by their names in theme.json, so that they follow the phone's dark mode; the web build takes them plain. */
const shade = (name: keyof typeof theme.light): string =>
  process.env.TARO_ENV === 'h5' ? theme.light[name] : `@${name}`

const tab = (pagePath: string, text: string, icon: string) => ({
  pagePath,
  text,
  iconPath: `assets/tabs/${icon}.png`,
  selectedIconPath: `assets/tabs/${icon}-on.png`,
})

/** Off with TARO_APP_LAZY=off: some base libraries showed white screens with on-demand loading. */
const lazy = process.env.TARO_APP_LAZY === 'off' ? {} : { lazyCodeLoading: 'requiredComponents' }

export default {
  pages: [
    'pages/board/index',
    'pages/submit/index',
    'pages/mine/index',
    'pages/topic/index',
    'pages/receipt/index',
    'pages/concern/index',
    'pages/follow/index',
    'pages/ask/index',
  ],
  subPackages: [
    {
      root: 'council',
      pages: [
        'inbox/index',
        'concern/index',
        'enter/index',
        'common/index',
        'routing/index',
        'routing-cases/index',
        'codes/index',
        'roster/index',
        'roster-member/index',
        'calls/index',
        'topics/index',
        'topic/index',
        'dossier/index',
        'live/index',
        'check-in/index',
        'ground/index',
        'propose/index',
      ],
    },
    {
      root: 'member',
      pages: [
        'invitations/index',
        'invitation/index',
        'session/index',
        'ground/index',
        'seat/index',
        'bind/index',
        'record/index',
        'topics/index',
        'tasks/index',
      ],
    },
  ],
  window: {
    backgroundColor: shade('paper'),
    backgroundTextStyle: shade('loading'),
    navigationBarBackgroundColor: shade('paper'),
    navigationBarTextStyle: shade('bar'),
    navigationBarTitleText: '码上协商',
  },
  tabBar: {
    color: shade('tab'),
    selectedColor: shade('action'),
    backgroundColor: shade('card'),
    borderStyle: shade('border'),
    list: [
      tab('pages/board/index', '议事板', 'board'),
      tab('pages/submit/index', '提诉求', 'submit'),
      tab('pages/mine/index', '我的', 'mine'),
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  cloud: true,
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来在地图上选出事情发生的地方，由您自己点选' } },
  ...lazy,
}
