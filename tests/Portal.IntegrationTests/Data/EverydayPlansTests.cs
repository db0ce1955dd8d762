using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Contact;
using Portal.Features.Contact.Files;
using Portal.Features.Erasure;
using Portal.Features.Notices;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Data;

/// <summary>What happens with every inquiry, every letter, every request or every few minutes reads none of the large tables from end to end.</summary>
public sealed partial class EverydayPlansTests(EverydayPlansTests.FullHouse portal) : IClassFixture<EverydayPlansTests.FullHouse>
{
    [Fact]
    public async Task Taking_in_an_inquiry()
    {
        using var visitor = portal.NewVisitor();
        portal.Plans.Begin();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var check = await visitor.SubmitAsync(form, Answers.Intern("plans@example.org"));
        Assert.True(check.IsCheck, check.Body);
        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);
        AssertNoScan("inquiries", "attachments", "messages", "inquiry_events", "outgoing_emails");
    }

    [Fact]
    public async Task The_senders_page_by_its_token()
    {
        using var visitor = portal.NewVisitor();
        portal.Plans.Begin();
        (await visitor.VisitAsync(portal.Receipt)).Is(HttpStatusCode.OK);
        AssertNoScan("inquiries", "messages", "attachments", "inquiry_events");
    }

    [Fact]
    public async Task Files_that_wait_for_their_form()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        portal.Plans.Begin();
        var check = await visitor.SubmitFilesAsync(form, Answers.Intern("files@example.org"), new() { ["Input.Cv"] = new("cv.pdf", SomePdf.Latin("A kernel")) });
        Assert.True(check.IsCheck, check.Body);
        AssertNoScan("attachments");
    }

    [Fact]
    public async Task A_request_of_somebody_who_is_signed_in()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        portal.Plans.Begin();
        (await owner.VisitAsync("/account/sessions")).Is(HttpStatusCode.OK);
        AssertNoScan("account_sessions");
    }

    [Fact]
    public async Task The_way_of_a_letter()
    {
        portal.Plans.Begin();
        await portal.SendDueAsync();
        AssertNoScan("outgoing_emails");
    }

    [Fact]
    public async Task The_list_of_letters()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        portal.Plans.Begin();
        (await owner.VisitAsync("/inbox/outbox")).Is(HttpStatusCode.OK);
        AssertNoScan("outgoing_emails");
    }

    [Theory]
    [InlineData(typeof(RemindHandler), "inquiries")]
    [InlineData(typeof(MissPromisesHandler), "inquiries")]
    [InlineData(typeof(RunRetentionHandler), "inquiries", "inquiry_events")]
    [InlineData(typeof(ForgetAfterADayHandler), "inquiries", "attachments")]
    [InlineData(typeof(ReadTextsHandler), "attachments")]
    public async Task What_comes_round(Type handler, params string[] tables)
    {
        portal.Plans.Begin();
        await portal.InServicesAsync(async services =>
        {
            await RunAsync(services.GetRequiredService(handler));
            return true;
        });
        AssertNoScan(tables);
    }

    private static Task RunAsync(object handler) => handler switch
    {
        RemindHandler remind => remind.HandleAsync(default),
        MissPromisesHandler miss => miss.HandleAsync(default),
        RunRetentionHandler retention => retention.HandleAsync(isDry: true, default),
        ForgetAfterADayHandler forget => forget.HandleAsync(default),
        ReadTextsHandler texts => texts.HandleAsync(default),
        _ => throw new ArgumentOutOfRangeException(nameof(handler)),
    };

    /// <param name="asked">Tables that must have been asked about, so that the test saw what it is there for.</param>
    private void AssertNoScan(params string[] asked)
    {
        var plans = portal.Plans.Taken();
        Assert.All(asked, table => Assert.Contains(plans, plan => plan.Contains($" {table}", StringComparison.Ordinal)));
        Assert.All(plans, plan => Assert.False(Scan().Matches(plan).Any(scan => FullHouse.Large.Contains(scan.Groups[1].Value)), plan));
        Assert.All(plans, plan => Assert.False(Sifts(plan), plan));
    }

    /// <summary>
    /// Whether a large table is read through an index of all its rows, and row after row looked at whether it fits. Where a limit
    /// stands above, it may end soon, which a plan does not say.
    /// </summary>
    private bool Sifts(string plan) => !plan.Contains("Limit", StringComparison.Ordinal) && WholeScan().Matches(plan)
        .Any(scan => portal.WholeIndexes.Contains(scan.Groups[1].Value) && FullHouse.Large.Contains(scan.Groups[2].Value));

    [GeneratedRegex("Seq Scan on ([a-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Scan();

    /// <summary>A condition of the index would stand before the filter.</summary>
    [GeneratedRegex(@"Index (?:Only )?Scan (?:Backward )?using (\w+) on (\w+)[^\n]*\n +Filter:", RegexOptions.CultureInvariant)]
    private static partial Regex WholeScan();

    public sealed class FullHouse(PostgresServer postgres) : PortalServer(postgres)
    {
        /// <summary>Each with one row for every inquiry, or more.</summary>
        public static readonly IReadOnlyList<string> Large =
            ["inquiries", "intern_applications", "messages", "inquiry_events", "outgoing_emails", "attachments", "account_sessions"];

        private static readonly int Count = Suite.IsWhole ? 100_000 : 30_000;

        private static readonly string[] Planned = ["select", "with", "insert", "update", "delete"];

        internal PlanReader Plans { get; } = new("explain (costs off)", statement => Planned.Any(word => statement.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

        /// <summary>Indexes of all rows of their table.</summary>
        internal HashSet<string> WholeIndexes { get; } = [];

        /// <summary>The path of one sender's page.</summary>
        public string Receipt { get; private set; } = "";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            using var visitor = NewVisitor();
            var form = await visitor.VisitAsync(Answers.InternForm);
            var check = await visitor.SubmitFilesAsync(form, Answers.Intern("first@example.org"), new() { ["Input.Cv"] = new("cv.pdf", SomePdf.Latin("A kernel")) });
            Receipt = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).Path;
            await SendDueAsync();
            using var owner = await SignInAsOwnerAsync();

            await this.ExecuteAsync("alter table inquiries disable trigger user");
            await this.ExecuteAsync("alter table outgoing_emails disable trigger user");
            await this.ExecuteAsync(
                $"""
                insert into inquiries select (jsonb_populate_record(i, jsonb_build_object(
                  'id', {Id("1")}, 'reference', 'INT-' || n, 'email', 'writer' || n || '@example.org', 'submission_key', gen_random_uuid(), 'form_key', gen_random_uuid(),
                  'text_fingerprint', '\x' || md5(n::text) || md5(n::text), 'address_key', case when n % 100 = 0 then '\x' || md5(n::text) end,
                  'received_at', i.received_at - n * interval '5 minutes', 'reply_by', i.received_at - (n - 4000) * interval '5 minutes',
                  'first_answered_at', case when n % 100 > 2 then i.received_at end,
                  'state', (array['new','in_review','shortlisted','talking','waiting_sender','declined','declined'])[1 + case when n % 100 < 7 then n % 7 else 6 end]))).*
                from inquiries i, generate_series(1, $1) n
                """, Count);
            foreach (var (table, count, others) in new[]
            {
                ("intern_applications", 1, ""),
                ("messages", 1, $", 'id', {Id("2")}"),
                ("inquiry_events", 2, $", 'id', {Id("3")}"),
                ("outgoing_emails", 1, $", 'id', {Id("4")}, 'message_id', '<' || x.kind || n || '@portal.test>'"),
                ("attachments", 1, $", 'id', {Id("5")}, 'form_key', gen_random_uuid(), 'sha256', '\\x' || md5(n::text) || md5(n::text)"),
            })
            {
                await this.ExecuteAsync(
                    $"""
                    insert into {table} select (jsonb_populate_record(null::{table}, to_jsonb(x) || jsonb_build_object('inquiry_id', {Id("1")}{others}))).*
                    from (select * from {table} where inquiry_id is not null limit {count}) x, generate_series(1, $1) n
                    """, Count);
            }

            await this.ExecuteAsync(
                "insert into users select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'email', n || u.email, 'normalized_email', n || u.normalized_email, 'user_name', n || u.user_name, 'normalized_user_name', n || u.normalized_user_name))).* from users u, generate_series(1, 100) n");
            await this.ExecuteAsync($"insert into account_sessions select (jsonb_populate_record(s, jsonb_build_object('id', {Id("6")}, 'user_id', (select array_agg(id) from users)[1 + n % 100], 'secret_hash', '\\x' || md5(n::text) || md5(n::text)))).* from account_sessions s, generate_series(1, $1) n", Count);
            await this.ExecuteAsync("alter table inquiries enable trigger user");
            await this.ExecuteAsync("alter table outgoing_emails enable trigger user");
            await this.ExecuteAsync("vacuum analyze");
            WholeIndexes.UnionWith(await InDatabaseAsync(db => db.Database.SqlQuery<string>($"select indexrelid::regclass::text as \"Value\" from pg_index where indpred is null").ToListAsync()));
        }

        protected override void Configure(WebApplicationBuilder builder) => builder.Services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(Plans));

        /// <param name="kind">One digit, in ids of one kind of row.</param>
        private static string Id(string kind) => $"lpad(to_hex(n), 8, '0') || '-0000-7000-8000-00000000000{kind}'";
    }
}
