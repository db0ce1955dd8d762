using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Telemetry;
using Portal.Features.Contact.Screening;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Features.Shared.Loads;
using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>What the four form pages need from the house, so that each of them asks for one thing.</summary>
public sealed class FormDesk(
    PortalDbContext db, SubmitInquiryHandler submit, ChangeAnswersHandler change, InquiryLinks links, FormUploads uploads, StagedFiles stagedFiles, FormStamp stamps, AddressKeys addresses, ServerKeys keys, Promises promises, CollaborationLoads loads,
    IAntiforgery antiforgery, PortalMeter meter, IOptions<LimitsOptions> limits, IOptions<SiteOptions> site, TimeProvider clock)
{
    public static readonly TimeSpan AttackWindow = TimeSpan.FromMinutes(10);

    public PortalDbContext Db => db;
    public LimitsOptions Limits => limits.Value;
    public DateOnly Today => clock.Today();

    public async Task<FormPromise> PromiseAsync(InquiryKind kind, Topic? topic, CancellationToken cancellationToken)
    {
        var terms = await promises.ReadAsync(cancellationToken);
        var days = terms.Days(kind, topic);
        return new(days, site.Value.Local(terms.After(days)), terms.Within(days))
        {
            Room = kind == InquiryKind.Collaboration ? await loads.RoomAsync(terms, cancellationToken) : null,
        };
    }

    public string NewStamp(Guid formKey) => stamps.Create(formKey, clock.GetUtcNow());

    /// <summary>Where a form comes from, and how long ago it was made; reads all keys that are needed until the receipt.</summary>
    public async Task<(byte[] AddressKey, TimeSpan? FilledIn)> OriginAsync(InquiryInput input, HttpContext context, CancellationToken cancellationToken)
    {
        await keys.ReadAsync(ServerKey.InquiryLinks, cancellationToken);
        return (await AddressKeyAsync(context, cancellationToken), clock.GetUtcNow() - stamps.Read(input.Stamp, input.FormKey));
    }

    public Task<bool> IsTokenValidAsync(HttpContext context) => antiforgery.IsRequestValidAsync(context);

    public Task<IReadOnlyList<StagedFile>> FilesAsync(Guid formKey, CancellationToken cancellationToken) => stagedFiles.OfAsync(formKey, cancellationToken);

    public Task RemoveFileAsync(Guid formKey, Guid file, CancellationToken cancellationToken) => stagedFiles.RemoveAsync(formKey, file, cancellationToken);

    /// <returns>Null where the form brought no such file.</returns>
    public Task<StageAttachmentResult?> TakeFileAsync(Guid formKey, AttachmentSlot slot, string field, HttpContext context, CancellationToken cancellationToken) =>
        uploads.TakeAsync(formKey, slot, field, context, cancellationToken);

    public ValueTask<byte[]> AddressKeyAsync(HttpContext context, CancellationToken cancellationToken) =>
        addresses.OfAsync(context.Connection.RemoteIpAddress, cancellationToken);

    /// <summary>What the owner may be greeted by.</summary>
    public async Task<IReadOnlyList<string>> OwnerNamesAsync(CancellationToken cancellationToken)
    {
        var name = await db.Profiles.Where(p => p.Key == ResearchProfile.TheKey).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken);
        return [.. new[] { site.Value.Name, name?.En, name?.Zh }.OfType<string>()];
    }

    /// <summary>Whether so much comes in that browsers are asked for a proof of work.</summary>
    public async Task<bool> IsUnderAttackAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - AttackWindow;
        return await db.Inquiries.Where(i => i.ReceivedAt > since).Take(Limits.ProofOfWorkAbove + 1).CountAsync(cancellationToken) > Limits.ProofOfWorkAbove;
    }

    /// <returns>Null where the link opens nothing.</returns>
    public async Task<EditedInquiry?> EditedAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(db, token, cancellationToken) is not { } id)
        {
            return null;
        }

        var inquiry = await db.Inquiries.AsNoTracking().WithAnswers().SingleAsync(i => i.Id == id, cancellationToken);
        var message = await db.Set<Message>().Where(m => m.InquiryId == id).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => m.Body).FirstAsync(cancellationToken);
        return new(token, inquiry, message);
    }

    /// <summary>In the caller's transaction, which is committed here.</summary>
    /// <returns>False where somebody here has begun to read it meanwhile.</returns>
    public async Task<bool> ChangeAsync(ChangeAnswersCommand command, CancellationToken cancellationToken)
    {
        if (!await change.HandleAsync(command, cancellationToken))
        {
            return false;
        }

        await db.Database.CommitTransactionAsync(cancellationToken);
        return true;
    }

    /// <summary>Counts what became of a form that was sent to the end, and writes it on the span of the request.</summary>
    public void Note(InquiryKind kind, SubmissionOutcome outcome)
    {
        meter.Submitted(kind, outcome);
        Activity.Current?.SetTag(PortalMeter.OutcomeTag, SnakeCase.Of(outcome));
    }

    /// <summary>All that the last post reads and writes happens in one transaction.</summary>
    /// <remarks>
    /// The same form sent twice at the same moment, or a file replaced meanwhile: the second attempt finds things as they
    /// are then.
    /// </remarks>
    public async Task<SubmitInquiryResult> SubmitAsync(SubmitInquiryCommand command, CancellationToken cancellationToken)
    {
        // Nothing of a transaction that failed is kept, so nothing has to be gone back to.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            return await submit.HandleAsync(command, cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation() || e is DbUpdateConcurrencyException)
        {
            await db.Database.RollbackTransactionAsync(cancellationToken);
            db.ChangeTracker.Clear();
            await db.Database.BeginTransactionAsync(cancellationToken);
            return await submit.HandleAsync(command with { Files = await FilesAsync(command.Received.FormKey, cancellationToken) }, cancellationToken);
        }
    }
}
