using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <summary>What a webhook is told: the same bytes at each attempt, and nothing of the person.</summary>
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookData Data)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string TypeOf(WebhookEvent what) => what switch
    {
        WebhookEvent.Received => "inquiry.received",
        WebhookEvent.Decided => "inquiry.decided",
        _ => "webhook.test",
    };

    /// <param name="about">Null for a test.</param>
    /// <param name="link">The whole address of the page in the inbox; of the webhooks for a test.</param>
    public static byte[] Write(WebhookDelivery delivery, AboutInquiry? about, string link) => JsonSerializer.SerializeToUtf8Bytes(
        new WebhookBody(TypeOf(delivery.Event), delivery.At, new()
        {
            Reference = about?.Reference,
            Kind = about is null ? null : SnakeCase.Of($"{about.Kind}"),
            State = delivery.Told is { } state ? SnakeCase.Of($"{state}") : null,
            Label = delivery.Told is { } told ? LabelOf(told) : null,
            ReceivedAt = about?.ReceivedAt,
            Link = link,
        }), Options);

    private static string LabelOf(InquiryState told)
    {
        using var _ = Language.English.Speak();
        return Shared.Words.Told(told);
    }
}

/// <summary>What never changes about one.</summary>
public sealed record AboutInquiry(string Reference, InquiryKind Kind, DateTimeOffset ReceivedAt);

internal sealed record WebhookData
{
    public string? Reference { get; init; }
    public string? Kind { get; init; }

    /// <summary>In the words of the API.</summary>
    public string? State { get; init; }

    /// <summary>The words that the private page has for it, in English.</summary>
    public string? Label { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    public required string Link { get; init; }
}
