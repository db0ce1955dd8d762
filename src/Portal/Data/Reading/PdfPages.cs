using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using Portal.Data.Pictures;
using Portal.Data.Scanning;

namespace Portal.Data.Reading;

/// <summary>A line of text on a page, and where it stands, in parts of the page from its upper left corner.</summary>
public sealed record PdfLine(string Text, PageArea Area);

/// <param name="IsWide">Whether the page is wider than high, as the program that reads it sees it.</param>
public sealed record PdfPageText(bool IsWide, IReadOnlyList<PdfLine> Lines);

/// <param name="Left">All four from 0 to 1.</param>
public readonly record struct PageArea(double Left, double Top, double Right, double Bottom);

/// <summary>
/// Pages of a PDF as pictures, of which areas are left out before anything leaves: what is not in the picture cannot be read
/// from it. Poppler reads and draws in a process of its own, with the limits of <see cref="LimitedProcess"/>.
/// </summary>
public sealed class PdfPages(IOptions<FilesOptions> options, PictureShrinker shrinker, ReadingLimits limits, TimeProvider clock) : IDisposable
{
    /// <summary>Pixels of the longer side; small print stays legible.</summary>
    private const int Side = 1600;
    private const int MostBytes = (Side * Side * 3) + 1024;
    private const int MostXml = 16 * 1024 * 1024;

    /// <summary>A light grey, so that one sees that something is left out.</summary>
    private const byte LeftOut = 0xE4;

    /// <summary>Drawing takes a processor; two at a time leave the rest for everybody else.</summary>
    private readonly SemaphoreSlim turns = new(2);

    /// <summary>Whether pages can be drawn here.</summary>
    public bool IsThere => options.Value is { PdfToText.Length: > 0, PdfToPpm.Length: > 0 } files
        && LimitedProcess.IsThere(files.PdfToText) && LimitedProcess.IsThere(files.PdfToPpm) && shrinker.IsThere;

    /// <param name="last">The first pages up to this one are read, as far as there are.</param>
    /// <returns>In their order; none where they cannot be read.</returns>
    public async Task<IReadOnlyList<PdfPageText>> ReadAsync(ReadOnlyMemory<byte> pdf, int last, CancellationToken cancellationToken)
    {
        var xml = await RunAsync(options.Value.PdfToText, ["-q", "-bbox-layout", "-enc", "UTF-8", "-l", Text(last), "-", "-"], pdf, MostXml, cancellationToken);
        try
        {
            return xml is null ? [] : Pages(xml);
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return [];
        }
    }

    /// <param name="page">From 1.</param>
    /// <param name="text">Of the page. One that is turned is read and drawn in different directions, and is not drawn at all.</param>
    /// <param name="hidden">What is left out.</param>
    /// <returns>A WebP; null where the page cannot be drawn.</returns>
    public async Task<byte[]?> DrawAsync(ReadOnlyMemory<byte> pdf, int page, PdfPageText text, IEnumerable<PageArea> hidden, CancellationToken cancellationToken)
    {
        var drawn = await RunAsync(options.Value.PdfToPpm, ["-q", "-scale-to", Text(Side), "-f", Text(page), "-l", Text(page), "-"], pdf, MostBytes, cancellationToken);
        if (drawn is null || PixelMap.Read(drawn) is not { } map || map.IsWide != text.IsWide)
        {
            return null;
        }

        foreach (var area in hidden)
        {
            map.Fill(area, LeftOut);
        }

        return await shrinker.ShrinkAsync(drawn, Side, cancellationToken);
    }

    public void Dispose() => turns.Dispose();

    private async Task<byte[]?> RunAsync(string program, string[] arguments, ReadOnlyMemory<byte> pdf, int most, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await PipedProcess.RunAsync(program, arguments, pdf, most, limits, clock, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<PdfPageText> Pages(byte[] xml)
    {
        var pages = new List<PdfPageText>();
        var lines = new List<PdfLine>();
        double width = 0, height = 0;

        // The declaration is poppler's own; nothing that it names is fetched. What the file put into its title may be no XML.
        var text = WithoutHead(Encoding.UTF8.GetString(xml));
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Name == "page")
            {
                (width, height, lines) = (Number(reader, "width"), Number(reader, "height"), []);
                pages.Add(new(width > height, lines));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.Name == "line")
            {
                lines.Add(Line(reader.ReadSubtree(), width, height));
            }
        }

        return pages;
    }

    /// <summary>As large as its words together: the box that comes with a line forgets what begins at the very edge.</summary>
    private static PdfLine Line(XmlReader line, double width, double height)
    {
        var words = new List<string>();
        var area = new PageArea(1, 1, 0, 0);
        while (line.Read())
        {
            if (line.NodeType == XmlNodeType.Text)
            {
                words.Add(line.Value);
            }
            else if (line.NodeType == XmlNodeType.Element && line.Name == "word")
            {
                area = new(
                    Math.Min(area.Left, Number(line, "xMin") / width), Math.Min(area.Top, Number(line, "yMin") / height),
                    Math.Max(area.Right, Number(line, "xMax") / width), Math.Max(area.Bottom, Number(line, "yMax") / height));
            }
        }

        return new(string.Join(' ', words), area);
    }

    private static string WithoutHead(string text)
    {
        var body = text.IndexOf("<doc>", StringComparison.Ordinal);
        var end = text.LastIndexOf("</doc>", StringComparison.Ordinal);
        return body >= 0 && end > body ? text[body..(end + "</doc>".Length)] : throw new FormatException("No pages were read.");
    }

    private static double Number(XmlReader reader, string name) => double.Parse(reader.GetAttribute(name) ?? "", CultureInfo.InvariantCulture);
}
