using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Statistics;

/// <summary>How inquiries fare here, for the owner alone: counts of many, never of anybody.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(FiguresReader reader, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    private const string Path = "~/inbox/statistics";

    public FigureScope Scope { get; private set; } = null!;
    public Figures Figures { get; private set; } = null!;

    /// <summary>Only interns are asked how they heard of us.</summary>
    public bool ShowsHeard => Scope.Kind is null or InquiryKind.Intern;

    /// <summary>Only questions name a paper.</summary>
    public bool ShowsPapers => Scope.Kind is null or InquiryKind.Question;

    /// <summary>Only collaborations take hours, and only where somebody plans with them.</summary>
    public bool ShowsLoad => (Scope.Kind is null or InquiryKind.Collaboration) && (Figures.Load.Budget is not null || Figures.Load.Accepted.Count > 0);

    public int Invented => Figures.Origins.Sum(origin => origin.Invented);

    public async Task OnGetAsync(string? period, string? kind, CancellationToken cancellationToken)
    {
        Scope = FigureScope.Of(period, kind, site.Value, clock.GetUtcNow());
        Figures = await reader.ReadAsync(Scope, cancellationToken);
    }

    /// <summary>The address of the same page for another time or other inquiries.</summary>
    public static string Link(FigurePeriod period, InquiryKind? kind) => Path + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["period"] = period == FigureScope.Usual ? null : FigureScope.Key(period),
            ["kind"] = kind is { } only ? FigureScope.Key(only) : null,
        }.Where(part => part.Value is not null));

    public static string Name(FigurePeriod period) => period switch
    {
        FigurePeriod.Weeks12 => StatisticsTexts.Weeks12,
        FigurePeriod.Months6 => StatisticsTexts.Months6,
        FigurePeriod.Months12 => StatisticsTexts.Months12,
        _ => StatisticsTexts.AllTime,
    };

    /// <summary>From when on is counted; null for all time.</summary>
    public string? Since => Scope.Period == FigurePeriod.All ? null : StatisticsTexts.Since.With(Dates.Day(Scope.First), Scope.Zone);
}
