export default { navigationBarTitleText: '议题', enablePullDownRefresh: true, enableShareAppMessage: true }
