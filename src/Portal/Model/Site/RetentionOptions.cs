using System.ComponentModel.DataAnnotations;

namespace Portal.Model.Site;

/// <summary>Section <c>Retention</c>: how long what people sent is kept, in months, counted from the day of its outcome.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>In months.</summary>
    public const int Longest = 120;

    [Range(1, Longest)]
    public int Accepted { get; set; } = 24;

    /// <summary>By us or by the sender, or given up because no answer came.</summary>
    [Range(1, Longest)]
    public int Declined { get; set; } = 12;

    [Range(1, Longest)]
    public int Withdrawn { get; set; } = 1;

    [Range(1, Longest)]
    public int Closed { get; set; } = 12;

    /// <summary>An earlier text that another one took the place of. What was merged stays as long as the one that it was merged into.</summary>
    [Range(1, Longest)]
    public int Duplicate { get; set; } = 1;

    [Range(1, Longest)]
    public int Spam { get; set; } = 1;

    /// <summary>Held back, and nobody decided.</summary>
    [Range(1, Longest)]
    public int Quarantine { get; set; } = 3;

    /// <summary>Without an outcome; counted from when it last moved or somebody last wrote. The owner is told a month before.</summary>
    [Range(1, Longest)]
    public int Open { get; set; } = 24;

    /// <summary>Mail that came in and belongs to no inquiry, counted from when it came.</summary>
    [Range(1, Longest)]
    public int UnmatchedMail { get; set; } = 6;

    /// <summary>How many days a backup may live; deploy/backup.sh removes older ones, and the privacy page says so.</summary>
    [Range(1, 3650)]
    public int Backups { get; set; } = 30;
}
