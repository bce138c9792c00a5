import type { Form } from '../catalog/product.schema.ts';

/** Words by which buyers name the form of goods, in the languages of the site. */
export const formWords: Readonly<Partial<Record<Form, readonly string[]>>> = {
  fresh: ['tươi', 'fresh', '新鲜', '鲜', '生鲜', '신선', '신선한', '생', '생과', '生鮮', '新鮮', 'フレッシュ', '生'],
  frozen: ['đông lạnh', 'cấp đông', 'frozen', '冷冻', '速冻', '冰冻', '냉동', '冷凍', 'フローズン'],
  dried: ['khô', 'sấy', 'sấy khô', 'phơi khô', 'sấy dẻo', 'dried', 'dry', '干', '干制', '晒干', '烘干', '风干', '말린', '건조', '마른', '乾燥', '干し', 'ドライ'],
  powder: ['bột', 'powder', 'ground', 'powdered', '粉', '粉末', '가루', '분말', '파우더', 'パウダー'],
  oil: ['tinh dầu', 'dầu', 'oil', 'essential oil', '精油', '油', '오일', '정유', '기름', 'オイル'],
  preserved: ['ngâm', 'muối', 'mứt', 'preserved', 'pickled', 'jam', '腌制', '罐头', '果酱', '절임', '잼', '漬物', '漬け', 'ジャム'],
  noodle: ['bún', 'miến', 'phở', 'mì', 'noodle', 'noodles', '面条', '粉丝', '국수', '면', '麺'],
  drink: ['nước uống', 'đồ uống', 'drink', 'juice', '饮料', '果汁', '음료', '주스', '飲料', 'ジュース'],
  spirit: ['rượu', 'spirit', 'liquor', '酒', '白酒', '술', '증류주', '蒸留酒', 'お酒'],
  tea: ['trà', 'chè', 'tea', '茶', '차', 'お茶'],
  honey: ['mật ong', 'honey', '蜂蜜', '꿀', '벌꿀', 'はちみつ', 'ハチミツ'],
  cosmetic: ['mỹ phẩm', 'cosmetic', 'cosmetics', '化妆品', '화장품', '化粧品'],
  textile: ['vải', 'dệt', 'textile', 'fabric', '织物', '布', '직물', '천', '織物'],
  craft: ['thủ công', 'craft', 'handicraft', '手工艺', '手工', '공예', '수공예', '工芸', '手作り'],
};

/** Names of the province in each language. */
export const provinceNames: readonly string[] = ['Lạng Sơn', 'Lang Son', '谅山', '諒山', '랑선', '랑썬', 'ランソン'];
