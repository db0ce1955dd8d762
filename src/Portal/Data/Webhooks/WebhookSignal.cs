namespace Portal.Data.Webhooks;

/// <summary>Wakes the worker that tells webhooks, in the instance where something happened; the others look by themselves.</summary>
public sealed class WebhookSignal(TimeProvider clock) : WakeSignal(clock);
