using System.Globalization;
using System.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>PDFs that programs can read, made by hand: one page unless said otherwise.</summary>
public static class SomePdf
{
    private const string Helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    public static byte[] WithoutText { get; } = Page("0 0 m 100 100 l S", Helvetica);

    /// <summary>The content asks for itself a hundred million times.</summary>
    public static byte[] Slow { get; } = Nested(levels: 8, "0 0 m");

    /// <summary>Whoever cannot give its password learns nothing.</summary>
    public static byte[] Locked { get; } = Of(
        [.. Parts("BT /F1 12 Tf 72 700 Td (secret) Tj ET", Helvetica), $"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>"],
        "/Encrypt 6 0 R /ID [<01> <01>]");

    /// <param name="text">Latin letters, one line of a page.</param>
    /// <param name="pages">All with the same content.</param>
    /// <param name="turned">By how many degrees readers turn it.</param>
    public static byte[] Latin(string text, int pages = 1, int turned = 0) => Of(Parts($"BT /F1 12 Tf 36 700 Td ({text}) Tj ET", Helvetica, pages, turned: turned));

    /// <param name="text">Any characters; the font only says which ones they are, not what they look like.</param>
    public static byte[] Chinese(string text)
    {
        var units = text.Select(unit => $"{(int)unit:X4}").ToList();
        var names = string.Join('\n', units.Distinct().Select(unit => $"<{unit}> <{unit}>"));
        var map = $"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            + $"{units.Distinct().Count()} beginbfchar\n{names}\nendbfchar\nendcmap\nend\nend";
        return Page(
            $"BT /F1 12 Tf 36 700 Td <{string.Concat(units)}> Tj ET",
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
            [
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor 8 0 R >>",
                Stream(map),
                "<< /Type /FontDescriptor /FontName /X /Flags 4 >>",
            ]);
    }

    private static byte[] Nested(int levels, string leaf)
    {
        const int first = 6;
        var tenTimes = string.Concat(Enumerable.Repeat("/X Do\n", 10));
        var forms = Enumerable.Range(0, levels + 1).Select(level => level == levels
            ? Stream(leaf, "/Type /XObject /Subtype /Form /BBox [0 0 595 842]")
            : Stream(tenTimes, $"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X {first + level + 1} 0 R >> >>"));
        return Page(tenTimes, Helvetica, forms, resources: $"/XObject << /X {first} 0 R >>");
    }

    private static byte[] Page(string content, string font, IEnumerable<string>? more = null, string resources = "") =>
        Of([.. Parts(content, font, resources: resources), .. more ?? []]);

    private static IEnumerable<string> Parts(string content, string font, int pages = 1, string resources = "", int turned = 0)
    {
        const int second = 6;
        var page = $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {(turned == 0 ? "" : $"/Rotate {turned} ")}/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>";
        var all = Enumerable.Range(second, pages - 1).Prepend(3).Select(number => $"{number} 0 R");
        return
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{string.Join(' ', all)}] /Count {pages} >>",
            page,
            Stream(content),
            font,
            .. Enumerable.Repeat(page, pages - 1),
        ];
    }

    private static string Stream(string content, string more = "") => $"<< {more} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Of(IEnumerable<string> objects, string trailer = "")
    {
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        foreach (var part in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{part}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
