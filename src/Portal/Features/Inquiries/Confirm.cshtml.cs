using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

public sealed class CodeInput
{
    [Needed, TextLength(40)]
    [Display(Name = nameof(InquiriesTexts.Code), ResourceType = typeof(InquiriesTexts))]
    public string? Code { get; set; }
}

/// <summary>What the code is asked for. The names are part of the address.</summary>
public enum SenderAct
{
    Address,
    Download,

    /// <summary>To being passed on.</summary>
    Agree,
    Delete,
}

/// <summary>Whoever wants to take something away shows that the sender's mailbox is theirs.</summary>
public sealed class ConfirmModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation, TimeProvider clock) : SenderPage(db, links)
{
    public SenderAct Act { get; private set; }

    public CodeInput Input { get; private set; } = new();

    /// <summary>Whether a code is on its way or there.</summary>
    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, string? act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, act, cancellationToken))
        {
            return NotFound();
        }

        return !Inquiry.Sender.HasEmail ? Back() : confirmation.IsGiven(HttpContext, Inquiry) ? GoOn() : Page();
    }

    public async Task<IActionResult> OnPostSendAsync([FromRoute] string token, string? act, [FromServices] SendCodeHandler send, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, act, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Clear();
        return await send.HandleAsync(Inquiry.Id, cancellationToken)
            ? LocalRedirect(Here)
            : Refuse("", InquiriesTexts.CodeTooOften.With((int)SenderCode.Lifetime.TotalMinutes));
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string token, string? act, [Bind(Prefix = nameof(Input))] CodeInput input, [FromServices] CheckCodeHandler check, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, act, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        if (!ModelState.IsValid)
        {
            return Again();
        }

        switch (await check.HandleAsync(Inquiry.Id, input.Code!, cancellationToken))
        {
            case CodeResult.Right:
                confirmation.Give(HttpContext, Inquiry);
                return GoOn();
            case CodeResult.Wrong:
                return Refuse("Input.Code", InquiriesTexts.CodeWrong);
            default:
                IsSent = false;
                return Refuse("", InquiriesTexts.CodeNone);
        }
    }

    private string Here => $"~/inquiries/{Token}/confirm?act={Act.ToString().ToLowerInvariant()}";

    private LocalRedirectResult GoOn() => LocalRedirect($"~/inquiries/{Token}/{Act.ToString().ToLowerInvariant()}");

    private async Task<bool> LoadAsync(string token, string? act, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<SenderAct>(act, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted) || !await OpenAsync(token, cancellationToken))
        {
            return false;
        }

        Act = wanted;
        var oldest = clock.GetUtcNow() - SenderCode.Lifetime;
        IsSent = await Db.SenderCodes.AnyAsync(
            c => c.InquiryId == Inquiry.Id && c.AskedAt > oldest && c.UsedAt == null && c.Attempts < SenderCode.MostAttempts, cancellationToken);
        return true;
    }
}
