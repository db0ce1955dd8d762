using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <summary>Who wrote. One field for the whole name, because names do not divide the same way everywhere.</summary>
/// <param name="FullName">As the person wants to be greeted.</param>
/// <param name="OtherName">The name in the other script, if given.</param>
/// <param name="Email">One plain address, normalized by <see cref="MailAddressText"/>; empty where none is known.</param>
/// <param name="Organisation">School, company or institute.</param>
public sealed record Sender(string FullName, string? OtherName, string Email, string? Organisation)
{
    public const int MaxNameLength = 100;
    public const int MaxOrganisationLength = 150;

    /// <summary>Without one, of an inquiry that came as a letter or in a conversation, no mail can be written.</summary>
    public bool HasEmail => Email.Length > 0;
}
