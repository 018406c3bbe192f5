export default { navigationBarTitleText: '转走过的诉求' }
