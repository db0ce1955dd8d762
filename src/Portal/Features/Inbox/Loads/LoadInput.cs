using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Loads;

/// <summary>Hours a month, from one month to another. Months are named by any of their days, as browsers without a field for months want it.</summary>
public sealed class LoadInput
{
    [Needed, WholeNumber(0, CollaborationLoad.MostHours)]
    [Display(Name = nameof(PlanTexts.HoursFrom), ResourceType = typeof(PlanTexts))]
    public int? HoursFrom { get; set; }

    [Needed, WholeNumber(0, CollaborationLoad.MostHours)]
    [Display(Name = nameof(PlanTexts.HoursTo), ResourceType = typeof(PlanTexts))]
    public int? HoursTo { get; set; }

    [Needed]
    [Display(Name = nameof(PlanTexts.FirstMonth), Description = nameof(PlanTexts.MonthHint), ResourceType = typeof(PlanTexts))]
    public DateOnly? FirstMonth { get; set; }

    [Needed]
    [Display(Name = nameof(PlanTexts.LastMonth), Description = nameof(PlanTexts.MonthHint), ResourceType = typeof(PlanTexts))]
    public DateOnly? LastMonth { get; set; }

    public LoadSpan ToSpan() => new(HoursFrom!.Value, HoursTo!.Value, FirstMonth!.Value, LastMonth);

    /// <param name="span">May know no end.</param>
    public static LoadInput Of(LoadSpan span) => new() { HoursFrom = span.From, HoursTo = span.To, FirstMonth = span.First, LastMonth = span.Last };
}
