using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Closing;

public sealed class ClosingLetterInput
{
    /// <summary>Half of what the column takes, because some characters count once here and twice there.</summary>
    [Needed, TextLength(Message.MaxBodyLength / 2)]
    [Display(Name = nameof(ClosingTexts.LetterText), Description = nameof(ClosingTexts.LetterTextHint), ResourceType = typeof(ClosingTexts))]
    public string? Text { get; set; }
}

/// <summary>One letter to write in.</summary>
public sealed class LetterModel(ClosingPeople people, IOptions<SiteOptions> site) : ClosingPage(people, site)
{
    public ClosingPerson Person { get; private set; } = null!;
    public ClosingLetterInput Input { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, [FromRoute] string reference, CancellationToken cancellationToken)
    {
        if (!await FindPersonAsync(key, reference, cancellationToken))
        {
            return NotFound();
        }

        Input.Text = Person.Letter!.Body;
        return Page();
    }

    /// <param name="seen">What the page told of the history.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string key, [FromRoute] string reference, int seen, [Bind(Prefix = nameof(Input))] ClosingLetterInput input,
        [FromServices] WriteLetterHandler write, CancellationToken cancellationToken)
    {
        var errors = ModelState.Where(entry => entry.Value!.Errors.Count > 0).Select(entry => (entry.Key, entry.Value!.Errors[0].ErrorMessage)).ToList();
        if (!await FindPersonAsync(key, reference, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        errors.ForEach(error => ModelState.AddModelError(error.Key, error.ErrorMessage));
        try
        {
            if (errors.Count == 0 && !await write.HandleAsync(Person.Inquiry.Id, input.Text!, seen, cancellationToken))
            {
                // Sent meanwhile: what was typed is still there to be copied.
                ModelState.AddModelError("", ClosingTexts.SentMeanwhile);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed();
        }

        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        Notice = ClosingTexts.LetterSaved;
        return LocalRedirect($"{Home}/letters#{reference}");
    }

    /// <summary>Throws away what was written and begins with the ready answer.</summary>
    public async Task<IActionResult> OnPostAgainAsync(
        [FromRoute] string key, [FromRoute] string reference, [FromServices] ChooseBucketsHandler choose, CancellationToken cancellationToken)
    {
        if (!await FindPersonAsync(key, reference, cancellationToken))
        {
            return NotFound();
        }

        try
        {
            await choose.DraftAgainAsync(Topic, Person.Inquiry.Id, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Input.Text = Person.Letter!.Body;
            return Changed();
        }

        Notice = ClosingTexts.DraftedAgain;
        return LocalRedirect($"{Home}/letters/{reference}");
    }

    private PageResult Changed()
    {
        ModelState.AddModelError("", ClosingTexts.ChangedMeanwhile);
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task<bool> FindPersonAsync(string key, string reference, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken)
            || (await People.WithLettersAsync(Topic, cancellationToken)).FirstOrDefault(person => person.Inquiry.Reference == InquiryReference.Parse(reference)) is not { } person)
        {
            return false;
        }

        Person = person;
        return true;
    }
}
