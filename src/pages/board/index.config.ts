export default { navigationBarTitleText: '议事板', enablePullDownRefresh: true, enableShareAppMessage: true }
