using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Shared.Erasing;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Audit;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Erasing;

/// <summary>Who is erased is gone from every table, and nobody else is.</summary>
public sealed class ErasingTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly IntakePortal portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Of_an_erased_person_nothing_is_left_in_the_database()
    {
        var person = new MarkedPerson(portal);
        await person.WriteEverythingAsync();
        var before = await DatabaseDump.ReadAsync(portal.ConnectionString);

        // Where the mark never was, it would not be missed.
        Assert.Equal(
            ["attachment_chunks", "attachment_texts", "attachments", "closing_letters", "collaboration_proposals", "general_questions", "hand_overs", "incoming_chunks", "incoming_emails", "incoming_files",
                "inquiries", "inquiry_events", "intern_applications", "interviews", "messages", "outgoing_emails", "promise_changes", "reviews", "search_entries", "talk_invitations"],
            before.With(MarkedPerson.Marks));

        var erased = await EraseAsync(person.Intern.Id);
        Assert.Equal(6, erased);
        await portal.CatchUpAsync();
        var after = await DatabaseDump.ReadAsync(portal.ConnectionString);
        Assert.Empty(after.With(MarkedPerson.Marks));
        Assert.Empty(after.With(person.Intern.Id.ToString()).Except(["erased_inquiries", "erased_events"]));
    }

    [Fact]
    public async Task Everybody_else_keeps_everything()
    {
        var person = new MarkedPerson(portal);
        await person.WriteEverythingAsync();
        await EraseAsync(person.Intern.Id);

        var main = await portal.ReadAsync(person.Main.Reference);
        Assert.Equal((MarkedPerson.Bystander, 1), (main.Sender.Email, main.Messages.Count));
        Assert.Contains(main.Events, entry => entry.Kind == InquiryEventKind.Merged);
        var digest = await portal.InDatabaseAsync(db => db.OutgoingEmails.SingleAsync(e => e.Kind == EmailKind.Digest));
        Assert.Contains($"http://portal.test/inbox/{main.Reference}", digest.TextBody, StringComparison.Ordinal);
        Assert.Contains("/inbox/notices", digest.TextBody, StringComparison.Ordinal);
        Assert.Single(await portal.LettersAsync(main, EmailKind.Acknowledgement));
    }

    [Fact]
    public async Task What_stays_says_that_there_was_one_and_how_it_ended()
    {
        var inquiry = await portal.ApplyAsync("stays@example.edu");
        await portal.ChangeAsync(inquiry.Reference, i => i.MoveTo(InquiryState.Declined, "a private reason", null, new(Guid.NewGuid(), "Olga Owner"), portal.Clock.Now));
        var before = await portal.ReadAsync(inquiry.Reference);
        portal.Clock.Now += TimeSpan.FromDays(2);
        await portal.InServicesAsync(services => services.GetRequiredService<EraseInquiryHandler>().HandleAsync(
            new(inquiry.Id, ErasureCause.NotMe, new(null, "", "192.0.2.7")), CancellationToken.None));

        var erased = await portal.InDatabaseAsync(db => db.ErasedInquiries.AsNoTracking().Include(e => e.Events.OrderBy(entry => entry.Number)).SingleAsync(e => e.Id == inquiry.Id));
        Assert.Equal(
            (inquiry.Reference, InquiryKind.Intern, InquiryState.Declined, InquiryState.New, ErasureCause.NotMe, before.ReceivedAt, portal.Clock.Now),
            (erased.Reference, erased.Kind, erased.State, erased.ToldState, erased.Cause, erased.ReceivedAt, erased.ErasedAt));
        Assert.NotNull(erased.TopicId);
        Assert.Equal(
            [(InquiryEventKind.Received, null, null), (InquiryEventKind.StateChanged, InquiryState.New, InquiryState.Declined)],
            erased.Events.Select(entry => (entry.Kind, entry.FromState, entry.ToState)));

        var record = await portal.InDatabaseAsync(db => db.AuditEntries.SingleAsync(e => e.Action == AuditAction.Erased && e.Subject == inquiry.Reference));
        Assert.Equal("NotMe: 0 files, 1 messages, 2 letters, 0 mails", record.After);

        // Twice is once.
        Assert.Null(await portal.InServicesAsync(services => services.GetRequiredService<EraseInquiryHandler>().HandleAsync(new(inquiry.Id, ErasureCause.Owner), CancellationToken.None)));
    }

    [Fact]
    public async Task Mail_of_the_address_stays_as_long_as_another_inquiry_of_it_does()
    {
        var (first, second) = (await portal.ApplyAsync("twice@example.edu"), await portal.ApplyAgainAsync("twice@example.edu"));
        var mail = await portal.ReceiveAsync(portal.Mail("twice@example.edu"));
        await EraseOneAsync(first.Id);
        Assert.True(await portal.InDatabaseAsync(db => db.IncomingEmails.AnyAsync(e => e.Id == mail.Id)));
        await EraseOneAsync(second.Id);
        Assert.False(await portal.InDatabaseAsync(db => db.IncomingEmails.AnyAsync(e => e.Id == mail.Id)));
    }

    [Fact]
    public async Task Mail_of_the_house_stays_where_somebody_here_tried_a_form()
    {
        var inquiry = await portal.ApplyAsync(PortalServer.OwnerEmail);
        var mail = await portal.ReceiveAsync(portal.Mail(PortalServer.OwnerEmail));
        await EraseOneAsync(inquiry.Id);
        Assert.True(await portal.InDatabaseAsync(db => db.IncomingEmails.AnyAsync(e => e.Id == mail.Id)));
    }

    /// <summary>Nobody can take a letter out of the conversation with a mail server.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_letter_that_is_being_sent_nothing_comes_back(bool arrives)
    {
        var inquiry = await portal.ApplyAsync("sending@example.edu");
        await portal.InDatabaseAsync(async db =>
        {
            var letter = await db.OutgoingEmails.AsNoTracking().FirstAsync(e => e.InquiryId == inquiry.Id && e.Kind == EmailKind.Acknowledgement);
            await db.OutgoingEmails.Where(e => e.Id == letter.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EmailState.Sending).SetProperty(e => e.Attempts, 1));
            var claimed = await db.OutgoingEmails.AsNoTracking().SingleAsync(e => e.Id == letter.Id);
            await EraseOneAsync(inquiry.Id);
            var outbox = new Outbox(db, new(portal.Clock), portal.Clock);
            if (arrives)
            {
                await outbox.MarkSentAsync(claimed, CancellationToken.None);
            }
            else
            {
                await outbox.RecordFailureAsync(claimed, new(MailFailureKind.Permanent, MailFailureReach.Letter, "550 <sending@example.edu>"), CancellationToken.None);
            }

            return true;
        });
        Assert.Empty((await DatabaseDump.ReadAsync(portal.ConnectionString)).With("sending@example.edu"));
    }

    [Fact]
    public async Task Who_works_on_it_is_waited_for()
    {
        var inquiry = await portal.ApplyAsync("busy@example.edu");
        var erasing = await portal.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Inquiries.SingleAsync(i => i.Id == inquiry.Id)).AddNote("busy@example.edu called", new(Guid.NewGuid(), "Olga Owner"), portal.Clock.Now);
            await db.SaveChangesAsync();
            var waiting = EraseOneAsync(inquiry.Id);
            await Polling.UntilAsync(async () => await db.CountWaitingAsync() > 0);

            Assert.False(waiting.IsCompleted);
            await transaction.CommitAsync();
            return waiting;
        });
        Assert.True(await erasing);
        Assert.Empty((await DatabaseDump.ReadAsync(portal.ConnectionString)).With("busy@example.edu"));
    }

    private Task<bool> EraseOneAsync(Guid id) => portal.EraseAsync(id, ErasureCause.Owner);

    private Task<int> EraseAsync(Guid id) => portal.InServicesAsync(async services =>
    {
        var all = await services.GetRequiredService<PersonInquiries>().SameSenderAsync(id, CancellationToken.None);
        return await services.GetRequiredService<ErasePersonHandler>().HandleAsync(new(all, ErasureCause.Sender), CancellationToken.None);
    });
}
