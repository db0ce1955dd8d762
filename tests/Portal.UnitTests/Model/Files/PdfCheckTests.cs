using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Portal.Model.Files;

namespace Portal.UnitTests.Model.Files;

/// <summary>What is taken for a PDF.</summary>
public sealed class PdfCheckTests
{
    [Fact]
    public void A_pdf_is_one_with_its_size_and_hash()
    {
        var file = PdfFiles.Classic(pages: 3);
        var (verdict, pdf) = Check(file);
        Assert.Equal(PdfVerdict.Ok, verdict);
        Assert.Equal((file.Length, 3, false), (pdf!.Size, pdf.Pages, pdf.IsEncrypted));
        Assert.Equal(SHA256.HashData(file), pdf.Sha256);
    }

    [Fact]
    public void Of_a_large_one_too_and_wherever_the_stream_stood()
    {
        var noise = new byte[3_000_000];
        new Random(7).NextBytes(noise);
        var file = PdfFiles.Of([.. Simple(5), PdfFiles.Stream("", noise)]);
        using var content = new MemoryStream(file) { Position = 100 };
        var (verdict, pdf) = PdfCheck.Run(content, CancellationToken.None);
        Assert.Equal((PdfVerdict.Ok, (long)file.Length, 5), (verdict, pdf!.Size, pdf.Pages));
        Assert.Equal(SHA256.HashData(file), pdf.Sha256);
    }

    [Fact]
    public void Nothing_is_empty() => Assert.Equal(new(PdfVerdict.Empty, null), Check([]));

    [Theory]
    [InlineData("%PDF")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>%%EOF")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("MZ\u0090\0\u0003")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("{\\rtf1}")]
    [InlineData("%!PS-Adobe-3.0")]
    [InlineData("%pdf-1.4\n%%EOF")]
    [InlineData("\uFEFF%PDF-1.4\n%%EOF")]
    public void Something_else_is_not_a_pdf_whatever_it_is_called(string text) => Assert.Equal(PdfVerdict.NotPdf, Check(Encoding.UTF8.GetBytes(text)).Verdict);

    [Theory]
    [InlineData("<html><!--")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("GIF89a")]
    public void With_something_in_front_it_is_none(string front) =>
        Assert.Equal(PdfVerdict.NotPdf, Check([.. Encoding.Latin1.GetBytes(front), .. PdfFiles.Classic(1)]).Verdict);

    [Fact]
    public void Cut_off_it_is_damaged()
    {
        var file = PdfFiles.Classic(100);
        Assert.Equal(PdfVerdict.Damaged, Check(file[..(file.Length / 2)]).Verdict);
        Assert.Equal(PdfVerdict.Damaged, Check(file[..^7]).Verdict);
        Assert.Equal(PdfVerdict.Damaged, Check("%PDF-"u8.ToArray()).Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    public void With_an_archive_behind_it_is_damaged(int size) => Assert.Equal(PdfVerdict.Damaged, Check([.. PdfFiles.Classic(1), .. Archive(size)]).Verdict);

    [Fact]
    public void A_little_behind_the_end_is_forgiven()
    {
        Assert.Equal(PdfVerdict.Ok, Check([.. PdfFiles.Classic(1), .. new byte[1024]]).Verdict);
        Assert.Equal(PdfVerdict.Damaged, Check([.. PdfFiles.Classic(1), .. new byte[4096]]).Verdict);
    }

    [Fact]
    public void A_text_about_scripts_is_no_script() =>
        Assert.Equal(PdfVerdict.Ok, Check(PdfFiles.Classic(1, "", "(I know /JavaScript, /JS and /OpenAction well.)")).Verdict);

    private static PdfCheckResult Check(byte[] file)
    {
        using var content = new MemoryStream(file);
        return PdfCheck.Run(content, CancellationToken.None);
    }

    private static IEnumerable<byte[]> Simple(int pages) =>
        [Encoding.Latin1.GetBytes(PdfFiles.Catalog), Encoding.Latin1.GetBytes($"<< /Type /Pages /Kids [] /Count {pages} >>")];

    private static byte[] Archive(int size)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("a.txt", CompressionLevel.NoCompression).Open();
            entry.Write(new byte[size]);
        }

        return file.ToArray();
    }
}
