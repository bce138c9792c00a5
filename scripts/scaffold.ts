import type { TargetLocale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';

/** `vi.md` of a new product. It passes the check as soon as commodity and cooperative name something that exists. */
export function productScaffold(today: CalendarDate): string {
  return `---
# Dữ kiện: chỉ ghi ở tệp này, mọi ngôn ngữ dùng chung. Giải thích từng mục: content/README.md
commodity: star-anise            # tên tệp trong content/commodities/
cooperative: thai-hoa            # tên thư mục trong content/cooperatives/
form: dried                      # fresh, frozen, dried, powder, oil, preserved, noodle, tea, honey …
ocop:
  group: food                    # food, beverage, herb, craft, plant, tourism
  subgroup: spice
  # certificate: { stars: 3, decision: 123/QĐ-UBND, issuer: UBND tỉnh Lạng Sơn, issued: "${today}" }
hs: { code: "090961", confirmed: false }
origin: { commune: van-quan }
packs:
  - { kind: bag, net: { value: 1, unit: kg } }
# carton: { packs: 10, grossKg: 11 }
minimumOrder: { value: 100, unit: kg }
season: { harvest: [7, 8, 9], shipping: [7, 8, 9, 10, 11, 12] }
shelfLife: { value: 12, unit: month }
storage: ambient                 # ambient, chilled, frozen
# allergens: { declared: "${today}", contains: [], mayContain: [] }
# pictures: [{ file: anh-1.jpg }]
updated: "${today}"
# Chữ tiếng Việt
name: Tên sản phẩm
summary: Một hoặc hai câu, nói điều người mua cần biết trước.
specs: []
# ingredients: Thành phần như trên nhãn
# pictureAlts: [Ảnh chụp gì]
---

## Cách làm

Hai ba câu về nguyên liệu, cách làm, cách kiểm tra.
`;
}

const samples: Record<TargetLocale, { name: string; summary: string; heading: string; body: string }> = {
  en: { name: 'Product name', summary: 'One or two sentences with what a buyer checks first.', heading: 'How it is made', body: 'Two or three sentences on material, making and checks.' },
  zh: { name: '产品名称', summary: '用一两句话说明买方最先查看的内容。', heading: '制作方法', body: '用两三句话说明原料、制作与检验。' },
  ko: { name: '제품명', summary: '바이어가 가장 먼저 확인하는 내용을 한두 문장으로 적습니다.', heading: '만드는 방법', body: '원료, 제조, 검사를 두세 문장으로 적습니다.' },
  ja: { name: '商品名', summary: 'バイヤーがまず確かめる内容を一、二文で記します。', heading: '製法', body: '原料、製法、検査を二、三文で記します。' },
};

/** A translation of a new product; delete the file to leave the language for later. */
export function translationScaffold(locale: TargetLocale, today: CalendarDate): string {
  const { name, summary, heading, body } = samples[locale];
  return `---
translation: { by: human, date: "${today}" }
name: ${name}
summary: ${summary}
specs: []
---

## ${heading}

${body}
`;
}
