using Portal.Features.Shared;
using Portal.Model.Exports;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>An export as pages show it.</summary>
public sealed record ShownExport(ExportJob Job, string File, DateTimeOffset At, DateTimeOffset? EndsAt)
{
    public static ShownExport Of(ExportJob job, SiteOptions site) =>
        new(job, ExportNames.File(job.Format, site.Local(job.At)), site.Local(job.At), job.EndsAt is { } end ? site.Local(end) : null);

    public string PageAddress => $"~/inbox/exports/{Job.Id}";
    public string FileAddress => $"{PageAddress}/{File}";

    /// <summary>Which inquiries, in words.</summary>
    public string What => Job switch
    {
        { State: ExportState.Removed } => ExportTexts.WhatForgotten,
        { Query: null } => ExportTexts.WhatTicked,
        { Query: "" } => ExportTexts.WhatAll,
        { Query: var query } => query,
    };

    /// <summary>How it stands, as a sentence.</summary>
    public string Standing => Job switch
    {
        { State: ExportState.Ready, Written: 1 } => ExportTexts.ReadyOne.With(ByteSize.Of(Job.Size!.Value)),
        { State: ExportState.Ready } => ExportTexts.ReadyMany.With(Job.Written, ByteSize.Of(Job.Size!.Value)),
        { State: ExportState.Failed } => Words.Of(Job.Fault!.Value),
        { State: ExportState.Removed } => ExportTexts.Removed,
        { Expected: { } expected } => ExportTexts.UnderWay.With(Job.Written, expected),
        _ => ExportTexts.UnderWayUncounted.With(Job.Written),
    };
}
