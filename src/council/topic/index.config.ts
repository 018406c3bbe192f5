export default { navigationBarTitleText: '议题办理' }
