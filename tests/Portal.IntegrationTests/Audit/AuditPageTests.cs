using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Audit;

/// <summary>The owner reads the record of access and changes, and takes it along.</summary>
public sealed class AuditPageTests(AuditPageTests.RecordedPortal portal) : IClassFixture<AuditPageTests.RecordedPortal>
{
    private const string Record = "/account/audit";

    [Fact]
    public async Task An_entry_says_when_who_what_whose_where_from_and_what_changed()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"{Record}?day=2026-03-08")).Is(HttpStatusCode.OK).Says("Asia/Shanghai");
        var entry = page.One(".audit-list > li");
        Assert.Equal("8 Mar 2026, 00:30", entry.QuerySelector("time")!.TextContent);
        Assert.Equal("2026-03-07T16:30:00Z", entry.QuerySelector("time")!.GetAttribute("datetime"));
        foreach (var part in new[] { "Olga Owner", "from 203.0.113.7", "Setting changed", "notices to <b>x</b>@example.org", "each", "daily" })
        {
            Assert.Contains(part, entry.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("what=file_viewed", 60)]
    [InlineData("what=files", 60)]
    [InlineData("what=settings", 1)]
    [InlineData("what=accounts", 2)] // one of them the owner's own
    [InlineData("what=keys", 0)]
    [InlineData("who=nobody", 1)]
    [InlineData("who=command-line", 2)] // the same
    [InlineData("who=nobody&what=sign-ins", 1)]
    [InlineData("who=command-line&what=sign-ins", 0)]
    [InlineData("who=00000000-0000-0000-0000-000000000007", 60)]
    [InlineData("day=2026-03-07", 0)]
    [InlineData("day=2026-03-08", 1)]
    public async Task It_is_narrowed_down_by_the_address(string filter, int count)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"{Record}?{filter}")).Is(HttpStatusCode.OK);
        Assert.Equal(Math.Min(count, 50), page.All(".audit-list > li").Count);
        foreach (var part in filter.Split('&'))
        {
            Assert.True(page.All($"[name={part.Split('=')[0]}] option[selected][value='{part.Split('=')[1]}'], input[name=day][value='{part.Split('=')[1]}']").Count > 0, part);
        }
    }

    [Theory]
    [InlineData("what=everything")]
    [InlineData("who=x")]
    [InlineData("day=2026-13-01")]
    [InlineData("day=0001-01-01")]
    [InlineData("day=9999-12-31")]
    [InlineData("before=x&after=y")]
    [InlineData("before=00000000-0000-0000-0000-000000000000")]
    [InlineData("after=ffffffff-ffff-ffff-ffff-ffffffffffff")]
    [InlineData("what=%00&who=%F0%9F%98%80&day=")]
    public async Task An_address_that_means_nothing_is_no_fault(string query)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync($"{Record}?{query}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_lead_to_older_entries_and_back()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var first = await owner.VisitAsync($"{Record}?what=files&who=00000000-0000-0000-0000-000000000007");
        Assert.Empty(first.All("a[rel=prev]"));
        Assert.Equal(References(50, 60), Subjects(first));

        var second = (await owner.VisitAsync(first.One("a[rel=next]").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.Equal(References(10, 10), Subjects(second));
        Assert.Empty(second.All("a[rel=next]"));
        Assert.Equal($"/inbox/{Subjects(second)[0]}", second.All(".audit-list a.reference")[0].GetAttribute("href"));

        var back = (await owner.VisitAsync(second.One("a[rel=prev]").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        Assert.Equal(Subjects(first), Subjects(back));
        Assert.Empty(back.All("a[rel=prev]"));
        Assert.Single(back.All("a[rel=next]"));
    }

    [Theory]
    [InlineData("", "Record of access and changes", "Not signed in", "Sign-in failed")]
    [InlineData("/zh", "访问与更改记录", "未登录", "登录失败")]
    public async Task It_is_there_in_both_languages(string language, string title, string nobody, string failed)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"{language}{Record}?who=nobody")).Is(HttpStatusCode.OK).Says(nobody).Says(failed);
        Assert.Equal(title, page.One("h1").TextContent);
        Assert.Equal("page", page.One($".inbox-nav a[href='{language}{Record}']").GetAttribute("aria-current"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_everything_of_the_filter_harmless_and_the_download_is_on_record()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var path = $"{Record}?who=nobody";
        var page = await owner.VisitAsync(path);
        var (answer, bytes) = await DownloadAsync(owner, page, "who", "nobody");
        Assert.Equal("text/csv; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal(("attachment", "record-2026-11-20.csv"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName!.Trim('"')));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("\"When\",\"Who\",\"Account\",\"What\",\"Concerning\",\"From where\",\"Before\",\"After\"", lines[0]);
        Assert.Equal("\"2026-03-05T08:00:00.0000000+08:00\",\"Not signed in\",\"\",\"Sign-in failed\",\"'=cmd|' /C calc'!A0\",\"203.0.113.9\",\"\",\"\"", lines[1]);
        Assert.Equal(["", ""], [lines[2], string.Concat(lines[3..])]);

        var entry = await portal.InDatabaseAsync(db => db.AuditEntries.OrderByDescending(e => e.Id).FirstAsync(e => e.Action == AuditAction.Exported && e.After == "nobody"));
        Assert.Equal(("Olga Owner", "audit record", "127.0.0.1"), (entry.ActorName, entry.Subject, entry.Network!.Replace("::ffff:", "", StringComparison.Ordinal)));
        Assert.NotNull(entry.ActorId);
    }

    [Fact]
    public async Task The_file_has_every_page()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (_, bytes) = await DownloadAsync(owner, await owner.VisitAsync($"{Record}?what=file_viewed"), "what", "file_viewed");
        Assert.Equal(1 + 60 + 1, Encoding.UTF8.GetString(bytes).Split("\r\n").Length);
    }

    [Fact]
    public async Task A_reviewer_sees_nothing_of_it()
    {
        using var reviewer = await portal.SignInAsReviewerAsync();
        (await reviewer.VisitAsync(Record)).Is(HttpStatusCode.NotFound).DoesNotSay("203.0.113");
        (await reviewer.SendAsync(new(HttpMethod.Post, $"{Record}?handler=Csv"))).Is(HttpStatusCode.NotFound).DoesNotSay("203.0.113");
    }

    private static Task<(HttpResponseMessage Answer, byte[] Bytes)> DownloadAsync(Visitor owner, Page page, string name, string value) => owner.SendAsync(
        new(HttpMethod.Post, page.One(".audit-export").GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = page.One(".audit-export input[name='__RequestVerificationToken']").GetAttribute("value")!,
                [name] = value,
            }),
        },
        async answer => (answer, await answer.Content.ReadAsByteArrayAsync()));

    private static List<string> Subjects(Page page) => [.. page.All(".audit-list a.reference").Select(a => a.TextContent)];

    /// <param name="newest">The number of the first of them, counted from the oldest.</param>
    private static List<string> References(int count, int newest) => [.. Enumerable.Range(0, count).Select(i => RecordedPortal.Reference(newest - 1 - i))];

    /// <summary>With entries of this spring on record: sixty views by one person, and one of each other kind of actor.</summary>
    public sealed class RecordedPortal(PostgresServer postgres) : PortalServer(postgres)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await InDatabaseAsync(db =>
            {
                var morning = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
                for (var i = 0; i < 60; i++)
                {
                    db.AuditEntries.Add(AuditEntry.Create(AuditAction.FileViewed, new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7), "Gone Colleague", Reference(i), null, "cv", "203.0.113.8", morning.AddMinutes(i)));
                }

                db.AuditEntries.Add(AuditEntry.Create(AuditAction.SignInFailed, null, "", "=cmd|' /C calc'!A0", null, null, "203.0.113.9", morning.AddDays(4)));
                db.AuditEntries.Add(AuditEntry.Create(AuditAction.AccountReset, null, AuditTrail.CommandLine, "owner@portal.test", null, null, null, morning.AddDays(5)));
                db.AuditEntries.Add(AuditEntry.Create(AuditAction.SettingChanged, Guid.NewGuid(), "Olga Owner", "notices to <b>x</b>@example.org", "each", "daily", "203.0.113.7", morning.AddDays(6).AddHours(16.5)));
                return db.SaveChangesAsync();
            });
        }

        public static string Reference(int number) => $"INT-2222-22{"23456789BCDFGHJKMNPQRSTVWXYZ"[number / 20]}{"23456789BCDFGHJKMNPQRSTVWXYZ"[number % 20]}";
    }
}
