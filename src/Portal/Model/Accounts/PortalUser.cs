using Microsoft.AspNetCore.Identity;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Accounts;

/// <summary>Somebody who signs in: the owner, or a reviewer whom the owner invited.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int MaxDisplayNameLength = 100;
    public const int MaxCodeKeyLength = 500;

    /// <summary>How colleagues and senders see the person.</summary>
    public string DisplayName { get; set; } = "";
    public PortalRole Role { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The language of letters about the account: that of the pages where the person last signed in.</summary>
    public Language Language { get; set; }

    /// <summary>Null while an invitation is on its way.</summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>Since when the person may not sign in any more.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public DateTimeOffset? LastSignedInAt { get; private set; }
    public DateTimeOffset? PasswordSetAt { get; private set; }

    /// <summary>The secret of the app that makes one-time codes, encrypted; there from the first look at it on, in force with <see cref="CodesSince"/>.</summary>
    public string? CodeKey { get; private set; }

    /// <summary>Since when a code is asked for beside the password.</summary>
    public DateTimeOffset? CodesSince { get; private set; }

    /// <summary>The time step of the last code that was taken: that one and all before it are spent (RFC 6238, 5.2).</summary>
    public long LastCodeStep { get; private set; }

    public bool HasCodes => CodesSince is not null;
    public bool IsInvited => JoinedAt is null;
    public bool IsClosed => ClosedAt is not null;

    public static PortalUser Owner(string email, string displayName, DateTimeOffset now)
    {
        var owner = Invite(email, displayName, PortalRole.Owner, Languages.Current, now);
        owner.Join(displayName, now);
        return owner;
    }

    /// <summary>An account that nobody can use before its person has followed the invitation.</summary>
    public static PortalUser Invite(string email, string displayName, PortalRole role, Language language, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        DisplayName = displayName,
        Role = role,
        Language = language,
        CreatedAt = now,
    };

    /// <summary>The person came, and chose a password.</summary>
    public void Join(string displayName, DateTimeOffset now) => (DisplayName, JoinedAt, PasswordSetAt) = (displayName, now, now);

    /// <summary>Back to before the invitation was followed: nobody can sign in but by a new one.</summary>
    public void StartOver() => (PasswordHash, JoinedAt, PasswordSetAt) = (null, null, null);

    public void NotePassword(DateTimeOffset now) => PasswordSetAt = now;

    public void NoteSignIn(Language language, DateTimeOffset now) => (Language, LastSignedInAt) = (language, now);

    public void Close(DateTimeOffset now) => ClosedAt ??= now;

    public void Reopen() => ClosedAt = null;

    /// <param name="encrypted">A new secret, which counts once a code of it was shown to work.</param>
    public void OfferCodes(string encrypted) => (CodeKey, CodesSince, LastCodeStep) = (encrypted, null, 0);

    /// <param name="step">Of the code that showed that the app works; it is spent with that.</param>
    public void SwitchCodesOn(long step, DateTimeOffset now) => (CodesSince, LastCodeStep) = (now, step);

    public void SwitchCodesOff() => (CodeKey, CodesSince, LastCodeStep) = (null, null, 0);
}

public enum PortalRole
{
    Owner,
    Reviewer,
}
