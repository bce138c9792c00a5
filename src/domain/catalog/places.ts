import type { Locale } from '#i18n/locales.ts';

/** A commune-level unit of Lạng Sơn since 1 July 2025 (Resolution 1672/NQ-UBTVQH15): 61 communes and 4 wards. */
export interface Place {
  kind: 'commune' | 'ward';
  /** Vietnamese always; another language only where its name is settled, otherwise the Vietnamese is shown. */
  names: { vi: string } & Partial<Record<Exclude<Locale, 'vi' | 'en'>, string>>;
}

const commune = (vi: string, zh?: string, ko?: string, ja?: string): Place => ({
  kind: 'commune',
  names: { vi, ...(zh && { zh }), ...(ko && { ko }), ...(ja && { ja }) },
});
const ward = (vi: string, zh: string, ko: string, ja: string): Place => ({ ...commune(vi, zh, ko, ja), kind: 'ward' });

export const places = {
  'tam-thanh': ward('Tam Thanh', '三清', '땀타인', 'タムタイン'),
  'luong-van-tri': ward('Lương Văn Tri', '梁文知', '르엉반찌', 'ルオンヴァンチ'),
  'ky-lua': ward('Kỳ Lừa', '驱驴', '끼르어', 'キールア'),
  'dong-kinh': ward('Đông Kinh', '东京', '동낀', 'ドンキン'),
  'that-khe': commune('Thất Khê', '七溪', '텃케', 'タットケー'),
  'doan-ket': commune('Đoàn Kết'),
  'tan-tien': commune('Tân Tiến'),
  'trang-dinh': commune('Tràng Định', '长定', '짱딘', 'チャンディン'),
  'quoc-khanh': commune('Quốc Khánh'),
  'khang-chien': commune('Kháng Chiến'),
  'quoc-viet': commune('Quốc Việt'),
  'binh-gia': commune('Bình Gia', '平嘉', '빈자', 'ビンザー'),
  'tan-van': commune('Tân Văn'),
  'hong-phong': commune('Hồng Phong'),
  'hoa-tham': commune('Hoa Thám'),
  'quy-hoa': commune('Quý Hòa'),
  'thien-hoa': commune('Thiện Hòa'),
  'thien-thuat': commune('Thiện Thuật'),
  'thien-long': commune('Thiện Long'),
  'bac-son': commune('Bắc Sơn', '北山', '박선', 'バクソン'),
  'hung-vu': commune('Hưng Vũ'),
  'vu-lang': commune('Vũ Lăng'),
  'nhat-hoa': commune('Nhất Hòa'),
  'vu-le': commune('Vũ Lễ'),
  'tan-tri': commune('Tân Tri'),
  'van-quan': commune('Văn Quan', '文关', '반꽌', 'ヴァンクアン'),
  'diem-he': commune('Điềm He'),
  'yen-phuc': commune('Yên Phúc'),
  'tri-le': commune('Tri Lễ'),
  'tan-doan': commune('Tân Đoàn'),
  'khanh-khe': commune('Khánh Khê'),
  'na-sam': commune('Na Sầm', '那岑', '나섬', 'ナーサム'),
  'hoang-van-thu': commune('Hoàng Văn Thụ'),
  'thuy-hung': commune('Thụy Hùng'),
  'van-lang': commune('Văn Lãng', '文朗', '반랑', 'ヴァンラン'),
  'hoi-hoan': commune('Hội Hoan'),
  'loc-binh': commune('Lộc Bình', '禄平', '록빈', 'ロクビン'),
  'mau-son': commune('Mẫu Sơn', '母山', '머우선', 'マウソン'),
  'na-duong': commune('Na Dương'),
  'loi-bac': commune('Lợi Bác'),
  'thong-nhat': commune('Thống Nhất'),
  'xuan-duong': commune('Xuân Dương'),
  'khuat-xa': commune('Khuất Xá'),
  'dinh-lap': commune('Đình Lập', '亭立', '딘럽', 'ディンラップ'),
  'thai-binh': commune('Thái Bình'),
  'chau-son': commune('Châu Sơn'),
  'kien-moc': commune('Kiên Mộc'),
  'huu-lung': commune('Hữu Lũng', '右陇', '흐우룽', 'ヒュールン'),
  'tuan-son': commune('Tuấn Sơn'),
  'tan-thanh': commune('Tân Thành'),
  'van-nham': commune('Vân Nham'),
  'thien-tan': commune('Thiện Tân'),
  'yen-binh': commune('Yên Bình'),
  'huu-lien': commune('Hữu Liên'),
  'cai-kinh': commune('Cai Kinh'),
  'chi-lang': commune('Chi Lăng', '芝陵', '찌랑', 'チラン'),
  'quan-son': commune('Quan Sơn'),
  'chien-thang': commune('Chiến Thắng'),
  'nhan-ly': commune('Nhân Lý'),
  'bang-mac': commune('Bằng Mạc'),
  'van-linh': commune('Vạn Linh', '万灵', '반린', 'ヴァンリン'),
  'dong-dang': commune('Đồng Đăng', '同登', '동당', 'ドンダン'),
  'cao-loc': commune('Cao Lộc', '高禄', '까오록', 'カオロック'),
  'cong-son': commune('Công Sơn'),
  'ba-son': commune('Ba Sơn'),
} satisfies Record<string, Place>;

export type PlaceId = keyof typeof places;
export const placeIds = Object.keys(places) as [PlaceId, ...PlaceId[]];
