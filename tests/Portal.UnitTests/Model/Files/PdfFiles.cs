using System.IO.Compression;
using System.Text;

namespace Portal.UnitTests.Model.Files;

/// <summary>Small real PDFs, written by hand.</summary>
internal static class PdfFiles
{
    public const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    public const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>";

    /// <summary>With a table of cross references, as the first versions of the format have it.</summary>
    /// <param name="trailer">More entries of the trailer.</param>
    public static byte[] Classic(int pages, string trailer = "", params string[] more)
    {
        var kids = string.Join(' ', Enumerable.Range(3, pages).Select(number => $"{number} 0 R"));
        string[] objects = [Catalog, $"<< /Type /Pages /Kids [{kids}] /Count {pages} >>", .. Enumerable.Repeat(Page, pages), .. more];
        return Of(objects.Select(Encoding.Latin1.GetBytes), trailer);
    }

    /// <summary>With these objects, numbered from 1.</summary>
    public static byte[] Of(IEnumerable<byte[]> objects, string trailer = "")
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        foreach (var content in objects)
        {
            offsets.Add(file.Position);
            Write(file, $"{offsets.Count} 0 obj\n");
            file.Write(content);
            Write(file, "\nendobj\n");
        }

        var table = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))}");
        Write(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A stream object.</summary>
    public static byte[] Stream(string entries, byte[] data) =>
        [.. Encoding.Latin1.GetBytes($"<< {entries} /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8];

    /// <summary>A stream of objects, compressed.</summary>
    public static byte[] ObjectStream(string objects) => Stream("/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode", Deflate(Encoding.Latin1.GetBytes(objects)));

    public static byte[] Deflate(byte[] data) => Deflate(data, times: 1);

    /// <summary>About a thousandth of what it swells to.</summary>
    public static byte[] DeflatedZeros(int megabytes) => Deflate(new byte[1024 * 1024], megabytes);

    private static byte[] Deflate(byte[] data, int times)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            for (; times > 0; times--)
            {
                zlib.Write(data);
            }
        }

        return compressed.ToArray();
    }

    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
