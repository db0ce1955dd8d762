using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>What was stored before an upgrade is there after it.</summary>
public sealed class UpgradeTests(PostgresServer postgres)
{
    private const string BeforeTheForms = "20261121002808_OutboxSignal";
    private const string BeforeTheMailDoctor = "20261121035628_Forms";
    private const string WithTheFirstLetters = "20261121072622_Letters";

    [Fact]
    public async Task Inquiries_of_the_first_two_forms_keep_every_answer()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await using (var old = Open(database))
        {
            await old.GetService<IMigrator>().MigrateAsync(BeforeTheForms);
            await old.Database.ExecuteSqlRawAsync(
                """
                insert into inquiries (id, reference, kind, state, told_state, submission_key, token_version, language, consent_version, received_at, reply_by, email, full_name, organisation)
                values ('00000000-0000-7000-8000-000000000001', 'INT-2222-2222', 'intern', 'in_review', 'new', gen_random_uuid(), 1, 'chinese', '2026-11', now(), now(), 'li@example.org', '李华', '示例大学'),
                       ('00000000-0000-7000-8000-000000000002', 'COL-3333-3333', 'collaboration', 'new', 'new', gen_random_uuid(), 1, 'english', '2026-11', now(), now(), 'grace@example.org', 'Grace', 'Lab');
                insert into intern_applications (inquiry_id, earliest_start, months, days_per_week, place, degree, major, graduation, cv_link, work_link, experience)
                values ('00000000-0000-7000-8000-000000000001', '2027-03-01', 6, 4, 'on_site', 'master', '计算机', '2028-06-01', 'https://example.org/cv.pdf', 'https://example.org/work', '做过一个算子。');
                insert into collaboration_proposals (inquiry_id, type, role, homepage, goal, brings, needs)
                values ('00000000-0000-7000-8000-000000000002', 'joint_paper', 'Lecturer', 'https://example.org', 'g', 'b', 'n');
                insert into messages (id, inquiry_id, kind, body, written_at)
                select gen_random_uuid(), id, 'from_sender', '你好', now() from inquiries;
                """);
        }

        await using var db = Open(database);
        await new Schema(db).MigrateAsync(CancellationToken.None);
        var intern = await db.Inquiries.WithAnswers().Include(i => i.Messages).SingleAsync(i => i.Reference == "INT-2222-2222");
        Assert.Equal(
            (InquiryState.InReview, "李华", "你好", "https://example.org/cv.pdf", "https://example.org/work", Approval.NotAskedYet),
            (intern.State, intern.Sender.FullName, intern.Messages[0].Body, intern.Intern!.CvLink, intern.Intern.WorkLinks, intern.Intern.Approval));
        Assert.Equal((0, 0, false), (intern.QuarantineReasons.Count, intern.Intern.FitGaps.Count, intern.Intern.MayPassOn));
        var proposal = await db.Inquiries.WithAnswers().SingleAsync(i => i.Reference == "COL-3333-3333");
        Assert.Equal((Effort.Unknown, Agreements.NoneYet, "g"), (proposal.Collaboration!.Effort, proposal.Collaboration.Agreements, proposal.Collaboration.Goal));
    }

    [Fact]
    public async Task Letters_that_failed_before_moments_were_recorded_are_still_news()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await using (var old = Open(database))
        {
            await old.GetService<IMigrator>().MigrateAsync(BeforeTheMailDoctor);
            await old.Database.ExecuteSqlRawAsync(
                """
                insert into outgoing_emails (id, kind, state, message_id, to_address, subject, text_body, language, "references", is_automatic, attempts, created_at, next_attempt_at, last_error)
                values (gen_random_uuid(), 'reply', 'failed', '<1@x>', 'a@example.org', 's', 't', 'english', '{{}}', false, 1, now(), now() - interval '2 days', '550 No'),
                       (gen_random_uuid(), 'reply', 'waiting', '<2@x>', 'a@example.org', 's', 't', 'english', '{{}}', false, 1, now(), now() + interval '1 hour', '451 Later'),
                       (gen_random_uuid(), 'reply', 'sent', '<3@x>', 'a@example.org', 's', 't', 'english', '{{}}', false, 1, now(), now(), null);
                """);
        }

        await using var db = Open(database);
        await new Schema(db).MigrateAsync(CancellationToken.None);
        var letters = await db.OutgoingEmails.OrderBy(e => e.MessageId).ToListAsync();
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(now - letters[0].LastFailedAt!.Value, TimeSpan.FromDays(1.9), TimeSpan.FromDays(2.1));
        Assert.InRange(now - letters[1].LastFailedAt!.Value, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));
        Assert.Null(letters[2].LastFailedAt);
        Assert.DoesNotContain(letters, letter => letter.NeedsOperator);
    }

    [Fact]
    public async Task Letters_and_choices_of_the_first_outbox_go_on()
    {
        var database = await postgres.CreateEmptyDatabaseAsync();
        await using (var old = Open(database))
        {
            await old.GetService<IMigrator>().MigrateAsync(WithTheFirstLetters);
            await old.Database.ExecuteSqlRawAsync(
                """
                insert into inquiries (id, reference, kind, state, told_state, submission_key, form_key, token_version, language, consent_version, received_at, reply_by, email, full_name, quarantine_reasons)
                values ('00000000-0000-7000-8000-000000000001', 'QUE-2222-2222', 'question', 'new', 'new', gen_random_uuid(), gen_random_uuid(), 1, 'english', '2026-11', now(), now(), 'li@example.org', '李华', '{{}}');
                insert into outgoing_emails (id, kind, state, message_id, to_address, subject, text_body, language, "references", is_automatic, attempts, created_at, next_attempt_at, attachment_ids)
                values (gen_random_uuid(), 'reply', 'waiting', '<1@x>', 'a@example.org', 's', 't', 'english', '{{}}', false, 1, now() - interval '1 day', now(), '{{}}');
                insert into notice_preferences (address, cadence, attach_files, told_until)
                values ('each@example.org', 'each', true, now()), ('daily@example.org', 'daily', false, now() - interval '1 hour');
                """);
        }

        await using var db = Open(database);
        await new Schema(db).MigrateAsync(CancellationToken.None);
        var letter = await db.OutgoingEmails.SingleAsync();
        Assert.Equal((false, letter.CreatedAt), (letter.AttachesFiles, letter.DueSince));
        Assert.Equal(
            [(NoticeCadence.Daily, false, Language.English), (NoticeCadence.Each, true, Language.English)],
            (await db.NoticePreferences.OrderBy(p => p.Address).ToListAsync()).Select(p => (p.Cadence, p.AttachFiles, p.Language)));

        // The reader of digests has not heard of what came since the last one.
        Assert.Equal("daily@example.org", (await db.UntoldInquiries.SingleAsync()).Address);
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
