using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;

namespace Portal.Features.Interviews;

/// <summary>One row of the form, on the clocks of the site.</summary>
public sealed class TimeInput
{
    [Display(Name = nameof(ProposingTexts.Day), ResourceType = typeof(ProposingTexts))]
    public DateOnly? Day { get; set; }

    [Display(Name = nameof(ProposingTexts.Time), ResourceType = typeof(ProposingTexts))]
    public TimeOnly? Time { get; set; }
}

public sealed class ProposalInput
{
    public const int DefaultMinutes = 30;
    public const int MaxTextLength = 4000;

    /// <summary>Always as many as there can be; rows that are left empty do not count.</summary>
    public List<TimeInput> Times { get; set; } = [];

    [Needed, WholeNumber(Interview.MinMinutes, Interview.MaxMinutes)]
    [Display(Name = nameof(ProposingTexts.Minutes), ResourceType = typeof(ProposingTexts))]
    public int? Minutes { get; set; }

    [Needed, TextLength(Interview.MaxPlaceLength), NoGaps]
    [Display(Name = nameof(ProposingTexts.Place), Description = nameof(ProposingTexts.PlaceHint), ResourceType = typeof(ProposingTexts))]
    public string? Place { get; set; }

    [Needed, TextLength(MaxTextLength), NoGaps]
    [Display(Name = nameof(ProposingTexts.Text), Description = nameof(ProposingTexts.TextHint), ResourceType = typeof(ProposingTexts))]
    public string? Text { get; set; }

    [Display(Name = nameof(ProposingTexts.MovesToTalking), ResourceType = typeof(ProposingTexts))]
    public bool MovesToTalking { get; set; }
}

public sealed class CancellingInput
{
    [Needed, TextLength(Interview.MaxWordsLength)]
    [Display(Name = nameof(ProposingTexts.CancelText), Description = nameof(ProposingTexts.CancelHint), ResourceType = typeof(ProposingTexts))]
    public string? Words { get; set; }
}
