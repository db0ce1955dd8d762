using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Mail;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.MailCheck;

/// <summary>How mail is doing, and a test letter whose way is told step by step.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(
    MailConditions conditions, IntakeStatusQuery intake, IMailTransport transport, IConfiguration configuration, IOptions<MailOptions> mail, IOptions<SiteOptions> site)
    : PageModel
{
    [BindProperty]
    public TestLetterInput Input { get; set; } = new();

    public MailOptions Mail => mail.Value;
    public bool IsPickup => Mail.Transport == MailTransportKind.Pickup;
    public string Transport => transport.Name;
    public string Folder => Path.GetFullPath(Path.Combine(configuration["Data:Directory"]!, "mail"));

    public IntakeStatusLine Intake { get; private set; } = null!;
    public MailHistory History { get; private set; } = new();
    public MailCondition Condition { get; private set; } = new(false, 0, 0);
    public string? Verdict { get; private set; }
    public bool IsTaken { get; private set; }
    public IReadOnlyList<ReportLine> Report { get; private set; } = [];
    public IReadOnlyList<DnsHint> Dns => DnsHints.Of(Mail);

    public string Security => Mail.Security switch
    {
        MailSecurity.None => MailCheckTexts.Security_None,
        MailSecurity.Tls => MailCheckTexts.Security_Tls,
        _ => MailCheckTexts.Security_StartTls,
    };

    public string Account => !Mail.SignsIn ? MailCheckTexts.SignInNobody
        : (Mail.OAuth.IsSet ? MailCheckTexts.SignInToken : MailCheckTexts.SignInPassword).With(Mail.UserName);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.To = Mail.Recipients[0];
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SendTestLetterHandler sendTestLetter, CancellationToken cancellationToken)
    {
        var status = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            var to = MailAddressText.Normalize(Input.To)!;
            if (await sendTestLetter.HandleAsync(new(to), cancellationToken) is { } report)
            {
                status = StatusCodes.Status200OK;
                var lines = new ReportLines(Mail, to);
                (Verdict, IsTaken, Report) = (lines.Verdict(report), report.IsTaken, lines.Of(report));
            }
            else
            {
                status = StatusCodes.Status429TooManyRequests;
                ModelState.AddModelError("", MailCheckTexts.TooMany.With(TestLetterLimit.AnHour));
            }
        }

        await LoadAsync(cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        History = await conditions.ReadHistoryAsync(cancellationToken);
        Condition = await conditions.LookAsync(cancellationToken);
        Intake = new(await intake.ReadAsync(cancellationToken), Local);
    }
}

public sealed class TestLetterInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(MailCheckTexts.To), Description = nameof(MailCheckTexts.ToHint), ResourceType = typeof(MailCheckTexts))]
    public string? To { get; set; }
}
