export default { navigationBarTitleText: '共性问题' }
