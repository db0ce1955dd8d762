using System.IO.Compression;

namespace Portal.Model.Files;

/// <summary>
/// How many pages a PDF has and whether it is encrypted, as far as its dictionaries say so. Streams are passed over,
/// except for those that hold objects; of these a bounded part is looked at, so that nothing that was made to swell does.
/// </summary>
internal sealed class PdfStructure
{
    /// <summary>Deeper than anything that is drawn; a file that goes deeper is looked at no further.</summary>
    private const int MaxDepth = 64;

    /// <summary>Of one stream of objects, compressed and inflated, in bytes.</summary>
    private const int MaxObjectStream = 256 * 1024;

    /// <summary>Of one file.</summary>
    private const int MaxObjectStreams = 256;
    private const int MaxInflated = 8 * 1024 * 1024;

    private byte[] compressed = [];
    private byte[] inflated = [];
    private int objectStreams;
    private int inflatedInAll;

    /// <summary>Null where no root of a tree of pages was seen.</summary>
    public int? Pages { get; private set; }
    public bool IsEncrypted { get; private set; }

    /// <param name="window">Read up to the end, or up to where the file stops making sense.</param>
    public static PdfStructure Read(ByteWindow window)
    {
        var structure = new PdfStructure();
        structure.Scan(window, hasStreams: true);
        return structure;
    }

    /// <param name="hasStreams">Not so within a stream of objects.</param>
    private void Scan(ByteWindow window, bool hasStreams)
    {
        var tokens = new PdfTokens(window);
        var open = new Stack<PdfDictionary>();
        PdfDictionary? closed = null;
        var isTrailer = false;
        while (tokens.Read() is var token and not PdfToken.End && open.Count <= MaxDepth)
        {
            var current = open.Count > 0 ? open.Peek() : null;
            switch (token)
            {
                case PdfToken.DictionaryBegins:
                    current?.Value();
                    open.Push(new(isTrailer && open.Count == 0));
                    break;
                case PdfToken.DictionaryEnds when current is not null:
                    Note(open.Pop());
                    break;
                case PdfToken.Word when hasStreams && closed is not null && tokens.Word.SequenceEqual("stream"u8):
                    PassStream(window, closed);
                    break;
                case PdfToken.Word when tokens.Word.SequenceEqual("R"u8):
                    current?.Reference();
                    break;
                case PdfToken.Word when hasStreams && tokens.Word.SequenceEqual("endobj"u8):
                    // Whatever was left open in a damaged object does not swallow the next one.
                    open.Clear();
                    break;
                case PdfToken.Name:
                    current?.Name(PdfDictionary.NameOf(tokens.Word));
                    break;
                case PdfToken.Number:
                    current?.Number(tokens.Number);
                    break;
                case PdfToken.ArrayBegins:
                    current?.ArrayBegins();
                    break;
                case PdfToken.ArrayEnds:
                    current?.ArrayEnds();
                    break;
                default:
                    current?.Value();
                    break;
            }

            closed = token == PdfToken.DictionaryEnds && open.Count == 0 ? current : null;
            isTrailer = token == PdfToken.Word && tokens.Word.SequenceEqual("trailer"u8);
        }
    }

    private void Note(PdfDictionary dictionary)
    {
        // An older version of the pages may still be in the file.
        Pages = dictionary.Pages is { } pages ? Math.Max(pages, Pages ?? 0) : Pages;
        IsEncrypted |= dictionary.SaysEncrypted;
    }

    private void PassStream(ByteWindow window, PdfDictionary about)
    {
        if (window.Peek() == '\r')
        {
            window.Next();
        }

        if (window.Peek() == '\n')
        {
            window.Next();
        }

        if (about.Type != PdfName.ObjStm || !(about.IsOnlyDeflated || about.IsPlain) || objectStreams == MaxObjectStreams || inflatedInAll >= MaxInflated)
        {
            window.SkipPast("endstream"u8, []);
            return;
        }

        objectStreams++;
        (compressed, inflated) = compressed.Length > 0 ? (compressed, inflated) : (new byte[MaxObjectStream], new byte[MaxObjectStream]);
        var length = window.SkipPast("endstream"u8, compressed);
        using var objects = about.IsPlain ? new MemoryStream(compressed, 0, length) : new MemoryStream(inflated, 0, Inflate(length));
        inflatedInAll += (int)objects.Length;
        Scan(new(objects, hash: null, CancellationToken.None), hasStreams: false);
    }

    /// <returns>How much of <see cref="inflated"/> was filled, up to the first byte that is damaged.</returns>
    private int Inflate(int length)
    {
        var count = 0;
        using var source = new ZLibStream(new MemoryStream(compressed, 0, length), CompressionMode.Decompress);
        try
        {
            for (int read; count < inflated.Length && (read = source.Read(inflated, count, inflated.Length - count)) > 0; count += read)
            {
            }
        }
        catch (InvalidDataException)
        {
            // Encrypted, or not what its dictionary says.
        }

        return count;
    }
}
