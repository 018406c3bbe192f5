export default { navigationBarTitleText: '大家的看法' }
