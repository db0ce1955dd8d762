using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.SenderLetters;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>Answers one request for lost links: a letter with all of them, or none where nothing came from the address.</summary>
public sealed class SendLinksHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>In one letter, the newest ones.</summary>
    private const int Most = 20;

    /// <returns>Whether there was a request to answer.</returns>
    public async Task<bool> HandleNextAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var due = await db.LinkRequests
            .FromSql($"select * from link_requests where done_at is null order by id limit 1 for update skip locked")
            .ToListAsync(cancellationToken);
        if (due is not [var request])
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var inquiries = await db.Inquiries
            .Where(i => i.Sender.Email == request.Email && i.State != InquiryState.Spam && i.State != InquiryState.Quarantine)
            .OrderByDescending(i => i.Id)
            .Select(i => new { i.Id, i.Reference, i.Kind, i.ReceivedAt })
            .Take(Most)
            .ToListAsync(cancellationToken);
        if (inquiries.Count > 0)
        {
            using var _ = request.Language.Speak();
            var lines = inquiries.Select(i =>
                $"{i.Reference} · {Words.Of(i.Kind)} · {Dates.Day(site.Value.Local(i.ReceivedAt))}\n{OutgoingEmail.PrivatePageOfPlaceholder}{i.Id}}}}}");
            db.OutgoingEmails.Add(OutgoingEmail.Create(new()
            {
                Kind = EmailKind.SenderNews,
                To = new(request.Email, null),
                ReplyTo = new(mail.Value.Recipients[0], site.Value.Name),
                Subject = SenderLetterTexts.LinksSubject.With(site.Value.Name),
                Text = string.Join("\n\n", [SenderLetterTexts.Links, .. lines, SenderLetterTexts.LinksNotAsked, site.Value.Name]),
                Language = request.Language,
                MessageIdDomain = mail.Value.Domain,
                IsAutomatic = true,
            }, now));
        }

        request.Finish(now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}

/// <summary>Wakes the worker that answers requests for lost links.</summary>
public sealed class LinkSignal(TimeProvider clock) : WakeSignal(clock);

internal sealed class LinkWorker(IServiceScopeFactory scopes, LinkSignal signal, ILogger<LinkWorker> logger)
    : WokenWorker("Sending lost links", TimeSpan.FromMinutes(1), signal, logger)
{
    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        bool didSomething;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            didSomething = await scope.ServiceProvider.GetRequiredService<SendLinksHandler>().HandleNextAsync(cancellationToken);
        }
        while (didSomething);

        return null;
    }
}
