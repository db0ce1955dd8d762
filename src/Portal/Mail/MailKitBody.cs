using System.Text;
using MimeKit;
using MimeKit.IO;
using MimeKit.Text;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>The words of a mail as plain text, and its files.</summary>
internal sealed class MailKitBody
{
    /// <summary>
    /// In bytes as they are transferred. HTML of mail programs may carry pictures between the words, so that this is far
    /// more than <see cref="IncomingEmail.MaxReadLength"/>.
    /// </summary>
    private const int MaxTextBytes = 2 * 1024 * 1024;

    private readonly StringBuilder text = new();
    private readonly List<IncomingPart> files = [];

    private MailKitBody()
    {
    }

    /// <summary>At most <see cref="IncomingEmail.MaxReadLength"/> characters.</summary>
    public string Text => CleanText.Cut(text.ToString(), IncomingEmail.MaxReadLength);
    public bool IsCut { get; private set; }
    public IReadOnlyList<IncomingPart> Files => files;

    public static MailKitBody Of(MimeEntity? entity)
    {
        var body = new MailKitBody();
        body.Add(entity);
        return body;
    }

    private void Add(MimeEntity? entity)
    {
        switch (entity)
        {
            case MultipartAlternative alternative:
                AddBest(alternative);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                {
                    Add(part);
                }

                break;
            case TextPart { IsAttachment: false } words when words.IsPlain || words.IsHtml:
                Append(words);
                break;
            case MessageDeliveryStatus:
            case MimePart signature when signature.ContentType.IsMimeType("application", "pkcs7-signature") || signature.ContentType.IsMimeType("application", "pgp-signature"):
            case MimePart picture when picture is { IsAttachment: false, ContentId: not null } && picture.ContentType.IsMimeType("image", "*"):
                // Reports are read elsewhere; signatures and the pictures of a layout are no files to anybody.
                break;
            case MimePart file:
                AddFile(file);
                break;
            case MessagePart inner:
                AddFile(inner.Message?.Subject is { Length: > 0 } subject ? subject + ".eml" : "message.eml", stream => inner.Message?.WriteTo(stream));
                break;
        }
    }

    /// <summary>The plain text if it says anything; else the last version, which is the richest. Other parts are files.</summary>
    private void AddBest(MultipartAlternative alternative)
    {
        var plain = alternative.OfType<TextPart>().FirstOrDefault(part => part.IsPlain && !string.IsNullOrWhiteSpace(Beginning(part).Text));
        var best = plain ?? alternative.LastOrDefault(part => part is TextPart { IsHtml: true } or Multipart);
        Add(best);
        foreach (var part in alternative.Where(part => part != best && part is not TextPart))
        {
            files.AddRange(Of(part).Files);
        }
    }

    private void Append(TextPart part)
    {
        if (text.Length >= IncomingEmail.MaxReadLength)
        {
            IsCut = true;
            return;
        }

        var (words, isCut) = TextOf(part);
        if (!string.IsNullOrWhiteSpace(words))
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(words.ReplaceLineEndings("\n").Trim('\n'));
        }

        IsCut |= isCut || text.Length > IncomingEmail.MaxReadLength;
    }

    private static (string Text, bool IsCut) TextOf(TextPart part)
    {
        var (beginning, isCut) = Beginning(part);
        if (part.IsHtml)
        {
            var (words, isHtmlCut) = MailKitHtml.TextOf(beginning);
            return (words, isCut || isHtmlCut);
        }

        var text = CleanText.Cut(beginning, IncomingEmail.MaxReadLength);
        var deletesSpace = part.ContentType.Parameters["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true;
        return (part.IsFlowed ? new FlowedToText { DeleteSpace = deletesSpace }.Convert(text) : text, isCut || text.Length < beginning.Length);
    }

    /// <summary>What a part says; of a giant one, what its first bytes say.</summary>
    private static (string Text, bool IsCut) Beginning(TextPart part)
    {
        if (part.Content is not { Stream.Length: > MaxTextBytes } content)
        {
            return (part.Text, false);
        }

        using var beginning = new MimeContent(new BoundStream(content.Stream, 0, MaxTextBytes, leaveOpen: true), content.Encoding);
        part.Content = beginning;
        var words = part.Text;
        part.Content = content;
        return (words, true);
    }

    private void AddFile(MimePart part) => AddFile(part.FileName, stream => part.Content?.DecodeTo(stream));

    /// <summary>Measured now, and decoded when somebody opens it: few files are wanted, and those one at a time.</summary>
    private void AddFile(string? name, Action<Stream> write)
    {
        using var measure = new MeasuringStream();
        write(measure);
        var length = measure.Length;
        files.Add(new(name, length, () =>
        {
            var content = new MemoryStream((int)length);
            write(content);
            content.Position = 0;
            return content;
        }));
    }
}
