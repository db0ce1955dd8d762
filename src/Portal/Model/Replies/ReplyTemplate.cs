using Portal.Model.Inquiries;
using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Replies;

/// <summary>An answer that is written once, in both languages, and filled for each person. It has greeting and body; the signature is the letter's.</summary>
public sealed class ReplyTemplate
{
    public const int MaxKeyLength = 60;

    /// <summary>Weighted lengths, see <see cref="CleanText.WeightedLength"/>; the columns take twice as many characters.</summary>
    public const int MaxTitleLength = 80;
    public const int MaxBodyLength = 5000;

    private ReplyTemplate()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Its name in addresses, and what a newer version of the portal finds it by.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the owner chooses it by; senders never see it.</summary>
    public BilingualText Title { get; private set; } = BilingualText.Empty;
    public BilingualText Body { get; private set; } = BilingualText.Empty;

    /// <summary>The kinds of inquiries that it answers.</summary>
    public List<InquiryKind> Kinds { get; private set; } = [];

    /// <summary>Declining for this reason offers it; null where it declines nothing.</summary>
    public DeclineReason? DeclinesFor { get; private set; }

    /// <summary>Where it stands among all, from 0.</summary>
    public int Position { get; private set; }
    public bool IsOn { get; private set; }

    /// <summary>It came with the portal: it can be edited, switched off and restored, but not deleted.</summary>
    public bool IsShipped { get; private set; }

    /// <summary>When a person last changed its text; null while a shipped one is as it came.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    public static ReplyTemplate Ship(string key, ReplyTemplateContent content, int position)
    {
        var template = new ReplyTemplate { Id = Guid.CreateVersion7(), Key = key, Position = position, IsShipped = true };
        template.Take(content);
        template.Switch(on: true);
        return template;
    }

    public static ReplyTemplate Write(ReplyTemplateContent content, int position, DateTimeOffset now)
    {
        var id = RowId.Create(now);
        var template = new ReplyTemplate { Id = id, Key = $"own-{id.ToString("N")[^10..]}", Position = position };
        template.Edit(content, now);
        return template;
    }

    /// <exception cref="ArgumentException">The text has a placeholder that does not exist.</exception>
    public void Edit(ReplyTemplateContent content, DateTimeOffset now)
    {
        Take(content);
        EditedAt = now;
    }

    /// <summary>The shipped text takes the place of the owner's.</summary>
    public void Restore(ReplyTemplateContent shipped)
    {
        Take(shipped);
        EditedAt = null;
    }

    /// <summary>A newer version of the portal brings a better text. What the owner edited stays.</summary>
    public void Renew(ReplyTemplateContent shipped)
    {
        if (EditedAt is null && !Content.IsSameAs(shipped))
        {
            Take(shipped);
        }
    }

    /// <exception cref="InvalidOperationException">One of its languages is empty.</exception>
    public void Switch(bool on) =>
        IsOn = !on || Content.IsComplete ? on : throw new InvalidOperationException("A template is offered only when both languages are there.");

    public void MoveTo(int position) => Position = position;

    public ReplyTemplateContent Content => new(Title, Body, Kinds, DeclinesFor);

    private void Take(ReplyTemplateContent content)
    {
        if (new[] { content.Body.En, content.Body.Zh }.OfType<string>().SelectMany(TemplateFault.In).FirstOrDefault() is { } fault)
        {
            throw new ArgumentException($"The text has a fault: {fault.Kind}.", nameof(content));
        }

        (Title, Body, Kinds, DeclinesFor) = (content.Title, content.Body, [.. content.Kinds], content.DeclinesFor);
        IsOn = IsOn && content.IsComplete;
    }
}

/// <summary>What somebody writes about a template.</summary>
public sealed record ReplyTemplateContent(BilingualText Title, BilingualText Body, IReadOnlyList<InquiryKind> Kinds, DeclineReason? DeclinesFor)
{
    public bool IsComplete => Languages.All.All(language => Title.Has(language) && Body.Has(language));

    public bool IsSameAs(ReplyTemplateContent other) =>
        Title == other.Title && Body == other.Body && DeclinesFor == other.DeclinesFor && Kinds.SequenceEqual(other.Kinds);
}
