using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Csv;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Audit;

/// <summary>Who did what, when and from where, for the owner alone.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(AuditList audit, IOptions<SiteOptions> site) : PageModel
{
    private const string Path = "~/account/audit";

    public AuditFilter Filter { get; private set; } = new(null, null, null);
    public AuditPage List { get; private set; } = new([], null, null);
    public IReadOnlyList<AuditActor> Actors { get; private set; } = [];
    public string Zone => site.Value.TimeZone;

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    /// <returns>What the inbox knows it by, or null where it is not about an inquiry.</returns>
    public static string? Reference(AuditEntry entry) => InquiryReference.Parse(entry.Subject) is { } reference && reference == entry.Subject ? reference : null;

    public static string Name(AuditEntry entry) => entry.ActorName switch
    {
        AuditTrail.CommandLine when entry.ActorId is null => AuditTexts.CommandLine,
        "" => AuditTexts.Nobody,
        var name => name,
    };

    /// <summary>The address of this filter, at another place of the list.</summary>
    public string Link(Guid? before = null, Guid? after = null) => Path + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["what"] = Filter.What,
            ["who"] = Filter.Who,
            ["day"] = Filter.Day is { } day ? Dates.Iso(day) : null,
            ["before"] = before?.ToString(),
            ["after"] = after?.ToString(),
        }.Where(part => part.Value is not null));

    public async Task OnGetAsync(string? what, string? who, string? day, Guid? before, Guid? after, CancellationToken cancellationToken)
    {
        Filter = AuditFilter.Of(what, who, day);
        List = await audit.ReadAsync(Filter, before, after, cancellationToken);
        Actors = await audit.ReadActorsAsync(cancellationToken);
    }

    /// <summary>The same as a file, all pages of it. Taking it is on record before the first byte leaves.</summary>
    public async Task<EmptyResult> OnPostCsvAsync(
        string? what, string? who, string? day, [FromServices] ExportAuditHandler export, CancellationToken cancellationToken)
    {
        var filter = AuditFilter.Of(what, who, day);
        var entries = await export.HandleAsync(new(filter, HttpContext.Author()), cancellationToken);
        Response.ContentType = CsvWriter.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"record-{Dates.Iso(DateOnly.FromDateTime(Local(export.Now).DateTime))}.csv\"";
        await using var csv = new CsvWriter(Response.Body);
        await csv.WriteRowAsync(
            [AuditTexts.CsvWhen, AuditTexts.Who, AuditTexts.CsvAccount, AuditTexts.What, AuditTexts.CsvSubject, AuditTexts.CsvNetwork, AuditTexts.Before, AuditTexts.After],
            cancellationToken);
        await foreach (var entry in entries)
        {
            await csv.WriteRowAsync(
                [Local(entry.At).ToString("O"), Name(entry), entry.ActorId?.ToString(), Words.Of(entry.Action), entry.Subject, entry.Network, entry.Before, entry.After],
                cancellationToken);
        }

        return new();
    }
}
