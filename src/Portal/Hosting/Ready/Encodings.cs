using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Portal.Hosting.Ready;

/// <summary>A way in which a text can travel; each is a variant of its answer, with bytes and a tag of its own.</summary>
internal enum Encoding
{
    Plain,
    Gzip,
    Brotli,
}

internal static class Encodings
{
    /// <summary>Browsers send a handful of lists; whoever sends others has them read each time.</summary>
    private const int MostKnown = 64;

    /// <summary>
    /// Made once and read many times, so nearly the best there is; the last steps would take thirty times as long for two
    /// hundredths of the size.
    /// </summary>
    private const int BrotliQuality = 9;

    private static readonly ConcurrentDictionary<string, Encoding> Known = new(StringComparer.Ordinal);

    /// <summary>Of those that whoever asks takes, the one they like best, and of equals the smallest.</summary>
    public static Encoding Choose(StringValues accepted)
    {
        if (accepted.Count == 0)
        {
            return Encoding.Plain;
        }

        var list = accepted.ToString();
        if (!Known.TryGetValue(list, out var encoding))
        {
            encoding = Read(accepted);
            if (Known.Count < MostKnown)
            {
                Known[list] = encoding;
            }
        }

        return encoding;
    }

    public static string? NameOf(Encoding encoding) => encoding switch
    {
        Encoding.Brotli => "br",
        Encoding.Gzip => "gzip",
        _ => null,
    };

    public static byte[] Encode(byte[] text, Encoding encoding)
    {
        if (encoding == Encoding.Plain)
        {
            return text;
        }

        using var encoded = new MemoryStream();
        using (Stream encoder = encoding == Encoding.Brotli
            ? new BrotliStream(encoded, new BrotliCompressionOptions { Quality = BrotliQuality })
            : new GZipStream(encoded, CompressionLevel.SmallestSize))
        {
            encoder.Write(text);
        }

        return encoded.ToArray();
    }

    private static Encoding Read(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var wishes))
        {
            return Encoding.Plain;
        }

        return new[] { Encoding.Brotli, Encoding.Gzip }.Where(encoding => Quality(encoding) > 0).OrderByDescending(Quality).FirstOrDefault();

        double Quality(Encoding encoding) =>
            (wishes.FirstOrDefault(wish => wish.Value.Equals(NameOf(encoding), StringComparison.OrdinalIgnoreCase)) ?? wishes.FirstOrDefault(wish => wish.Value == "*")) is { } wish
                ? wish.Quality ?? 1
                : 0;
    }
}
