using System.Security.Cryptography;
using Portal.Model.Inquiries;

namespace Portal.Model.Files;

public enum PdfVerdict
{
    Ok,
    Empty,

    /// <summary>Something else, whatever its name says.</summary>
    NotPdf,

    /// <summary>It begins as a PDF and does not end as one: cut off, or something was appended.</summary>
    Damaged,
}

/// <param name="Pdf">Set exactly for <see cref="PdfVerdict.Ok"/>.</param>
public sealed record PdfCheckResult(PdfVerdict Verdict, AttachedPdf? Pdf);

/// <summary>
/// Decides by the content alone whether a file is a PDF, in one pass with little memory. It reads names and numbers and
/// runs nothing: what a PDF may do is up to the program that opens it, and ours never does.
/// </summary>
public static class PdfCheck
{
    /// <summary>How far before the end the mark of the end may stand; some programs write a little behind it.</summary>
    private const int TailLength = 4096;

    /// <param name="content">A file on this machine; it is read from the beginning and left at some other place.</param>
    public static PdfCheckResult Run(Stream content, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
        {
            return new(PdfVerdict.Empty, null);
        }

        if (!BeginsAsPdf(content))
        {
            return new(PdfVerdict.NotPdf, null);
        }

        if (!EndsAsPdf(content))
        {
            return new(PdfVerdict.Damaged, null);
        }

        content.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var window = new ByteWindow(content, hash, cancellationToken);
        var structure = PdfStructure.Read(window);
        window.SkipToEnd();
        return new(PdfVerdict.Ok, new(window.Passed, hash.GetHashAndReset(), structure.Pages, structure.IsEncrypted));
    }

    private static bool BeginsAsPdf(Stream content)
    {
        Span<byte> head = stackalloc byte[5];
        content.Position = 0;
        return content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("%PDF-"u8);
    }

    private static bool EndsAsPdf(Stream content)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        content.Position = Math.Max(0, content.Length - TailLength);
        tail = tail[..content.ReadAtLeast(tail, TailLength, throwOnEndOfStream: false)];
        var end = tail.LastIndexOf("%%EOF"u8);

        // The directory at the end of a ZIP archive: a small one appended would fit into the tail.
        return end >= 0 && tail[end..].IndexOf("PK\u0005\u0006"u8) < 0;
    }
}
