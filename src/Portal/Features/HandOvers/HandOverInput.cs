using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.HandOvers;

/// <summary>Who is to get it, what for, and what goes along.</summary>
public sealed class HandOverInput
{
    [Needed, TextLength(HandOver.MaxReceiverLength)]
    [Display(Name = nameof(HandOverTexts.Receiver), Description = nameof(HandOverTexts.ReceiverHint), ResourceType = typeof(HandOverTexts))]
    public string? Receiver { get; set; }

    [Needed, TextLength(HandOver.MaxPurposeLength)]
    [Display(Name = nameof(HandOverTexts.Purpose), Description = nameof(HandOverTexts.PurposeHint), ResourceType = typeof(HandOverTexts))]
    public string? Purpose { get; set; }

    [Display(Name = nameof(HandOverTexts.Answers), ResourceType = typeof(HandOverTexts))]
    public bool Answers { get; set; }

    [Display(Name = nameof(HandOverTexts.Files), ResourceType = typeof(HandOverTexts))]
    public bool Files { get; set; }

    [Display(Name = nameof(HandOverTexts.Conversation), ResourceType = typeof(HandOverTexts))]
    public bool Conversation { get; set; }

    [Display(Name = nameof(HandOverTexts.Decision), ResourceType = typeof(HandOverTexts))]
    public bool Decision { get; set; }

    public IReadOnlyList<HandOverPart> Parts() =>
        [.. new[] { (Answers, HandOverPart.Answers), (Files, HandOverPart.Files), (Conversation, HandOverPart.Conversation), (Decision, HandOverPart.Decision) }.Where(pair => pair.Item1).Select(pair => pair.Item2)];
}
