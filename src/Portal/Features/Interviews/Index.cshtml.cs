using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Interviews;

/// <summary>Times for a conversation: proposes them to the sender, and calls off what was agreed.</summary>
public sealed class IndexModel(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : InterviewPage(db, clock)
{
    public ProposalInput Input { get; private set; } = new();
    public CancellingInput Cancelling { get; private set; } = new();

    public SiteOptions Site => site.Value;

    public bool CanMove => InquiryTransitions.Allows(Inquiry.State, InquiryState.Talking, Inquiry.Kind);

    public bool CanCancel => Known.InForce?.Standing(Now) is InterviewStanding.Open or InterviewStanding.AllPassed or InterviewStanding.Agreed;

    /// <summary>What an earlier form did; the inquiry's page shows it.</summary>
    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        Begin();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string reference, uint version, [Bind(Prefix = nameof(Input))] ProposalInput input, [FromServices] ProposeInterviewHandler propose, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        Fill(input.Times);
        var starts = ProposedTimes.Read(input.Times, Site, Now, ModelState);
        return await ActAsync(
            () => propose.HandleAsync(new(Inquiry.Reference, version, new(starts, input.Minutes!.Value, input.Place!), input.Text!, input.MovesToTalking, User.Actor()), cancellationToken),
            ProposingTexts.NoticeProposed, "#conversation", cancellationToken);
    }

    public async Task<IActionResult> OnPostCancelAsync(
        [FromRoute] string reference, uint version, [Bind(Prefix = nameof(Cancelling))] CancellingInput input, [FromServices] CancelInterviewHandler cancel, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        Begin();
        Cancelling = input;
        return await ActAsync(
            () => cancel.HandleAsync(new(Inquiry.Reference, version, input.Words!, User.Actor()), cancellationToken), ProposingTexts.NoticeCancelled, "#interview", cancellationToken);
    }

    private void Begin()
    {
        Input = new() { Minutes = ProposalInput.DefaultMinutes, Text = InterviewLetters.DraftIn(Inquiry.Language), MovesToTalking = CanMove, Place = Known.Latest?.Place };
        Fill(Input.Times);
    }

    private static void Fill(List<TimeInput> rows)
    {
        rows.RemoveRange(Math.Min(rows.Count, Interview.MostTimes), Math.Max(0, rows.Count - Interview.MostTimes));
        rows.AddRange(Enumerable.Range(rows.Count, Interview.MostTimes - rows.Count).Select(_ => new TimeInput()));
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, string place, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            await act();
            Notice = done;
            return LocalRedirect($"~/inbox/{Inquiry.Reference}{place}");
        }
        catch (InquiryRuleException refused)
        {
            ModelState.AddModelError("", refused.Rule switch
            {
                InquiryRule.NoAddress => ProposingTexts.NoAddress,
                InquiryRule.InterviewOver => ProposingTexts.Over,
                _ => ProposingTexts.NotNow.With(Words.Of(Inquiry.State)),
            });
            return Again(StatusCodes.Status422UnprocessableEntity);
        }
        catch (DbUpdateConcurrencyException)
        {
            // As it is now: what is typed can be sent again by whoever read that.
            if (!await FindAsync(Inquiry.Reference, cancellationToken))
            {
                return NotFound();
            }

            ModelState.AddModelError("", ProposingTexts.ChangedMeanwhile);
            return Again(StatusCodes.Status409Conflict);
        }
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(int status)
    {
        ModelState.Remove("version");
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
