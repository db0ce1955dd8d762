using MimeKit;

namespace Portal.Mail;

/// <summary>Mail that no person wrote: reports of mail servers (RFC 3464), and machines that answer (RFC 3834).</summary>
internal static class MailKitReport
{
    private static readonly string[] AnsweringHeaders = ["X-Autoreply", "X-Autorespond", "X-Autoresponder"];
    private static readonly string[] AutomaticPrecedences = ["auto_reply", "bulk", "junk", "list"];

    /// <returns>Null for a mail that is no report about a delivery.</returns>
    public static DeliveryReport? Of(MimeMessage message)
    {
        var parts = Parts(message.Body).ToList();
        if (parts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status)
        {
            return null;
        }

        // The letter that came back, whole or as its headers; else what the report says that it answers.
        var ids = parts.OfType<MessagePart>().Select(part => part.Message?.MessageId)
            .Append(message.InReplyTo).Concat(message.References)
            .OfType<string>().Select(id => $"<{id}>").Distinct();
        return new([.. ids], [.. status.StatusGroups.Where(group => group.Contains("Action")).Select(Recipient)]);
    }

    public static bool IsAutomatic(MimeMessage message)
    {
        var submitted = message.Headers[HeaderId.AutoSubmitted]?.Trim();
        return (submitted is { Length: > 0 } && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase))
            || AnsweringHeaders.Any(name => message.Headers.Contains(name))
            || AutomaticPrecedences.Contains(message.Headers[HeaderId.Precedence]?.Trim(), StringComparer.OrdinalIgnoreCase)
            || message.Headers[HeaderId.ReturnPath]?.Trim() == "<>"
            || message.Body is MultipartReport;
    }

    private static ReportedRecipient Recipient(HeaderList group)
    {
        var addresses = new[] { group["Original-Recipient"], group["Final-Recipient"] }.OfType<string>().Select(AfterType).Where(address => address.Length > 0);
        var words = $"{group["Status"]} {AfterType(group["Diagnostic-Code"] ?? "")}".Trim();
        var hasFailed = string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase);
        return new([.. addresses], hasFailed, words.Length > 0 ? words : group["Action"] ?? "");
    }

    /// <summary>"rfc822; ada@example.edu", "smtp; 550 …"</summary>
    private static string AfterType(string value) => value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');

    /// <summary>Of this message, not of those inside it.</summary>
    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity) =>
        entity is Multipart multipart ? multipart.SelectMany(Parts) : entity is null ? [] : [entity];
}
