import { describe, expect, test } from 'vitest';
import type { CooperativeView } from '#domain/inquiry/views.ts';
import { databases } from '../fixtures/inquiry/databases.ts';
import { openTestService, tokenIn } from '../fixtures/inquiry/open-test-service.ts';

describe.each(databases)('on %s', (_, open) => {
  test('a buyer sends a list, gets a reference, and each cooperative reads its own part', async () => {
    const { submitOsaka, sendMails, mails, inquiries } = await openTestService(await open());
    const sent = await submitOsaka();
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
    expect(sent.value.reference).toMatch(/^CP-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(sent.value).toMatchObject({ isRepeat: false, inReview: false });

    expect(await sendMails()).toBe(4);
    const letters = await mails();
    expect(letters.map(({ to }) => [to].flat()[0]?.text).sort()).toEqual(['htx@binhgia.example', 'lienhe@thaihoa.invalid', 'lienminh@alliance.example', 'yamada@yamada.example']);

    const toThaiHoa = letters.find(({ text }) => text?.includes('/thai-hoa/'));
    const access = await inquiries.findAccess(tokenIn(toThaiHoa ?? {}), sent.value.reference, 'thai-hoa');
    if (!access) throw new Error('The link of the cooperative does not open.');
    const view = (await inquiries.read(access, 'vi')) as CooperativeView;
    expect(view).toMatchObject({ role: 'cooperative', reference: sent.value.reference, buyer: { company: '山田食品株式会社', country: 'JP', channels: { phone: '+81663123456' } }, thread: { cooperative: 'thai-hoa', state: 'new', lines: [{ product: 'star-anise-a', quantity: { value: 1200, unit: 'kg' } }] } });
    expect(JSON.stringify(view)).not.toContain('binh-gia');
  });
});
