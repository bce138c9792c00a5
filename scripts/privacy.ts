import { emailField } from '#domain/inquiry/form-fields.schema.ts';
import { erasePerson, exportPerson } from '#server/inquiry/privacy.ts';
import { refuse, withInquiries } from './inquiry-program.ts';
import { runProgram } from './program.ts';

const usage = 'Usage: npm run -s privacy -- export|erase <e-mail>';

/** What is kept of a person, as JSON; or the end of it. */
await runProgram(async ({ settings, log }) => {
  const [verb, given] = process.argv.slice(2);
  const email = emailField.safeParse(given).data;
  if ((verb !== 'export' && verb !== 'erase') || typeof email !== 'string') return refuse(2, usage);
  return withInquiries(settings, async ({ context, mailFileOf }) => {
    if (verb === 'export') log(JSON.stringify(await exportPerson(context, email), undefined, 2));
    else {
      const count = await erasePerson(context, mailFileOf, email);
      log(count === 0 ? `Nothing is kept of ${email}.` : `${count} ${count === 1 ? 'inquiry' : 'inquiries'} of ${email} erased, with messages, quotations, files and mails. Backups made before still hold them: a restore erases them again.`);
    }
    return 0;
  });
});
