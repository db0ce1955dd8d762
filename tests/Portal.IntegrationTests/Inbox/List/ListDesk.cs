using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>Inquiries under a name by which a test knows them again in the list.</summary>
internal static class ListDesk
{
    public static readonly Actor Owner = new(Guid.NewGuid(), "Olga");

    public static Inquiry Question(string name, DateTimeOffset now, string message = "Hello", string? organisation = null, Language language = Language.English, InternApplication? intern = null, string? email = null) =>
        Inquiry.Receive(
            new()
            {
                SubmissionKey = Guid.NewGuid(),
                FormKey = Guid.NewGuid(),
                Sender = new(name, null, email ?? $"{Guid.NewGuid():n}@example.org", organisation),
                Language = language,
                Message = message,
                ConsentVersion = "1",
                Intern = intern,
                Question = intern is null ? new() { Area = QuestionArea.Other, Subject = "About something" } : null,
            }, now.AddDays(intern is null ? 10 : 14), now);

    public static async Task<Inquiry> KeepAsync(this PortalServer portal, params Inquiry[] inquiries)
    {
        await portal.InDatabaseAsync(db =>
        {
            db.Inquiries.AddRange(inquiries);
            return db.SaveChangesAsync();
        });
        return inquiries[0];
    }

    /// <param name="set">Columns, as they stand behind <c>set</c>.</param>
    public static Task<int> SetAsync(this PortalServer portal, string set, params Guid[] ids) => portal.ExecuteAsync($"update inquiries set {set} where id = any($1)", ids);

    public static Task<int> ExecuteAsync(this PortalServer portal, string sql, params object[] values) => portal.InDatabaseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = 120 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync();
    });

    public static Task<Page> ListAsync(this Visitor visitor, string query, string site = "") => visitor.VisitAsync($"{site}/inbox?q={Uri.EscapeDataString(query)}");

    /// <summary>Who is on the page, in order.</summary>
    public static IReadOnlyList<string> Names(this Page page) => [.. page.All(".inbox-row .inbox-who a").Select(a => a.TextContent)];

    /// <summary>The views of the rail with their numbers.</summary>
    public static Dictionary<string, string?> Counts(this Page page) => page.All(".rail li a").GroupBy(a => a.QuerySelector("span")!.TextContent, a => a.QuerySelector(".count")?.TextContent).ToDictionary(view => view.Key, view => view.First());

    /// <summary>The names on this page and all behind it.</summary>
    public static async Task<List<string>> AllNamesAsync(this Visitor visitor, Page page, Func<Task>? between = null)
    {
        var names = page.Names().ToList();
        while (page.All("a[rel='next']") is [var next])
        {
            if (between is not null)
            {
                await between();
            }

            page = (await visitor.VisitAsync(next.GetAttribute("href")!)).Is(System.Net.HttpStatusCode.OK);
            names.AddRange(page.Names());
        }

        return names;
    }
}
