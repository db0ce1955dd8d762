using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Reviews;
using Portal.Model.Reviews;

namespace Portal.Features.Reviews;

/// <summary>One inquiry as a colleague sees it, with the rubric below it; with an account or by a link.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class ReviewPage(PortalDbContext db, ReviewDesk desk, ReviewPackets packets) : PageModel
{
    /// <summary>What stands in the form for "no opinion".</summary>
    public const string NoOpinion = "none";

    public Review Review { get; private set; } = null!;
    public string Reference { get; private set; } = "";
    public ReviewPacket Packet { get; private set; } = null!;
    public IReadOnlyList<RubricCriterion> Rubric { get; private set; } = [];

    /// <summary>What others answered; null until this reviewer has.</summary>
    public GivenReviews? Others { get; private set; }

    /// <summary>By criterion; what was typed, or else what is stored.</summary>
    public IReadOnlyDictionary<Guid, string?> Typed { get; private set; } = new Dictionary<Guid, string?>();

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public PacketView View => new(Packet, $"{Root}/{Reference}/files");

    protected PortalDbContext Db => db;

    /// <summary>Without what leads to this inquiry.</summary>
    public abstract string Root { get; }

    /// <summary>The name of a question in the form; the place of its error as well.</summary>
    public static string NameOf(RubricCriterion criterion) => $"score-{criterion.Id:N}";

    public string? ErrorOf(RubricCriterion criterion) => ModelState[NameOf(criterion)]?.Errors is [var error, ..] ? error.ErrorMessage : null;

    /// <returns>False for what this reviewer was not asked about.</returns>
    protected async Task<bool> OpenAsync(Reviewer who, string reference, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(who, reference, cancellationToken) is not { } review
            || await db.Inquiries.Where(i => i.Id == review.InquiryId).Select(i => new { i.Reference, i.TopicId }).SingleOrDefaultAsync(cancellationToken) is not { } inquiry)
        {
            return false;
        }

        (Review, Reference) = (review, inquiry.Reference);
        Rubric = await db.ReadRubricAsync(inquiry.TopicId, cancellationToken);
        Typed = review.Scores.ToDictionary(score => score.CriterionId, score => score.Value?.ToString(CultureInfo.InvariantCulture) ?? (string?)NoOpinion);
        return true;
    }

    protected Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Input = new() { Comment = Review.Comment };
        return ShowAsync(StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>To be called once the review is open.</summary>
    protected async Task<IActionResult> SaveAsync(GiveReviewHandler give, AuditAuthor by, CancellationToken cancellationToken)
    {
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        Typed = Rubric.ToDictionary(criterion => criterion.Id, criterion => (string?)form[NameOf(criterion)]);
        foreach (var criterion in Rubric.Where(criterion => !IsAnswer(Typed[criterion.Id])))
        {
            ModelState.AddModelError(NameOf(criterion), ReviewsTexts.ScoreMissing.With(criterion.Name));
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var scores = Typed.ToDictionary(typed => typed.Key, typed => typed.Value == NoOpinion ? (int?)null : typed.Value![0] - '0');
        if (!await give.HandleAsync(new(Review.Id, Reference, scores, Input.Comment, by), cancellationToken))
        {
            ModelState.AddModelError("", ReviewsTexts.NotAskedAnyMore);
            return await ShowAsync(StatusCodes.Status409Conflict, cancellationToken);
        }

        Notice = ReviewsTexts.Saved;
        return LocalRedirect($"{Root}/{Reference}");
    }

    private static bool IsAnswer(string? typed) => typed == NoOpinion || typed is [>= '1' and <= (char)('0' + Review.Greatest)];

    /// <summary>With the packet, which takes the longest to read.</summary>
    private async Task<IActionResult> ShowAsync(int status, CancellationToken cancellationToken)
    {
        if (await packets.ReadAsync(Review.InquiryId, new(Review.ShowsName, Review.ShowsFiles), cancellationToken) is not { } packet)
        {
            return NotFound();
        }

        Packet = packet;
        Others = Review.IsGiven ? (await GivenReviews.ReadAsync(db, Review.InquiryId, cancellationToken)).Without(Review.Id) with { Shown = packet.Redact } : null;
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}

public sealed class ReviewInput
{
    [TextLength(Model.Reviews.Review.MaxCommentLength)]
    [Display(Name = nameof(ReviewsTexts.Comment), Description = nameof(ReviewsTexts.CommentHint), ResourceType = typeof(ReviewsTexts))]
    public string? Comment { get; set; }
}
