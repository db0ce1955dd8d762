using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Contact;

[RoomForFiles]
public sealed class QuestionModel(FormDesk desk) : InquiryFormPage<QuestionInput>(desk)
{
    private Dictionary<string, Guid> ids = [];
    private Dictionary<string, string> names = [];

    public override InquiryKind Kind => InquiryKind.Question;

    public IReadOnlyList<SelectListItem> Publications { get; private set; } = [];

    protected override async Task LoadChoicesAsync(CancellationToken cancellationToken)
    {
        var papers = await Desk.Db.Publications.AsNoTracking()
            .Shown()
            .Select(p => new { p.Key, p.Id, p.Title, p.ShortTitle })
            .ToListAsync(cancellationToken);
        ids = papers.ToDictionary(p => p.Key, p => p.Id);
        names = papers.ToDictionary(p => p.Key, p => p.ShortTitle ?? p.Title);
        Publications = [.. papers.Select(p => new SelectListItem(p.ShortTitle is null ? p.Title : $"{p.ShortTitle} · {p.Title}", p.Key))];
    }

    /// <summary>The subject only: words in the message would be ours, and somebody might send them as they are.</summary>
    protected override void FillIn()
    {
        if (Input.Publication is { } key && names.TryGetValue(key, out var name))
        {
            var subject = ContactTexts.SubjectPaper.With(name);
            Input.Subject = CleanText.WeightedLength(subject) <= GeneralQuestion.MaxSubjectLength ? subject : null;
        }
    }

    protected override void KeepChoices()
    {
        if (Publications.Count == 0 && Input.Publication is { } chosen)
        {
            Publications = [new(chosen, chosen)];
        }
    }

    protected override Task CheckRulesAsync(CancellationToken cancellationToken)
    {
        if (Input.Publication is { Length: > 0 } key && !ids.ContainsKey(key))
        {
            ModelState.AddModelError("Input.Publication", FormTexts.NotUnderstood.With(AnswerTexts.Publication));
        }

        return Task.CompletedTask;
    }

    protected override ReceivedInquiry ToReceived() => Input.ToReceived(Input.Publication is { } key ? ids.GetValueOrDefault(key) : null);
}
