using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <content>Times for a conversation that the house proposed: the sender chooses one, says that none fits, or cannot come after all.</content>
public sealed partial class ReceiptModel
{
    /// <summary>The latest that its sender knows of; null where there is none.</summary>
    public Interview? Interview { get; private set; }

    public ChoiceInput Choice { get; private set; } = new();
    public NoneFitsInput None { get; private set; } = new();
    public CallOffInput Off { get; private set; } = new();

    /// <summary>Whether anything can still be agreed: the inquiry has come to no end that its sender knows of.</summary>
    public bool TakesInterviews => Inquiry.TakesWords && !Told.IsEnd();

    public InterviewStanding? Standing => Interview?.Standing(Now);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string TimeOf(DateTimeOffset start) => InterviewTimes.Of(start, Interview!.Minutes, site.Value);

    /// <summary>As the site's clocks are called.</summary>
    public string Zone => site.Value.TimeZone;

    public bool IsWrong(string form) => ModelState.Any(entry => entry.Key.StartsWith(form + ".", StringComparison.Ordinal) && entry.Value!.Errors.Count > 0);

    public Task<IActionResult> OnPostChooseAsync(
        [FromRoute] string token, [Bind(Prefix = nameof(Choice))] ChoiceInput input, [FromServices] ChooseTimeHandler choose, CancellationToken cancellationToken)
    {
        Choice = input;
        return AnswerAsync(token, words: null, () => choose.HandleAsync(Inquiry.Id, input.Id, StartOf(input), cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostNoneAsync(
        [FromRoute] string token, [Bind(Prefix = nameof(None))] NoneFitsInput input, [FromServices] RefuseTimesHandler refuse, CancellationToken cancellationToken)
    {
        None = input;
        return AnswerAsync(token, input.Words, () => refuse.HandleAsync(Inquiry.Id, input.Id, input.Words!, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostOffAsync(
        [FromRoute] string token, [Bind(Prefix = nameof(Off))] CallOffInput input, [FromServices] CallOffInterviewHandler callOff, CancellationToken cancellationToken)
    {
        Off = input;
        return AnswerAsync(token, input.Words, () => callOff.HandleAsync(Inquiry.Id, input.Id, input.Words!, cancellationToken), cancellationToken);
    }

    /// <summary>What no time is, is none that was proposed.</summary>
    private static DateTimeOffset StartOf(ChoiceInput input) =>
        DateTimeOffset.TryParseExact(input.Start, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) ? start : default;

    private async Task<IActionResult> AnswerAsync(string token, string? words, Func<Task<InterviewResult>> answer, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var result = await answer();
        if (result == InterviewResult.Done)
        {
            return LocalRedirect($"~/inquiries/{token}#interview");
        }

        // As it is now, with all that was typed.
        await LoadAsync(token, cancellationToken);
        if (result == InterviewResult.Passed)
        {
            return Refuse($"{nameof(Choice)}.{nameof(ChoiceInput.Start)}", InquiriesTexts.InterviewTimeGone);
        }

        More.Text = words;
        ModelState.AddModelError("", FieldMarkup.Sentences(
            Standing == InterviewStanding.Agreed && TakesInterviews ? InquiriesTexts.InterviewAlready.With(TimeOf(Interview!.ChosenStart!.Value)) : InquiriesTexts.InterviewMeanwhile,
            words is null ? null : InquiriesTexts.InterviewWordsKept));
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task LoadInterviewAsync(CancellationToken cancellationToken)
    {
        Interview = (await Db.ReadInterviewsAsync(Inquiry.Id, Now, cancellationToken)).InForce;
        Choice.Id = None.Id = Off.Id = Interview?.Id ?? default;
    }
}
