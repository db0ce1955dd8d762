using Microsoft.AspNetCore.Identity;
using Portal.Model.Keys;

namespace Portal.Model.Accounts;

/// <summary>Somebody who signs in: the owner, or a reviewer whom the owner invited.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int MaxDisplayNameLength = 100;

    /// <summary>How colleagues and senders see the person.</summary>
    public string DisplayName { get; set; } = "";
    public PortalRole Role { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    public static PortalUser Owner(string email, string displayName, DateTimeOffset now) => new()
    {
        Id = RowId.Create(now),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        LockoutEnabled = true,
        DisplayName = displayName,
        Role = PortalRole.Owner,
        CreatedAt = now,
    };
}

public enum PortalRole
{
    Owner,
    Reviewer,
}
