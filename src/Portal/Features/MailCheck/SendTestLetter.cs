using System.Threading.RateLimiting;
using Portal.Mail;

namespace Portal.Features.MailCheck;

/// <param name="To">Normalized.</param>
public sealed record SendTestLetterCommand(string To);

public sealed class SendTestLetterHandler(MailDoctor doctor, TestLetterLimit limit)
{
    /// <returns>What became of it, or null where there were enough of them.</returns>
    public async Task<MailReport?> HandleAsync(SendTestLetterCommand command, CancellationToken cancellationToken) =>
        limit.TakeOne() ? await doctor.TryAsync(command.To, cancellationToken) : null;
}

/// <summary>
/// However somebody got at the owner's session, the portal is no way to flood mailboxes. Counts in this instance.
/// </summary>
public sealed class TestLetterLimit : IDisposable
{
    public const int AnHour = 10;

    private readonly FixedWindowRateLimiter limiter = new(new() { PermitLimit = AnHour, Window = TimeSpan.FromHours(1), QueueLimit = 0 });

    public bool TakeOne()
    {
        using var lease = limiter.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
