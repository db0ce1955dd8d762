using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Features.Templates;

/// <summary>What somebody writes about a template. Half of it may be missing while it is switched off.</summary>
public sealed class TemplateInput : IValidatableObject
{
    [TextLength(ReplyTemplate.MaxTitleLength)]
    [Display(Name = nameof(TemplatesTexts.TitleEn), ResourceType = typeof(TemplatesTexts))]
    public string? TitleEn { get; set; }

    [TextLength(ReplyTemplate.MaxTitleLength)]
    [Display(Name = nameof(TemplatesTexts.TitleZh), ResourceType = typeof(TemplatesTexts))]
    public string? TitleZh { get; set; }

    [TextLength(ReplyTemplate.MaxBodyLength), KnownPlaceholders]
    [Display(Name = nameof(TemplatesTexts.BodyEn), ResourceType = typeof(TemplatesTexts))]
    public string? BodyEn { get; set; }

    [TextLength(ReplyTemplate.MaxBodyLength), KnownPlaceholders]
    [Display(Name = nameof(TemplatesTexts.BodyZh), ResourceType = typeof(TemplatesTexts))]
    public string? BodyZh { get; set; }

    [Display(Name = nameof(TemplatesTexts.ForIntern), ResourceType = typeof(TemplatesTexts))]
    public bool ForIntern { get; set; }

    [Display(Name = nameof(TemplatesTexts.ForCollaboration), ResourceType = typeof(TemplatesTexts))]
    public bool ForCollaboration { get; set; }

    [Display(Name = nameof(TemplatesTexts.ForTalk), ResourceType = typeof(TemplatesTexts))]
    public bool ForTalk { get; set; }

    [Display(Name = nameof(TemplatesTexts.ForQuestion), ResourceType = typeof(TemplatesTexts))]
    public bool ForQuestion { get; set; }

    [Display(Name = nameof(TemplatesTexts.DeclinesFor), Description = nameof(TemplatesTexts.DeclinesForHint), ResourceType = typeof(TemplatesTexts))]
    public DeclineReason? DeclinesFor { get; set; }

    [Display(Name = nameof(TemplatesTexts.IsOn), Description = nameof(TemplatesTexts.IsOnHint), ResourceType = typeof(TemplatesTexts))]
    public bool IsOn { get; set; }

    public ReplyTemplateContent Content => new(new(TitleEn, TitleZh), new(BodyEn, BodyZh), [.. Kinds], DeclinesFor);

    private IEnumerable<InquiryKind> Kinds => new[]
    {
        (ForIntern, InquiryKind.Intern), (ForCollaboration, InquiryKind.Collaboration), (ForTalk, InquiryKind.Talk), (ForQuestion, InquiryKind.Question),
    }.Where(choice => choice.Item1).Select(choice => choice.Item2);

    public static TemplateInput Of(ReplyTemplateContent content, bool isOn) => new()
    {
        TitleEn = content.Title.En,
        TitleZh = content.Title.Zh,
        BodyEn = content.Body.En,
        BodyZh = content.Body.Zh,
        ForIntern = content.Kinds.Contains(InquiryKind.Intern),
        ForCollaboration = content.Kinds.Contains(InquiryKind.Collaboration),
        ForTalk = content.Kinds.Contains(InquiryKind.Talk),
        ForQuestion = content.Kinds.Contains(InquiryKind.Question),
        DeclinesFor = content.DeclinesFor,
        IsOn = isOn,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Kinds.Any())
        {
            yield return new(TemplatesTexts.NoKind, [nameof(ForIntern)]);
        }

        if (IsOn)
        {
            foreach (var (name, label, text) in Sides().Where(side => string.IsNullOrWhiteSpace(side.Text)))
            {
                yield return new(TemplatesTexts.SideMissing.With(label), [name]);
            }
        }
        else if (Content.Title.IsEmpty)
        {
            yield return new(TemplatesTexts.NoTitle, [Languages.Current == Language.Chinese ? nameof(TitleZh) : nameof(TitleEn)]);
        }
    }

    private IEnumerable<(string Name, string Label, string? Text)> Sides() =>
    [
        (nameof(TitleEn), TemplatesTexts.TitleEn, TitleEn), (nameof(BodyEn), TemplatesTexts.BodyEn, BodyEn),
        (nameof(TitleZh), TemplatesTexts.TitleZh, TitleZh), (nameof(BodyZh), TemplatesTexts.BodyZh, BodyZh),
    ];
}
