using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared.Forms;
using Portal.Model.Accounts;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Account;

/// <summary>Who may sign in, as what; the owner invites here and takes back.</summary>
[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PeopleModel(ManagePeopleHandler manage, InvitePersonHandler invite, IOptions<SiteOptions> site) : PageModel
{
    public IReadOnlyList<PortalUser> People { get; private set; } = [];

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    /// <summary>Of an invitation, on the one answer that shows it.</summary>
    public string? InvitationLink { get; private set; }

    public Guid Me => this.Session().UserId;

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await manage.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await invite.HandleAsync(
                new(Input.Email!, Input.DisplayName!, Input.Role!.Value, Input.Language!.Value, User.FindFirstValue(ClaimTypes.GivenName)!), cancellationToken);
            InvitationLink = result.Address;
            foreach (var error in result.Account.Errors)
            {
                ModelState.AddModelError("Input.Email", error.Description);
            }
        }

        People = await manage.ListAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        ModelState.Clear();
        Input = new();
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid person, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (person != Me)
        {
            InvitationLink = await invite.AgainAsync(person, User.FindFirstValue(ClaimTypes.GivenName)!, cancellationToken);
        }

        People = await manage.ListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid person, PersonChange? change, CancellationToken cancellationToken)
    {
        Notice = change is { } wanted && await manage.HandleAsync(this.Session(), person, wanted, cancellationToken)
            ? AccountTexts.PeopleChanged
            : AccountTexts.PeopleNotChanged;
        return LocalRedirect("~/account/people");
    }
}

public sealed class InviteInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(AccountTexts.Email), ResourceType = typeof(AccountTexts))]
    public string? Email { get; set; }

    [Needed, TextLength(PortalUser.MaxDisplayNameLength)]
    [Display(Name = nameof(AccountTexts.InviteName), ResourceType = typeof(AccountTexts))]
    public string? DisplayName { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AccountTexts.Role), Description = nameof(AccountTexts.RoleHint), ResourceType = typeof(AccountTexts))]
    public PortalRole? Role { get; set; }

    [Needed(IsChoice = true)]
    [Display(Name = nameof(AccountTexts.InviteLanguage), ResourceType = typeof(AccountTexts))]
    public Language? Language { get; set; }
}
