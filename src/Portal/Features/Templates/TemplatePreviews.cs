using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Features.Templates;

/// <summary>An inquiry that a preview can be filled from.</summary>
public sealed record PreviewPerson(string Reference, string FullName, InquiryKind Kind);

/// <summary>A template as one person would read it.</summary>
/// <param name="Person">Null for the invented example.</param>
/// <param name="Sides">The parts of each language, gaps apart.</param>
public sealed record TemplatePreview(PreviewPerson? Person, IReadOnlyList<(Language Language, IReadOnlyList<PreviewPart> Parts)> Sides);

/// <param name="IsGap">It still has to be filled in by whoever sends it.</param>
public sealed record PreviewPart(string Text, bool IsGap);

public sealed class TemplatePreviews(PortalDbContext db, ReplyFacts facts)
{
    private const int MostPeople = 20;

    /// <summary>The latest inquiries of these kinds, those that were held back as spam aside.</summary>
    public async Task<IReadOnlyList<PreviewPerson>> PeopleAsync(IReadOnlyList<InquiryKind> kinds, CancellationToken cancellationToken) =>
        await db.Inquiries.AsNoTracking()
            .Where(i => kinds.Contains(i.Kind) && i.State != InquiryState.Quarantine && i.State != InquiryState.Spam)
            .OrderByDescending(i => i.Id)
            .Take(MostPeople)
            .Select(i => new PreviewPerson(i.Reference, i.Sender.FullName, i.Kind))
            .ToListAsync(cancellationToken);

    /// <param name="reference">Of the inquiry to fill it from; without one, or where there is none such, the example.</param>
    public async Task<TemplatePreview> FillAsync(BilingualText body, string? reference, CancellationToken cancellationToken)
    {
        var parsed = InquiryReference.Parse(reference);
        var inquiry = parsed is null ? null : await db.Inquiries.AsNoTracking().WithAnswers().SingleOrDefaultAsync(i => i.Reference == parsed, cancellationToken);
        List<(Language, IReadOnlyList<PreviewPart>)> sides = [];
        foreach (var language in Languages.All)
        {
            var values = inquiry is null ? await facts.ExampleAsync(language, cancellationToken) : await facts.OfAsync(inquiry, language, cancellationToken);
            var text = body.Has(language) ? ReplyText.Fill(body.In(language).Text, values) : "";
            sides.Add((language, Parts(text)));
        }

        return new(inquiry is null ? null : new(inquiry.Reference, inquiry.Sender.FullName, inquiry.Kind), sides);
    }

    private static List<PreviewPart> Parts(string text) =>
        [.. ReplyText.Parse(ReplyBody.ForOwner(text)).Select(part => part.Kind == ReplyPartKind.Words
            ? new PreviewPart(part.Source, IsGap: false)
            : new(part.Known == Placeholder.Ask ? part.Detail! : part.Source, IsGap: true))];
}
