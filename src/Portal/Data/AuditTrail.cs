using Portal.Model.Audit;

namespace Portal.Data;

/// <summary>
/// Writes the record of access and changes. An entry is only added here; it is saved together with what it tells of, in
/// the same transaction, so that there is never one without the other.
/// </summary>
public sealed class AuditTrail(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The actor of verbs, which nobody signs in for.</summary>
    public const string CommandLine = "command line";

    /// <param name="actorId">The account, or null where nobody is signed in.</param>
    /// <param name="subject">A reference, an account's address, a name; never the name or address of a sender.</param>
    /// <param name="network">The address it came from.</param>
    public void Record(
        AuditAction action, Guid? actorId, string actorName, string? subject = null, string? before = null, string? after = null, string? network = null) =>
        db.AuditEntries.Add(AuditEntry.Create(action, actorId, actorName, subject, before, after, network, clock.GetUtcNow()));
}
