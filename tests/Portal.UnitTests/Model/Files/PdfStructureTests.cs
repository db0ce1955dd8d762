using System.Text;
using Portal.Model.Files;
using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model.Files;

/// <summary>What is found out about a PDF, and that finding out costs little.</summary>
public sealed class PdfStructureTests
{
    private const string Root = "<< /Type /Pages /Kids [] /Count 7 >>";

    [Theory]
    [InlineData("<< /Type /Pages /Kids [3 0 R] /Count 7 >>", 7)]
    [InlineData("<</Count 7/Kids[3 0 R]/Type/Pages>>", 7)]
    [InlineData("<< /Kids [<< /A [1 /B] >>] % a remark >>\r/Type\n/Pages /Title (a \\) (b) /Count 9) /X <AF4> /Count\t7 >>", 7)]
    [InlineData("<< /Type /Pages /Resources << /Count 99 /Font << /F 1 0 R >> >> /Count 7 >>", 7)]
    [InlineData("<< /Type /Pages /Count 7 0 R >>", null)]
    [InlineData("<< /Type /Pages /Count -1 >>", null)]
    [InlineData("<< /Type /Pages /Count 99999999999999999999 >>", null)]
    [InlineData("<< /Type /Outlines /Count 40 >>", null)]
    [InlineData("<< /Type /Pages /Parent 1 0 R /Count 40 >>", null)]
    [InlineData("(<< /Type /Pages /Count 40 >>)", null)]
    [InlineData("<< /Type /Pages /Count 7", null)]
    public void Pages_are_counted_by_the_root_of_their_tree(string dictionary, int? pages) => Assert.Equal(pages, Read([Bytes(dictionary)]).Pages);

    [Fact]
    public void The_root_counts_and_not_its_branches() =>
        Assert.Equal(7, Read([Bytes(Root), Bytes("<< /Type /Pages /Parent 1 0 R /Count 5 >>"), Bytes("<< /Type /Pages /Parent 1 0 R /Count 2 >>")]).Pages);

    [Fact]
    public void The_content_of_streams_is_not_read()
    {
        var pdf = Read([PdfFiles.Stream("", Bytes("<< /Type /Pages /Count 40 >>\ntrailer << /Encrypt 1 0 R >>"))]);
        Assert.Equal((null, false), (pdf.Pages, pdf.IsEncrypted));
    }

    [Fact]
    public void Objects_in_streams_are_found()
    {
        Assert.Equal(7, Read([PdfFiles.ObjectStream($"1 0 2 35 {PdfFiles.Catalog} {Root}")]).Pages);
        Assert.Equal(7, Read([PdfFiles.Stream("/Type/ObjStm/Filter[/FlateDecode]", PdfFiles.Deflate(Bytes(Root)))]).Pages);
        Assert.Equal(7, Read([PdfFiles.Stream("/Type /ObjStm", Bytes(Root))]).Pages);
        Assert.Null(Read([PdfFiles.Stream("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", PdfFiles.Deflate(Bytes(Root)))]).Pages);
        Assert.Null(Read([PdfFiles.Stream("/Type /XObject /Filter /FlateDecode", PdfFiles.Deflate(Bytes(Root)))]).Pages);
    }

    [Fact]
    public void A_damaged_stream_of_objects_says_nothing_and_hurts_nobody()
    {
        var broken = PdfFiles.Deflate(Bytes(Root));
        broken.AsSpan(4).Reverse();
        Assert.Null(Read([PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", broken)]).Pages);
    }

    [Theory]
    [InlineData("/Encrypt 9 0 R", true)]
    [InlineData("/Encrypt << /Filter /Standard /V 4 >>", true)]
    [InlineData("/Info << /Encrypt (a word) >>", false)]
    [InlineData("/Info (/Encrypt)", false)]
    public void The_trailer_says_whether_it_is_encrypted(string trailer, bool isEncrypted) =>
        Assert.Equal((1, isEncrypted), (Check(PdfFiles.Classic(1, trailer)).Pages, Check(PdfFiles.Classic(1, trailer)).IsEncrypted));

    [Fact]
    public void So_does_a_stream_of_cross_references_and_nothing_else()
    {
        Assert.True(Read([PdfFiles.Stream("/Type /XRef /Encrypt 4 0 R", [1, 2, 3])]).IsEncrypted);
        Assert.False(Read([Bytes("<< /Type /Annot /Encrypt 4 0 R >>")]).IsEncrypted);
    }

    [Fact]
    public void Nothing_is_missed_where_one_window_ends_and_the_next_begins()
    {
        var expected = (Pages: (int?)7, IsEncrypted: true);
        var rest = PdfFiles.ObjectStream(Root);
        for (var padding = 65_536 - 260; padding < 65_536; padding++)
        {
            var file = PdfFiles.Of([Bytes($"({new string('x', padding)})"), rest], "/Encrypt 9 0 R");
            var pdf = Check(file);
            Assert.Equal((padding, expected), (padding, (pdf.Pages, pdf.IsEncrypted)));
        }
    }

    [Fact]
    public void A_bomb_costs_next_to_nothing()
    {
        var zeros = PdfFiles.DeflatedZeros(megabytes: 1024);
        var file = PdfFiles.Of([.. Enumerable.Repeat(PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", zeros), 3), Bytes(Root)]);
        Check(PdfFiles.Classic(1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(7, Check(file).Pages);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Theory]
    [InlineData("<<")]
    [InlineData("(")]
    [InlineData("<")]
    [InlineData("[")]
    [InlineData("<< /Type /Pages ")]
    [InlineData("<</A<</B 1>>>>")]
    [InlineData("stream\n")]
    [InlineData("<<>>stream\n")]
    [InlineData("/")]
    [InlineData("1 ")]
    public void A_megabyte_of_nonsense_costs_no_more_than_its_length(string part)
    {
        var nonsense = Bytes(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        var file = PdfFiles.Of([nonsense]);
        Check(PdfFiles.Classic(1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Check(file).Pages);

        // Small objects that are let go at once; a check that kept or read again what it has seen would need far more.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10L * file.Length);
    }

    private static AttachedPdf Read(IEnumerable<byte[]> objects) => Check(PdfFiles.Of(objects));

    private static AttachedPdf Check(byte[] file)
    {
        using var content = new MemoryStream(file);
        return PdfCheck.Run(content, CancellationToken.None).Pdf!;
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
