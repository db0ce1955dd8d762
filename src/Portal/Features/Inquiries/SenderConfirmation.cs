using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>
/// That somebody in this browser typed the code from the sender's mailbox lately: an encrypted cookie for one inquiry, void as
/// soon as its link is.
/// </summary>
public sealed class SenderConfirmation(IDataProtectionProvider protection, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Long enough to look through the files and decide.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const string Name = "portal_sender";

    private readonly IDataProtector protector = protection.CreateProtector("portal.sender");

    public void Give(HttpContext context, Inquiry inquiry)
    {
        var cookie = Cookie();
        var note = string.Create(CultureInfo.InvariantCulture, $"{inquiry.Id:N}|{inquiry.TokenVersion}|{clock.GetUtcNow().ToUnixTimeSeconds()}");
        context.Response.Cookies.Append(cookie.Name!, protector.Protect(note), cookie.Build(context));
    }

    public bool IsGiven(HttpContext context, Inquiry inquiry)
    {
        if (context.Request.Cookies[Cookie().Name!] is not { } given)
        {
            return false;
        }

        try
        {
            return protector.Unprotect(given).Split('|') is [var id, var version, var at]
                && id == inquiry.Id.ToString("N")
                && version == inquiry.TokenVersion.ToString(CultureInfo.InvariantCulture)
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) + Lifetime > clock.GetUtcNow();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private CookieBuilder Cookie()
    {
        var cookie = new CookieBuilder();
        cookie.Harden(site.Value, Name);
        return cookie;
    }
}
