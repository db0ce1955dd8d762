using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Reviews;

namespace Portal.Features.Inbox.Reviews;

/// <summary>Whom to ask, and what they see.</summary>
public sealed class AskInput
{
    /// <summary>Accounts.</summary>
    public List<Guid> People { get; set; } = [];

    /// <summary>Links that are there already.</summary>
    public List<Guid> Links { get; set; } = [];

    [TextLength(Sender.MaxNameLength)]
    [Display(Name = nameof(ReviewTexts.LinkName), Description = nameof(ReviewTexts.LinkNameHint), ResourceType = typeof(ReviewTexts))]
    public string? LinkName { get; set; }

    [Range(1, ReviewLink.MostDays)]
    [Display(Name = nameof(ReviewTexts.LinkDays), ResourceType = typeof(ReviewTexts))]
    public int? LinkDays { get; set; } = ReviewLink.DefaultDays;

    [Display(Name = nameof(ReviewTexts.ShowsName), ResourceType = typeof(ReviewTexts))]
    public bool ShowsName { get; set; }

    [Display(Name = nameof(ReviewTexts.ShowsFiles), ResourceType = typeof(ReviewTexts))]
    public bool ShowsFiles { get; set; }

    public ReviewSight Sight => new(ShowsName, ShowsFiles);

    public bool AsksNobody => People.Count == 0 && Links.Count == 0 && LinkName is null;
}
