using System.Security.Claims;
using Portal.Data;
using Portal.Model.Audit;

namespace Portal.Features.Shared;

/// <summary>Whoever does something that goes on record, as the request shows them.</summary>
/// <param name="Id">Null where nobody is signed in.</param>
/// <param name="Network">The address that the request came from.</param>
public sealed record AuditAuthor(Guid? Id, string Name, string? Network);

public static class AuditRecords
{
    public static AuditAuthor Author(this HttpContext context) => new(
        Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
        context.User.FindFirstValue(ClaimTypes.GivenName) ?? "",
        context.Connection.RemoteIpAddress?.ToString());

    /// <summary>Records an act of whoever sends this request, from where it came; saved with what is saved next.</summary>
    public static void Record(
        this AuditTrail audit, HttpContext context, AuditAction action, string? subject = null, string? before = null, string? after = null) =>
        audit.Record(context.Author(), action, subject, before, after);

    public static void Record(
        this AuditTrail audit, AuditAuthor by, AuditAction action, string? subject = null, string? before = null, string? after = null) =>
        audit.Record(action, by.Id, by.Name, subject, before, after, by.Network);
}
