export default { navigationBarTitleText: '查询编号' }
