using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Intake;

/// <summary>Nothing that came in is lost, and nothing is there twice, whatever happens on the way.</summary>
public sealed class KeepingTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly IntakePortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_lay_in_the_mailbox_before_the_first_look_is_passed_over()
    {
        await using var other = new IntakePortal(postgres);
        other.Incoming.Put(other.Mail("before@example.edu"));
        await other.InitializeAsync();
        await other.ReceiveAsync(other.Mail("after@example.edu"));
        Assert.Equal(["after@example.edu"], await SendersAsync(other));
    }

    [Fact]
    public async Task A_folder_that_was_numbered_anew_is_read_again_without_doubles()
    {
        await portal.ReceiveAsync(portal.Mail("first@example.edu"));
        await portal.ReceiveAsync(portal.Mail("second@example.edu"));
        portal.Incoming.NumberAnew();
        portal.Incoming.Put(portal.Mail("third@example.edu"));
        await portal.LookAsync();
        Assert.Equal(["first@example.edu", "second@example.edu", "third@example.edu"], await SendersAsync(portal));
    }

    [Fact]
    public async Task The_same_mail_over_two_roads_is_one_and_a_repeated_message_id_is_not_enough()
    {
        var mail = portal.Mail("twice@example.edu", "The same words.");
        var again = mail with { Email = mail.Email with { Sha256 = portal.Mail("twice@example.edu").Email.Sha256 } };
        var forged = portal.Mail("forger@example.net", "Other words.");
        portal.Incoming.Put(mail);
        portal.Incoming.Put(again);
        portal.Incoming.Put(forged with { Email = forged.Email with { MessageId = mail.Email.MessageId } });
        await portal.LookAsync();
        Assert.Equal(["forger@example.net", "twice@example.edu"], await SendersAsync(portal));
    }

    [Fact]
    public async Task A_crash_between_keeping_and_moving_on_neither_loses_nor_doubles()
    {
        await ExecuteAsync(
            """
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$;
            create trigger refuse before update on incoming_cursors for each row when (new.last_uid <> old.last_uid) execute function refuse();
            """);
        portal.Incoming.Put(portal.Mail("crash@example.edu"));
        await Assert.ThrowsAnyAsync<DbUpdateException>(portal.LookAsync);
        Assert.Empty(await SendersAsync(portal));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<IncomingChunk>().CountAsync()));

        await ExecuteAsync("drop trigger refuse on incoming_cursors");
        await portal.LookAsync();
        await portal.LookAsync();
        Assert.Equal(["crash@example.edu"], await SendersAsync(portal));
    }

    [Fact]
    public async Task Two_instances_that_fetch_the_same_mail_keep_it_once()
    {
        var mail = portal.Mail("race@example.edu");
        portal.Incoming.Put(mail);
        var fetched = await portal.InDatabaseAsync(async db => new FetchedMail((await db.IncomingCursors.SingleAsync()).Name, portal.Incoming.UidValidity, 1, mail));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeInAsync(fetched)));
        Assert.Equal(["race@example.edu"], await SendersAsync(portal));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_dealt_with_holds_up_nobody()
    {
        var poison = portal.Mail("poison@example.edu", "Poison.");
        portal.Incoming.Put(poison with { Files = [new("cv.pdf", 10, () => throw new InvalidDataException("No such part."))] });
        portal.Incoming.Put(portal.Mail("behind@example.edu"));
        await portal.LookAsync();
        var kept = await portal.InDatabaseAsync(db => db.IncomingEmails.AsNoTracking().OrderByDescending(e => e.FromAddress).ToListAsync());
        Assert.Equal([IncomingKind.Unreadable, IncomingKind.Message], kept.Select(e => e.Kind));
        Assert.Equal((UnmatchedReason.Unreadable, "poison@example.edu"), (kept[0].Reason, kept[0].FromAddress));
        Assert.True(await portal.InDatabaseAsync(db => db.Set<IncomingChunk>().AnyAsync(c => c.IncomingEmailId == kept[0].Id)));
    }

    [Fact]
    public async Task A_mail_that_can_never_be_fetched_holds_up_those_behind_it_for_some_looks_only()
    {
        portal.Incoming.Put(portal.Mail("never@example.edu"));
        portal.Incoming.Put(portal.Mail("behind@example.edu"));
        portal.Incoming.Unfetchable = "never@example.edu";
        for (var i = 1; i < IncomingRound.MaxLooks; i++)
        {
            await portal.LookAsync();
            Assert.Empty(await SendersAsync(portal));
        }

        await portal.LookAsync();
        var kept = await portal.InDatabaseAsync(db => db.IncomingEmails.AsNoTracking().OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([IncomingKind.Unreadable, IncomingKind.Message], kept.Select(e => e.Kind));
        Assert.Equal((IncomingState.Unmatched, UnmatchedReason.Unreadable, null), (kept[0].State, kept[0].Reason, kept[0].FromAddress));
        Assert.Equal("behind@example.edu", kept[1].FromAddress);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_fetched_for_a_while_is_nothing_special()
    {
        portal.Incoming.Put(portal.Mail("later@example.edu"));
        portal.Incoming.Put(portal.Mail("last@example.edu"));
        foreach (var sender in new[] { "later@example.edu", "last@example.edu" })
        {
            portal.Incoming.Unfetchable = sender;
            for (var i = 1; i < IncomingRound.MaxLooks; i++)
            {
                await portal.LookAsync();
            }
        }

        portal.Incoming.Unfetchable = null;
        await portal.LookAsync();
        Assert.Equal(["last@example.edu", "later@example.edu"], await SendersAsync(portal));
    }

    [Fact]
    public async Task Files_go_through_the_checks_of_uploads_and_stay_with_the_inquiry_until_it_is_erased()
    {
        var inquiry = await portal.ApplyAsync("files@example.edu");
        var pdf = Pdfs.OfSize(300_000);
        var mail = portal.Mail("files@example.edu", "My CV.") with
        {
            Recipients = [await portal.AddressOfAsync(inquiry)],
            Files = [Part("简历-张三（最终版）.pdf", pdf), Part("photo.jpg", [1, 2, 3]), Part("empty.pdf", []), Part("cut.pdf", pdf[..^200]), new("huge.pdf", 50_000_000, () => throw new InvalidOperationException("Not to be opened."))],
        };
        var kept = await portal.ReceiveAsync(mail);
        Assert.Equal([null, IncomingFileFault.NotPdf, IncomingFileFault.Empty, IncomingFileFault.Damaged, IncomingFileFault.TooLarge], kept.Files.OrderBy(f => f.Number).Select(f => f.Fault));

        var file = Assert.Single((await portal.ReadAsync(inquiry.Reference)).Attachments);
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{inquiry.Reference}")).Says("photo.jpg").Says("not taken: not a PDF").Says("not taken: too large");
        Assert.Contains("简历-张三（最终版）.pdf", page.One($".files a[href$='{file.Id}']").TextContent, StringComparison.Ordinal);
        var bytes = await owner.SendAsync(new(HttpMethod.Get, $"/inbox/{inquiry.Reference}/files/{file.Id}"), answer => answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(pdf, bytes);

        await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Id == inquiry.Id).ExecuteDeleteAsync());
        Assert.Equal((0, 0), await portal.InDatabaseAsync(async db => (await db.IncomingEmails.CountAsync(), await db.Set<IncomingChunk>().CountAsync())));
    }

    [Fact]
    public async Task Texts_are_cut_to_what_fits_and_say_so_and_nothing_unseen_is_stored()
    {
        var mail = portal.Mail("long@example.edu", string.Concat(Enumerable.Repeat("很长\u202E的信\0 ", 10_000)), "Subject\r\nwith a line");
        var kept = await portal.ReceiveAsync(mail);
        Assert.True(kept.IsCut);
        Assert.Equal(IncomingEmail.MaxTextLength, kept.Text.Length);
        Assert.DoesNotContain('\0', kept.Text);
        Assert.DoesNotContain('\u202E', kept.Text);
        Assert.Equal("Subject with a line", kept.Subject);
    }

    private static IncomingPart Part(string name, byte[] content) => new(name, content.Length, () => new MemoryStream(content));

    private async Task TakeInAsync(FetchedMail fetched)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(portal.Services);
        await ((IIncomingMailHandler)scope.ServiceProvider.GetService(typeof(IIncomingMailHandler))!).TakeInAsync(fetched, CancellationToken.None);
    }

    private Task<int> ExecuteAsync(string sql) => portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static Task<List<string?>> SendersAsync(IntakePortal portal) =>
        portal.InDatabaseAsync(db => db.IncomingEmails.Select(e => e.FromAddress).OrderBy(from => from).ToListAsync());
}
