export default { navigationBarTitleText: '协商会邀请' }
