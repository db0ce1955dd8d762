using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Site;

namespace Portal.Features.Account;

/// <summary>
/// Remembers in a cookie that an account was signed in with this browser. It opens nothing; it keeps strangers' guesses apart
/// from those of the person, and says when a sign-in is worth a letter.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IOptions<SiteOptions> site, TimeProvider clock)
{
    public const string CookieName = "portal-device";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly IDataProtector protector = protection.CreateProtector("portal.known-device");

    /// <returns>The name of the device for counting, or null where this browser is new to the account or its credentials changed since.</returns>
    public string? Of(PortalUser user, HttpContext context)
    {
        if (context.Request.Cookies[Cookie().Name!] is not { } value)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(value).Split('|');
            return parts is [var id, var stamp, var end, var name] && id == $"{user.Id}" && stamp == StampOf(user)
                && long.Parse(end, System.Globalization.CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? name : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>For the next time. Each sign-in renews it.</summary>
    public void Remember(PortalUser user, HttpContext context)
    {
        var cookie = Cookie();
        cookie.MaxAge = Lifetime;
        context.Response.Cookies.Append(cookie.Name!, Make(user), cookie.Build(context));
    }

    internal string Make(PortalUser user)
    {
        var end = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return protector.Protect($"{user.Id}|{StampOf(user)}|{end}|{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}");
    }

    private CookieBuilder Cookie()
    {
        var cookie = new CookieBuilder();
        cookie.Harden(site.Value, CookieName);
        return cookie;
    }

    /// <summary>Changes with password and second factors.</summary>
    private static string StampOf(PortalUser user) => user.SecurityStamp ?? "";
}
