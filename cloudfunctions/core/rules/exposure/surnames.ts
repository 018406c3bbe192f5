/** Which letters begin and make up people's names, and which words around them tell that it is a name. Sources: the Ministry of Public Security's list of common surnames; given names as people have them. */

const letters = (text: string): string => `[${text.replace(/\s/g, '')}]`
const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`

/** Surnames that are rarely anything else. */
const PLAIN =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑宋唐冯韩邓曹彭蔡潘袁董苏蒋魏薛吕丁沈姜傅卢姚汪戴崔谭陆廖贾邹孟熊秦邱侯尹阎郝邵史陶龚樊祁漆蒲牟苟柴翟裴靳阮冉庞闫裘缪甄詹鲍骆芦滕殷覃岳芮辛梁谢蔺缑杜'
/** Surnames that are also ordinary words (高度, 安全, 马上): only where the words around them tell. */
const DOUBTFUL =
  '高方安常金马白石温江康田林雷万段严贺武毛钱汤包于任叶连车许曾付范顾夏钟程余孔龙黎牛权向文成全洪华边卜雍鲁俞柳齐卫景齐寇路'
/** Surnames of two letters. */
const DOUBLE = '(?:欧阳|上官|司马|诸葛|令狐|皇甫|尉迟|公孙|慕容|司徒|夏侯|端木|拓跋)'

/** One surname: surely, or by what stands around it. */
export const SURNAME = `(?:${DOUBLE}|${letters(PLAIN)})`
/** See {@link SURNAME}. */
export const ANY_SURNAME = `(?:${DOUBLE}|${letters(PLAIN + DOUBTFUL)})`

/** A letter of a given name. Verbs and endings that follow names (说, 家, 和) are left out, so that a name ends before them. */
export const GIVEN = letters(
  `
  建设国军明强平华志伟永玉海春林兰英梅桂秀芳霞红燕萍娟丽艳玲敏静涛波鹏飞龙斌鑫磊杰勇峰刚宁洋浩宇轩涵子文武德福禄寿喜庆祥瑞吉康泰兴旺盛昌荣贵富财宝金银铜
  铁柱石岩山川江河湖雨雪雷云风晨阳光辉耀晓旭东西南北仁义礼智信忠孝贤良善美才俊彦博思远达通顺利胜凯旋辰星月琴棋淑贞惠慧婷婉莹倩雯琳珍珠翠琼瑶佳嘉家存有万元长
  世宗祖先绍继承学习勤俭生成林森树松柏竹菊莲荷花草香彩凤凰鸾鹤鹰虎豹狮彪威猛毅坚钢锋锐亮新立中正直方圆清洁廉彬根茂繁祖耀宏鸿伯仲叔季元亨乾坤天地民
  爱育培养振效全双巧大小改换来引弟娃狗蛋保安定邦固守卫进步前程万里亚洲可心怡悦欣然若兰丹晶冰巍岚崇仓满囤粮田禾苗尚向银琪璐媛娜娇秋冬夏炜煜
`.replace(/[家有来可引换改洁养地里前步可心然存先]/g, ''),
)

/** What an old or young neighbour, a colleague or a customer is called after the surname. */
export const TITLE = oneOf(`
  大爷 大妈 大娘 大叔 大婶 大伯 大哥 大姐 大嫂 奶奶 爷爷 阿姨 叔叔 婶婶 婶子 嫂子 老汉 老太太 老太 老人家? 老伯 先生 女士 小姐 师傅 同志 老师 老板 老板娘 医生 大夫
  [叔婶嫂姨哥姐爷](?![姐哥爷])
`)

/** Offices that are public by role. */
export const OFFICE = oneOf(`
  (?:党委|党支部|支部|第一|村|镇|乡|县|副)?(?:书记|主任|主席) 副?(?:镇长|乡长|县长|区长|局长|站长|所长|校长|院长|部长|科长|股长|处长|队长|经理) 社长 组长 村长 支书 文书 委员 常委 会计 干部 干事
  网格员 工程师 法官 律师 警官 民警 代表
`)

/** Whom a name is said of: 村民王某, 联系人李某. */
export const PERSON_WORD = oneOf(`
  村民 居民 住户 户主 群众 反映人 诉求人 提出人 联系人 负责人 申请人 当事人 经办人 业主 租户 农户 养殖户 种植户 商户 店主 老板 房东 邻居 牧民 社员 老党员 老人 独居老人 大学生 学生 孩子 孤儿
  患者 病人 其子 其女 其父 其母 其妻 妻子 丈夫 儿子 女儿 父亲 母亲 爱人 儿媳 孙子 孙女 老伴 哥哥 弟弟 姐姐 妹妹 司机 名叫 姓名 户名 收款人 本人
`)

/** How a household in need or in ill health is called: its name after it gives it away. */
export const NEED_PERSON = oneOf(`
  低保户 低保对象 低保人员 低保家庭 五保户 五保老人 特困户 特困人员 特困供养人员 贫困户 建档立卡户 监测户 监测对象 脱贫户 困难户 困难群众 困难家庭 残疾人 残疾户 重度残疾人 盲人 聋哑人 精神病人
  精神病患者 精神障碍患者 癌症患者 癌症病人 尿毒症患者 大病患者 失独老人 失独家庭 刑满释放人员 社区矫正人员 吸毒人员 信访人 上访户 单亲母亲 单亲家庭 离异
`)

/** Need and ill health as they are said of somebody. */
export const NEED = oneOf(`
  低保 五保 特困 贫困 建档立卡 残疾 残障 瘫痪 偏瘫 卧床 癌症 患癌 肿瘤 肝癌 肺癌 胃癌 尿毒症 透析 白血病 精神病 精神障碍 精神分裂 抑郁症 艾滋病 乙肝 肺结核 脑梗 脑溢血 中风 痴呆 癫痫 智障 智力障碍
  聋哑 失明 双目失明 大病 重病 重疾 患病 住院 手术 截肢 生活不能自理 不能自理 单亲 离异 离婚 孤儿 失独 服刑 刑满释放 吸毒 负债 欠债 欠款 辍学
`)

/** Words that begin like names. */
const WORDS = new Set(
  `高兴 高度 高龄 方便 安全 安康 安宁 安定 常年 金银 金元 马上 白天 石林 石材 温泉 江河 江海 康健 康宁 田林 林地 雷雨 万元 万一 严重 贺信 武术 武装 毛利 钱财 包保 于是 任何 连片 党员 党建 党政 车辆 许多 曾经
  付出 顾全 夏天 钟林 程序 余庆 龙王 权利 权益 向阳 文明 文艺 成立 成林 成长 全民 全体 全新 洪水 华林 边远 路线 路中 路南 路北 路东 路西 卫生 卫民 景林 齐全 黄河 黄金 黄土 黄花 黄山 黄海 江山 何时 何方 史志 周立 周长 张贴
  马铃薯 林草 田玉 胡麻 胡杨 苏武 丁香 梁山 罗林 白林 金秋 金昌 武威 张掖 康平 平安 杨树 杨柳 柳林 柳树 石山 石川 石河 金山 金川 马河 文峰 云田 杜绝 谢绝 陆续 秦岭 秦川 李树 孙子 孙女 柴草 梁峁 宋代 元明 陶瓷 水林`
    .trim()
    .split(/\s+/),
)

/** Whether a run that is built like a name is an ordinary word, or begins with one. */
export const isWord = (name: string): boolean => WORDS.has(name) || WORDS.has(name.slice(0, 2))

/** What makes a place of the letters before it: 王家沟, 李家堡, 杨树湾. */
export const TERRAIN =
  '(?:[村社组](?![民干委支主书长员成织会区])|[庄沟湾镇乡坪营堡寨川滩河桥路街巷山岭岔坡梁咀嘴崖窑岘渠泉坝城店屯集峡台塬原洼坑塘井磨窝峪庙寺祠墩闸园])'

/** What makes a place or a body of it: 李家店超市, 王氏宗祠, 康家诊所. */
export const PLACE_ENDING = `(?:${TERRAIN}|门|氏|小区|大厦|学校|小学|中学|幼儿园|医院|卫生|林场|水库|公司|合作社|超市|商店|饭馆|药店|诊所|养殖场|牧场|广场|公园|站)`
