using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <summary>One of the proposed times.</summary>
public sealed class ChoiceInput
{
    /// <summary>The interview that the page showed.</summary>
    public Guid Id { get; set; }

    /// <summary>As <see cref="Shared.Dates.Iso(DateTimeOffset)"/> writes it.</summary>
    [Needed(IsChoice = true)]
    [Display(Name = nameof(InquiriesTexts.InterviewTimes), ResourceType = typeof(InquiriesTexts))]
    public string? Start { get; set; }
}

/// <summary>None of them fits.</summary>
public sealed class NoneFitsInput
{
    public Guid Id { get; set; }

    [Needed, TextLength(Interview.MaxWordsLength)]
    [Display(Name = nameof(InquiriesTexts.InterviewNoneText), ResourceType = typeof(InquiriesTexts))]
    public string? Words { get; set; }
}

/// <summary>The sender cannot come after all.</summary>
public sealed class CallOffInput
{
    public Guid Id { get; set; }

    [Needed, TextLength(Interview.MaxWordsLength)]
    [Display(Name = nameof(InquiriesTexts.InterviewOffText), ResourceType = typeof(InquiriesTexts))]
    public string? Words { get; set; }
}
