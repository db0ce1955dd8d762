using System.ComponentModel.DataAnnotations;

namespace Portal.Model.Site;

/// <summary>How much the forms take from one visitor. Generous for people, tight for programs.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Inquiries an hour from one network address (IPv6: one /64), and twice as many uploads.</summary>
    [Range(1, 100_000)]
    public int RequestsPerAddressAndHour { get; set; } = 20;

    /// <summary>Half of what may come in an hour: people on one network may write at the same time, but not all at once.</summary>
    public int RequestsPerAddressAndMinute => (RequestsPerAddressAndHour + 1) / 2;

    /// <summary>Of one mail address. What comes on top is held back until the owner has looked at it.</summary>
    [Range(1, 1000)]
    public int OpenInquiriesPerSender { get; set; } = 3;

    /// <summary>Nobody fills in a form faster than this; what comes faster is held back.</summary>
    [Range(0, 3600)]
    public int MinimumFillSeconds { get; set; } = 3;

    /// <summary>Of one file, in bytes.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public long UploadBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Of all files together that were uploaded and not sent with an inquiry yet, in bytes.</summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long StagedBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Inquiries within ten minutes, from everybody together, above which the forms ask browsers for a proof of work.</summary>
    [Range(0, 100_000)]
    public int ProofOfWorkAbove { get; set; } = 30;
}
