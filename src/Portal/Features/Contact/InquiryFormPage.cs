using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;
using Portal.Data.Telemetry;
using Portal.Features.Contact.Courtesy;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>
/// What the four forms have in common: questions, then "check your answers", then the receipt. Nothing is remembered
/// between the steps but files; whatever goes wrong, the same page comes back with all that was typed and says what
/// happened; "received" is said only after the commit.
/// </summary>
/// <remarks>The form token is checked here instead of by the framework, whose answer would be an empty error page.</remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract partial class InquiryFormPage<TInput>(FormDesk desk) : PageModel, IInquiryForm, IComesBack
    where TInput : InquiryInput, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    InquiryInput IInquiryForm.Input => Input;

    /// <summary>Whether the page shows the answers to be checked.</summary>
    public bool IsCheck { get; private set; }

    public IReadOnlyList<StagedFile> Files { get; private set; } = [];

    public IReadOnlyList<string> CourtesyNotes { get; private set; } = [];

    public bool WantsWork { get; private set; }

    public FormPromise? Promise { get; private set; }

    public bool IsAway { get; private set; }

    public abstract InquiryKind Kind { get; }

    public long UploadBytes => Desk.Limits.UploadBytes;

    /// <summary>What a script says about a file before it sends one that would be refused.</summary>
    public string TooLarge => FileFaults.Text(FileFault.TooLarge, Desk.Limits);

    protected FormDesk Desk { get; } = desk;

    /// <summary>Reads what the questions let one choose from.</summary>
    protected virtual Task LoadChoicesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the link that led here already says, once the choices are known.</summary>
    protected virtual void FillIn()
    {
    }

    /// <summary>Keeps what was chosen where the choices cannot be read.</summary>
    protected virtual void KeepChoices()
    {
    }

    /// <summary>Rules that concern more than one answer.</summary>
    protected virtual Task CheckRulesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The topic whose time for an answer is promised; null for that of the kind.</summary>
    protected virtual Topic? PromisedTopic => null;

    protected abstract ReceivedInquiry ToReceived();

    /// <param name="token">Of the private page of the inquiry that is to be changed.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string? token, string? topic, string? paper, CancellationToken cancellationToken)
    {
        if (token is not null)
        {
            return await EditAsync(token, cancellationToken);
        }

        Input = new() { FormKey = Guid.NewGuid(), AnswerIn = Languages.Current };
        Input.Stamp = Desk.NewStamp(Input.FormKey);
        Input.Prefill(topic, paper);
        try
        {
            await LoadChoicesAsync(cancellationToken);
            FillIn();
            Promise = await Desk.PromiseAsync(Kind, PromisedTopic, cancellationToken);
        }
        catch (Exception e) when (e.CannotAnswerNow())
        {
            // Writing takes longer than such things last; whoever comes now can begin.
            KeepChoices();
            IsAway = true;
        }

        return Page();
    }

    /// <param name="token">Of the private page of the inquiry that is to be changed.</param>
    /// <param name="at">Where the answers come from: <c>check</c> is the page on which they were checked.</param>
    /// <param name="remove">A file to be taken out again.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string? token, [FromForm] string? at, [FromForm] string? step, [FromForm] string? back, [FromForm] string? fit, [FromForm] Guid? remove, CancellationToken cancellationToken)
    {
        RenewForm();
        var isAside = step is null && (back ?? fit ?? remove?.ToString()) is not null;
        try
        {
            if (token is not null && !await TakeUpAsync(token, cancellationToken))
            {
                return NotFound();
            }

            if (Edited?.Inquiry.CanBeEditedBySender == false)
            {
                ModelState.ForgetErrors();
                await LoadAsync(cancellationToken);
                return TooLate();
            }

            return isAside ? await AsideAsync(remove, cancellationToken)
                : at == "check" ? await SendAsync(cancellationToken)
                : await CheckAsync(cancellationToken);
        }
        catch (Exception e) when (e.CannotAnswerNow())
        {
            if (token is null && !isAside && at == "check")
            {
                Desk.Note(Kind, SubmissionOutcome.Unavailable);
            }

            Response.Headers.RetryAfter = "30";
            return ComeBack();
        }
    }

    /// <summary>With all that was typed, and without a promise.</summary>
    public IActionResult ComeBack()
    {
        RenewForm();
        KeepChoices();
        ModelState.AddModelError("", Busy.IsWhy(HttpContext) ? FormTexts.BusyComesBack : FormTexts.DatabaseAway);
        return Again(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The questions again, without any judgement of the answers.</summary>
    private async Task<IActionResult> AsideAsync(Guid? remove, CancellationToken cancellationToken)
    {
        ModelState.ForgetErrors();
        if (await IsTokenValidAsync())
        {
            if (remove is { } file)
            {
                await Desk.RemoveFileAsync(Input.FormKey, file, cancellationToken);
            }

            await TakeFilesAsync(cancellationToken);
        }

        await LoadAsync(cancellationToken);
        return Again(ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IActionResult> CheckAsync(CancellationToken cancellationToken)
    {
        if (await IsTokenValidAsync())
        {
            await TakeFilesAsync(cancellationToken);
        }

        await LoadAsync(cancellationToken);
        await CheckRulesAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        WantsWork = !IsEdit && await Desk.IsUnderAttackAsync(cancellationToken);
        CourtesyNotes = CourtesyCheck.Of(new(
            Input.FullName!, Input.SecondName, Input.Email!, [.. Input.FreeTexts.OfType<string>()], [.. Files.Select(file => file.Name)],
            await Desk.OwnerNamesAsync(cancellationToken), Kind == InquiryKind.Collaboration));
        IsCheck = true;
        HttpContext.ShowAnswers();
        return Page();
    }

    private async Task<IActionResult> SendAsync(CancellationToken cancellationToken)
    {
        // What may read from the database by itself comes first: a request that holds one connection and waits for a
        // second one can wait for ever where all do.
        await IsTokenValidAsync();
        var origin = await Desk.OriginAsync(Input, HttpContext, cancellationToken);
        await using var transaction = await Desk.Db.Database.BeginTransactionAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        await CheckRulesAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        if (Edited is { } edited)
        {
            return await Desk.ChangeAsync(new(edited.Inquiry.Id, ToReceived(), Input, Files), cancellationToken)
                ? LocalRedirect($"~/inquiries/{edited.Token}")
                : TooLate();
        }

        var result = await Desk.SubmitAsync(new(ToReceived(), Input, Files, origin.AddressKey, origin.FilledIn, Promise!.Until.ToUniversalTime()), cancellationToken);
        if (result.RetryAfter is { } wait)
        {
            Desk.Note(Kind, result.Outcome);
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            ModelState.AddModelError("", ContactTexts.TooMany.With((int)Math.Ceiling(wait.TotalMinutes)));
            return Again(StatusCodes.Status429TooManyRequests);
        }

        await Desk.Db.Database.CommitTransactionAsync(cancellationToken);
        Desk.Note(Kind, result.Outcome);
        return LocalRedirect("~" + result.ReceiptPath);
    }

    private async Task<bool> IsTokenValidAsync()
    {
        var isValid = await Desk.IsTokenValidAsync(HttpContext);
        if (!isValid)
        {
            ModelState.AddModelError("", FormTexts.Expired);
        }

        return isValid;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await LoadChoicesAsync(cancellationToken);
        Promise = await Desk.PromiseAsync(Kind, PromisedTopic, cancellationToken);
        Files = Input.Slots.Count == 0 ? [] : await Desk.FilesAsync(Input.FormKey, cancellationToken);
    }

    /// <summary>Puts uploads aside before anything else is looked at, so that no other mistake costs anybody a file.</summary>
    private async Task TakeFilesAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in Input.Slots)
        {
            var field = $"{nameof(Input)}.{slot}";
            if (await Desk.TakeFileAsync(Input.FormKey, slot, field, HttpContext, cancellationToken) is { Fault: { } fault })
            {
                ModelState.AddModelError(field, FileFaults.Text(fault, Desk.Limits));
            }
        }
    }

    /// <summary>A form without a key, or with one that nobody can read, gets a new one.</summary>
    private void RenewForm()
    {
        if (Input.FormKey == Guid.Empty)
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.FormKey)}");
            Input.FormKey = Guid.NewGuid();
        }
    }

    private PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
