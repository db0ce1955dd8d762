using Portal.Data;

namespace Portal.Mail;

/// <summary>Wakes the worker that sends letters.</summary>
/// <remarks>
/// New letters wake the workers of every instance through the database (<see cref="OutboxListener"/>); this is for a
/// letter that is made due again.
/// </remarks>
public sealed class OutboxSignal(TimeProvider clock) : WakeSignal(clock);
