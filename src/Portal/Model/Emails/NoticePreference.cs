using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Text;

namespace Portal.Model.Emails;

/// <summary>How one reader of the owner's mail wants to hear about new inquiries. Who never chose hears of each.</summary>
public sealed class NoticePreference
{
    private NoticePreference()
    {
    }

    /// <summary>One of the mailboxes of <c>Mail:ForwardTo</c>, normalized by <see cref="MailAddressText"/>.</summary>
    public string Address { get; private set; } = "";
    public NoticeCadence Cadence { get; private set; }

    /// <summary>Whether small files come with the notice; larger ones are always links.</summary>
    public bool AttachFiles { get; private set; }

    /// <summary>Of digests and reminders: the one in which it was chosen.</summary>
    public Language Language { get; private set; }

    /// <summary>When the last digest was due and looked at, or when it was chosen.</summary>
    public DateTimeOffset DigestedAt { get; private set; }

    public static NoticePreference Create(string address, DateTimeOffset now) => new() { Address = address, DigestedAt = now };

    public void Choose(NoticeCadence cadence, bool attachFiles, Language language, DateTimeOffset now)
    {
        DigestedAt = Cadence == NoticeCadence.Each ? now : DigestedAt;
        (Cadence, AttachFiles, Language) = (cadence, attachFiles, language);
    }

    /// <summary>Whether the morning of a digest has come since the last one.</summary>
    /// <param name="local">Now, on a clock of the site's time zone.</param>
    public bool IsDigestDue(DateTimeOffset local)
    {
        var morning = new DateTimeOffset(local.Date, local.Offset) + Morning;
        var last = Cadence switch
        {
            NoticeCadence.Daily => local >= morning ? morning : morning.AddDays(-1),
            NoticeCadence.Weekly => LastMonday(local >= morning ? morning : morning.AddDays(-1)),
            _ => DateTimeOffset.MinValue,
        };
        return DigestedAt < last;
    }

    private static readonly TimeSpan Morning = TimeSpan.FromHours(7);

    private static DateTimeOffset LastMonday(DateTimeOffset morning) => morning.AddDays(-(((int)morning.DayOfWeek + 6) % 7));

    public void MarkDigested(DateTimeOffset now) => DigestedAt = now;
}

public enum NoticeCadence
{
    /// <summary>One letter for each inquiry, at once.</summary>
    Each,

    /// <summary>One letter every morning after a day with inquiries.</summary>
    Daily,

    /// <summary>One letter on Monday morning.</summary>
    Weekly,
}

public sealed class NoticePreferenceConfiguration : IEntityTypeConfiguration<NoticePreference>
{
    public void Configure(EntityTypeBuilder<NoticePreference> preference)
    {
        preference.ToTable("notice_preferences");
        preference.HasKey(p => p.Address);
        preference.Property(p => p.Address).HasMaxLength(MailAddressText.MaxLength);
    }
}
