using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Inbox.Export;
using Portal.IntegrationTests.Closing;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Exports;

namespace Portal.IntegrationTests.Export;

/// <summary>What is in the files: what was asked for, all of it, nothing else, and harmless.</summary>
public sealed class ExportedFilesTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    [Fact]
    public async Task A_table_has_a_row_for_each_inquiry_of_every_kind_with_what_it_answers()
    {
        using var owner = await OwnerAsync();
        await SendAsync(Answers.InternForm, Answers.Intern("one@kinds.example"));
        await SendAsync(Answers.CollaborationForm, Answers.Collaboration("two@kinds.example"));
        await SendAsync("/contact/talk", Answers.Talk("three@kinds.example"));
        await SendAsync("/contact/question", Answers.Question("four@kinds.example"));
        await portal.ReceiveAsync("else@elsewhere.example");
        await portal.ChangeAsync(await ReferenceAsync("one@kinds.example"), inquiry => inquiry.Rate(4, ClosingDesk.Owner, portal.Clock.Now));

        var table = await owner.TableAsync("from:@kinds.example");
        Assert.Equal(["four@kinds.example", "three@kinds.example", "two@kinds.example", "one@kinds.example"], table.Select(row => row["Mail address"]));
        Assert.Equal(["Question", "Talk invitation", "Collaboration proposal", "Intern application"], table.Select(row => row["Kind"]));
        var (question, talk, proposal, intern) = (table[0], table[1], table[2], table[3]);
        Assert.Equal(("new", "4", ""), (intern["State (word for programs)"], intern["Stars"], intern["Subject"]));
        Assert.Matches(@"^2026-11-20T16:0\d:\d\d\+08:00$", intern["Received"]);
        Assert.Matches(@"^20\d\d-\d\d-\d\d$", intern["Earliest start"]);
        Assert.NotEqual("", intern["Something you built or measured"]);
        Assert.NotEqual("", proposal["What you bring"]);
        Assert.Equal("Hanna Host", talk["Full name"]);
        Assert.NotEqual("", talk["Event and organiser"]);
        Assert.Contains("In equation 7", question["Message"], StringComparison.Ordinal);
        Assert.Equal("Equation 7", question["Subject"]);
        Assert.Equal("", question["What you bring"]);
    }

    [Fact]
    public async Task Text_that_a_spreadsheet_would_run_is_text_and_Chinese_stays_Chinese()
    {
        using var owner = await OwnerAsync();
        await portal.KeepAsync(
            ListDesk.Question("=HYPERLINK(\"http://evil.example\")", portal.Clock.Now, "+1 \"quoted\",\r\nand more", "＝1+1", email: "one@hostile.example"),
            ListDesk.Question("张三，你好", portal.Clock.Now, "我想了解第七个公式。", email: "two@hostile.example"));
        var table = (await owner.TableAsync("from:@hostile.example")).OrderBy(row => row["Mail address"], StringComparer.Ordinal).ToList();
        Assert.Equal(("'=HYPERLINK(\"http://evil.example\")", "'＝1+1"), (table[0]["Full name"], table[0]["Organisation"]));
        Assert.StartsWith("'+1 \"quoted\",", table[0]["Message"], StringComparison.Ordinal);
        Assert.Equal(("张三，你好", "我想了解第七个公式。"), (table[1]["Full name"], table[1]["Message"]));
    }

    [Theory]
    [InlineData("", "Reference")]
    [InlineData("/zh", "编号")]
    public async Task Headings_are_in_the_readers_language_and_each_is_there_once(string site, string first)
    {
        using var owner = await OwnerAsync();
        var email = $"one@heads{site.Length}.example";
        await portal.KeepAsync(ListDesk.Question("Ada", portal.Clock.Now, email: email));
        var csv = await owner.TakeAsync(await owner.ExportAsync($"from:{email}", ExportFormat.Csv, site));
        var headings = ExportDesk.Rows(Encoding.UTF8.GetString(csv.AsSpan(3))).First();
        Assert.Equal(first, headings[0]);
        Assert.Equal(headings.Distinct(), headings);
    }

    [Fact]
    public async Task Json_holds_everything_of_each()
    {
        using var owner = await OwnerAsync();
        await SendAsync(Answers.InternForm, Answers.Intern("json@json.example"));
        var reference = await ReferenceAsync("json@json.example");
        await owner.ReplyAsync(reference, "A reply to you. {{private_page}}");
        await portal.ChangeAsync(reference, inquiry => inquiry.AddNote("A private note", ClosingDesk.Owner, portal.Clock.Now));
        var root = await owner.JsonAsync("from:@json.example");
        Assert.Equal("from:@json.example", root.GetProperty("query").GetString());
        Assert.EndsWith("+08:00", root.GetProperty("exported_at").GetString(), StringComparison.Ordinal);
        var one = Assert.Single(root.GetProperty("inquiries").EnumerateArray());
        Assert.Equal((reference, "intern", "Ada Zhang"), (one.GetProperty("reference").GetString(), one.GetProperty("kind").GetString(), one.GetProperty("sender").GetProperty("full_name").GetString()));
        Assert.NotEqual(0, one.GetProperty("answers").GetProperty("months").GetInt32());
        Assert.Equal(["from_sender", "reply", "note"], one.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("kind").GetString()));
        Assert.Contains(one.GetProperty("events").EnumerateArray(), entry => entry.GetProperty("kind").GetString() == "noted" && entry.GetProperty("by").GetString() == "Olga Owner");
        Assert.Equal(["acknowledgement", "reply"], one.GetProperty("letters").EnumerateArray().Select(letter => letter.GetProperty("kind").GetString()));
        Assert.DoesNotContain("private_page", root.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("/inquiries/", root.GetRawText(), StringComparison.Ordinal);

        // The shape is promised.
        Assert.Equal(
            ["reference", "kind", "state", "told_state", "origin", "language", "received_at", "reply_by", "first_answered_at", "no_answer_because", "on_hold_until", "decline_reason", "snoozed_until",
                "snooze_reason", "is_flagged", "stars", "tags", "topic", "main_inquiry", "quarantine_reasons", "consent_version", "proposed_email", "sender", "answers", "planned_load", "messages", "events", "promise_changes",
                "interviews", "letters", "folder", "files", "mails"],
            one.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_zip_has_the_files_under_names_that_people_read_and_no_way_out_of_its_folder()
    {
        using var owner = await OwnerAsync();
        var hostile = await portal.KeepAsync(ListDesk.Question("../李伟/..\\etc", portal.Clock.Now, email: "one@zip.example"));
        var quiet = await portal.KeepAsync(ListDesk.Question("Nobody's file", portal.Clock.Now, email: "two@zip.example"));
        var content = Pdfs.OfSize(700_000);
        await portal.AttachAsync(hostile.Id, "简历-张三（最终版）.pdf", content);
        await portal.AttachAsync(hostile.Id, "简历-张三（最终版）.pdf", Pdfs.Small);
        var path = await portal.AttachAsync(hostile.Id, "cv.pdf", Pdfs.OfSize(3000));
        var bad = await portal.AttachAsync(hostile.Id, "bad.pdf", Pdfs.OfSize(2000));
        await portal.ExecuteAsync("update attachments set name = $1 where id = $2", "../../../etc/passwd\u202E.pdf", path);
        await portal.ExecuteAsync("update attachments set threat = 'Eicar', scanned_at = now() where id = $1", bad);

        using var zip = await owner.ZipAsync("from:@zip.example");
        var folder = $"{hostile.Reference} _李伟_.._etc/";
        var files = zip.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).ToList();
        Assert.Equal(["inquiries.csv", "inquiries.json"], zip.Entries.Except(files).Select(entry => entry.FullName));
        Assert.Equal(3, files.Count);
        Assert.Equal(["passwd.pdf", "简历-张三（最终版）.pdf", "简历-张三（最终版）.pdf"], files.Select(entry => entry.Name[2..]).Order(StringComparer.Ordinal));
        Assert.Equal(files.Count, files.Select(entry => entry.Name).Distinct().Count());
        using var copy = new MemoryStream();
        await using (var stream = await files.Single(entry => entry.Length == content.Length).OpenAsync())
        {
            await stream.CopyToAsync(copy);
        }

        Assert.Equal(content, copy.ToArray());
        using var json = await JsonDocument.ParseAsync(await zip.GetEntry("inquiries.json")!.OpenAsync());
        var listed = json.RootElement.GetProperty("inquiries").EnumerateArray().Single(one => one.GetProperty("reference").GetString() == hostile.Reference);
        Assert.Equal(files.Select(entry => entry.FullName).Order(StringComparer.Ordinal), listed.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("is_included").GetBoolean())
            .Select(file => $"{listed.GetProperty("folder").GetString()}/{file.GetProperty("name").GetString()}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains(quiet.Reference, StringComparison.Ordinal));
        using var reader = new StreamReader(await zip.GetEntry("inquiries.csv")!.OpenAsync());
        Assert.Equal(2, ExportDesk.Rows((await reader.ReadToEndAsync()).TrimStart('\uFEFF')).Count() - 1);
    }

    [Fact]
    public async Task Mail_of_a_sender_is_in_it_as_it_came()
    {
        using var owner = await OwnerAsync();
        var inquiry = await portal.ApplyAsync("writer@mails.example");
        await portal.ReceiveAsync(portal.Mail("writer@mails.example", "I can start in May.") with { Answers = [(await portal.LetterAsync(inquiry.Reference, Portal.Model.Emails.EmailKind.Acknowledgement)).MessageId] });
        using var zip = await owner.ZipAsync("from:@mails.example");
        var mail = Assert.Single(zip.Entries, entry => entry.FullName.EndsWith(".eml", StringComparison.Ordinal));
        Assert.Equal($"{inquiry.Reference} Ada Zhang/mail 1 2026-11-20.eml", mail.FullName);
        using var reader = new StreamReader(await mail.OpenAsync());
        Assert.Contains("I can start in May.", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quarantine_and_spam_are_only_in_it_where_the_query_asks_for_them()
    {
        using var owner = await OwnerAsync();
        var spam = await portal.KeepAsync(ListDesk.Question("Spam", portal.Clock.Now, email: "spam@states.example"));
        var held = await portal.KeepAsync(ListDesk.Question("Held", portal.Clock.Now, email: "held@states.example"));
        await portal.KeepAsync(ListDesk.Question("Listed", portal.Clock.Now, email: "listed@states.example"));
        await portal.SetAsync("state = 'spam'", spam.Id);
        await portal.SetAsync("state = 'quarantine'", held.Id);
        Assert.Equal(["Listed"], (await owner.TableAsync("from:@states.example")).Select(row => row["Full name"]));
        Assert.Equal(["Spam"], (await owner.TableAsync("from:@states.example state:spam")).Select(row => row["Full name"]));
        Assert.Equal(["Held"], (await owner.TableAsync("from:@states.example state:quarantine")).Select(row => row["Full name"]));
    }

    [Fact]
    public async Task The_work_to_do_is_exported_as_well()
    {
        using var owner = await OwnerAsync();
        var done = await portal.KeepAsync(ListDesk.Question("Done", portal.Clock.Now, email: "done@todo.example"));
        await portal.KeepAsync(ListDesk.Question("Open", portal.Clock.Now, email: "open@todo.example"));
        await portal.SetAsync("state = 'closed', first_answered_at = now()", done.Id);
        Assert.Equal(["Open"], (await owner.TableAsync("is:todo from:@todo.example")).Select(row => row["Full name"]));
        Assert.Equal(["Done"], (await owner.TableAsync("is:closed from:@todo.example sort:oldest")).Select(row => row["Full name"]));
    }

    /// <summary>More than a piece holds, found by a word, and one that comes in while they are written.</summary>
    [Fact]
    public async Task Piece_by_piece_nothing_comes_twice_and_what_came_in_later_is_left_out()
    {
        using var owner = await OwnerAsync();
        var many = Enumerable.Range(1, (2 * ExportBatches.Size) + 50).Select(n => ListDesk.Question($"N{n}", portal.Clock.Now.AddMinutes(-n), email: $"n{n}@pieces.example")).ToArray();
        await portal.KeepAsync(many);
        var at = portal.Clock.Now;
        await portal.KeepAsync(ListDesk.Question("Later", at.AddMinutes(1), email: "later@pieces.example"));
        var references = new List<string>();
        await portal.InServicesAsync(async services =>
        {
            await foreach (var batch in services.GetRequiredService<ExportBatches>().ReadAsync(new("from:@pieces.example", null, at), _ => Task.CompletedTask, CancellationToken.None))
            {
                references.AddRange(batch.Inquiries.Select(one => one.Inquiry.Reference));
                await portal.KeepAsync(ListDesk.Question("Late", at.AddMinutes(references.Count), email: $"late{references.Count}@pieces.example"));
                Assert.InRange(batch.Inquiries.Count, 1, ExportBatches.Size);
            }

            return true;
        });
        Assert.Equal(many.Select(one => one.Reference), references);
    }

    [Fact]
    public async Task Those_that_were_ticked_are_exported_and_no_others()
    {
        using var owner = await OwnerAsync();
        var all = Enumerable.Range(1, 3).Select(n => ListDesk.Question($"N{n}", portal.Clock.Now, email: $"n{n}@ticked.example")).ToArray();
        await portal.KeepAsync(all);
        var list = await owner.ListAsync("from:@ticked.example");
        Assert.Equal("/inbox/export", list.One(".bulk-bar [formaction]").GetAttribute("formaction"));
        var page = await owner.VisitAsync($"/inbox/export?q=from:@ticked.example&all=false&what=Decide&chosen={all[0].Reference}&chosen={all[2].Reference}");
        page.Says("2 inquiries").Says("N1");
        var export = await owner.WhenOverAsync(await owner.SubmitAsync(page, new() { ["Format"] = "Csv" }, ExportDesk.Make));
        Assert.Equal(["N1", "N3"], ExportDesk.Table(await owner.TakeAsync(export)).Select(row => row["Full name"]).Order(StringComparer.Ordinal));
        (await owner.VisitAsync("/inbox/export?q=from:@ticked.example&all=false")).Says("No inquiry is ticked");
        (await owner.VisitAsync("/inbox/export?q=from:@ticked.example&all=true")).Says("3 inquiries");
    }

    [Fact]
    public async Task What_finds_nothing_or_is_not_understood_says_so_and_makes_nothing()
    {
        using var owner = await OwnerAsync();
        var before = await portal.InDatabaseAsync(db => db.Exports.CountAsync());
        var nothing = (await owner.VisitAsync("/inbox/export?q=from:nobody@nowhere.example")).Is(HttpStatusCode.OK).Says("The query finds no inquiry");
        Assert.Empty(nothing.All(ExportDesk.Make));
        var unknown = (await owner.VisitAsync("/inbox/export?q=topic:no-such-topic")).Is(HttpStatusCode.OK).Says("A part of the query is not understood");
        Assert.Empty(unknown.All(ExportDesk.Make));

        // The page of a query that means something, sent to the address of one that does not.
        await portal.KeepAsync(ListDesk.Question("Ada", portal.Clock.Now, email: "one@asked.example"));
        var form = await owner.VisitAsync("/inbox/export?q=from:@asked.example");
        var token = form.One($"{ExportDesk.Make} input[name='__RequestVerificationToken']").GetAttribute("value")!;
        foreach (var query in new[] { "topic:no-such-topic", "from:nobody@nowhere.example" })
        {
            (await owner.SendAsync(new(HttpMethod.Post, $"/inbox/export?q={query}") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Format", "Csv")]) }))
                .Is(HttpStatusCode.UnprocessableEntity);
        }

        Assert.Equal(before, await portal.InDatabaseAsync(db => db.Exports.CountAsync()));
    }

    /// <summary>With no exports from the test before: there may be only so many.</summary>
    private async Task<Visitor> OwnerAsync()
    {
        await portal.ExecuteAsync("delete from exports");
        return await portal.SignInAsOwnerAsync();
    }

    private async Task SendAsync(string form, Dictionary<string, string?> answers)
    {
        using var visitor = portal.NewVisitor();
        (await visitor.CompleteAsync(await visitor.VisitAsync(form), answers)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromSeconds(1);
    }

    private Task<string> ReferenceAsync(string email) => portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == email).Select(i => i.Reference).SingleAsync());
}
