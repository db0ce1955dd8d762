using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.HandOvers;

/// <summary>Passing an inquiry on: what its sender agreed to, what is missing, and the question that asks for it.</summary>
public sealed class IndexModel(PortalDbContext db, IOptions<SiteOptions> site) : HandOverPage(db, site)
{
    public HandOverInput Input { get; private set; } = new() { Answers = true, Files = true };

    public bool CanAsk => Open is null && Inquiry.TakesHandOvers && Inquiry.Sender.HasEmail;

    /// <summary>What an earlier form did.</summary>
    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken) =>
        await FindAsync(reference, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string reference, uint version, [Bind(Prefix = nameof(Input))] HandOverInput input, [FromServices] AskToHandOverHandler ask, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        var parts = input.Parts();
        if (parts.Count == 0)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(HandOverInput.Answers)}", HandOverTexts.PartsMissing);
        }

        return !ModelState.IsValid
            ? Again(StatusCodes.Status422UnprocessableEntity)
            : await ActAsync(() => ask.HandleAsync(new(Inquiry.Reference, version, new(input.Receiver!, input.Purpose!, parts), User.Actor()), cancellationToken), HandOverTexts.NoticeAsked, cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromRoute] string reference, Guid seen, [FromServices] TakeBackHandOverHandler takeBack, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Clear();
        return await ActAsync(() => takeBack.HandleAsync(Inquiry.Id, seen, User.Actor(), cancellationToken), HandOverTexts.NoticeTakenBack, cancellationToken);
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellationToken)
    {
        string text;
        var status = StatusCodes.Status409Conflict;
        try
        {
            await act();
            Notice = done;
            return LocalRedirect($"~/inbox/{Inquiry.Reference}/hand-over");
        }
        catch (InquiryRuleException refused)
        {
            (text, status) = refused.Rule switch
            {
                InquiryRule.NoAddress => (HandOverTexts.NoAddress, StatusCodes.Status422UnprocessableEntity),
                InquiryRule.HandOverOpen => (HandOverTexts.AlreadyAsked, status),
                InquiryRule.HandOverOver => (HandOverTexts.Over, status),
                _ => (HandOverTexts.NotNow.With(Words.Of(Inquiry.State)), StatusCodes.Status422UnprocessableEntity),
            };
        }
        catch (DbUpdateException changed) when (changed is DbUpdateConcurrencyException || changed.IsUniqueViolation())
        {
            text = HandOverTexts.ChangedMeanwhile;
        }

        // As it is now: what is typed can be sent again by whoever read that.
        if (!await FindAsync(Inquiry.Reference, cancellationToken))
        {
            return NotFound();
        }

        ModelState.AddModelError("", Open is not null && text == HandOverTexts.ChangedMeanwhile ? HandOverTexts.AlreadyAsked : text);
        return Again(status);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(int status)
    {
        ModelState.Remove("version");
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
