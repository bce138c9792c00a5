/** What buyers ask again and again, so that it can be asked in one language and read in another. Words stand under `inq.question.<id>`. */
export const questionIds = [
  'residue-report',
  'heavy-metal-report',
  'organic',
  'own-label',
  'market-label',
  'traceability',
  'harvest-date',
  'specification',
  'allergens',
  'photos',
  'visit',
  'video-call',
  'exclusive',
  'export-experience',
  'discount-volume',
  'partial-shipments',
  'shelf-life-left',
  'container-load',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** What a cooperative may ask a buyer by a code. Words stand under `inq.ask.<id>`. */
export const sellerQuestionIds = ['quantity-per-shipment', 'packing', 'delivery-address', 'target-price', 'label', 'payment', 'first-order-date', 'import-licence', 'residue-limits', 'sample-address'] as const;

export type SellerQuestionId = (typeof sellerQuestionIds)[number];

export function isSellerQuestion(id: QuestionId | SellerQuestionId): id is SellerQuestionId {
  return (sellerQuestionIds as readonly string[]).includes(id);
}

/** Papers that a buyer may need. Words stand under `inq.document.<id>`. */
export const documentIds = ['origin-certificate', 'phytosanitary', 'health-certificate', 'producer-registration', 'residue-test', 'aflatoxin-test', 'haccp', 'iso22000', 'vietgap', 'globalgap', 'organic-cn', 'organic-kr', 'organic-jas', 'process-chart', 'specification-sheet', 'invoice-packing-list'] as const;
export type DocumentId = (typeof documentIds)[number];

/** How often a buyer means to order. */
export const repeats = ['once', 'monthly', 'quarterly', 'yearly', 'undecided'] as const;

/** What the buyer's firm does. */
export const buyerRoles = ['importer', 'distributor', 'manufacturer', 'retailer', 'restaurant', 'agent', 'other'] as const;

/** Ways to reach a buyer besides e-mail. */
export const buyerChannels = ['wechat', 'kakaotalk', 'line', 'whatsapp', 'phone'] as const;
export type BuyerChannel = (typeof buyerChannels)[number];
