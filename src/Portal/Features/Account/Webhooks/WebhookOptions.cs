namespace Portal.Features.Account.Webhooks;

/// <summary>The section <c>Webhooks</c> of the settings.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>
    /// Whether a webhook may be a program on this machine or in its private network; then http does there as well. Else the
    /// portal could be made to knock at doors that are closed to the internet.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }
}

/// <summary>What another machine may ask of this one.</summary>
/// <param name="Time">For one attempt, from asking for the name to the end of the answer.</param>
/// <param name="AnswerBytes">More of an answer is not read; nothing of it is kept.</param>
public sealed record WebhookLimits(TimeSpan Time, int AnswerBytes = 4096)
{
    public static readonly WebhookLimits Usual = new(TimeSpan.FromSeconds(10));
}
