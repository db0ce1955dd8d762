using Portal.Model.Emails;
using Portal.Model.Exports;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Export;

/// <summary>What files are called on the disk of whoever exports them: readable, each once, and never a way out of the folder.</summary>
public static class ExportNames
{
    /// <summary>Of a person in the name of a folder, in characters; some systems do not take long paths.</summary>
    private const int MaxPersonLength = 40;

    /// <summary>Of a file, in characters: Linux takes names of 255 bytes, and a Chinese character has three.</summary>
    private const int MaxFileLength = 80;

    /// <param name="at">On the clocks of the site.</param>
    public static string File(ExportFormat format, DateTimeOffset at) => $"inquiries-{at:yyyy-MM-dd-HHmm}.{SnakeCase.Of(format)}";

    /// <summary>The reference makes it the only one; the name makes it readable.</summary>
    public static string Folder(string reference, string person)
    {
        var name = AttachmentName.OfAny(person.Replace('/', '_').Replace('\\', '_'));
        return $"{reference} {CleanText.Cut(name, MaxPersonLength).TrimEnd(' ', '.')}";
    }

    /// <param name="number">From 0; two files may have one name.</param>
    public static string Of(int number, Attachment file) => $"{number + 1} {Shorter(AttachmentName.Of(file.Name))}";

    /// <summary>Not by its subject, which may be anything.</summary>
    public static string Of(int number, IncomingEmail mail) => $"mail {number + 1} {mail.ReceivedAt:yyyy-MM-dd}.eml";

    private static string Shorter(string name) => name.Length <= MaxFileLength ? name : AttachmentName.Of(CleanText.Cut(name[..^4], MaxFileLength - 4));
}
