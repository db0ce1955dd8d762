using System.Text;
using Portal.Mail;
using Portal.Model.Emails;

namespace Portal.UnitTests.Mail;

/// <summary>What a mail may cost that somebody wrote to harm, or that is merely large. Only with MailKit.</summary>
public sealed class MailKitBoundsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Quotes_within_quotes_without_end_take_no_more_than_the_mail_that_writes_them()
    {
        var raw = Encoding.ASCII.GetBytes($"From: ada@example.edu\r\nContent-Type: text/html\r\n\r\n{Many("<blockquote>", 2_000)}x{Many("<br>", 20_000)}y");
        var (mail, allocated) = Measured(raw);
        Assert.InRange(mail.Email.Text.Length + mail.Email.Quoted.Length, 1, IncomingEmail.MaxReadLength + 1_000);
        Assert.True(mail.Email.IsCut);
        Assert.True(allocated < 20_000_000, $"{allocated} bytes for a mail of {raw.Length}");
    }

    [Theory]
    [InlineData("<a href='https://a.example'>https://a.example ", "</a>")]
    [InlineData("", "<img alt='0123456789012345678901234567890123456789'>")]
    public void A_tag_that_is_repeated_is_read_once_each_time(string before, string tag)
    {
        var raw = Encoding.ASCII.GetBytes($"From: ada@example.edu\r\nContent-Type: text/html\r\n\r\n{before}{Many("0123456789 ", 15_000)}{Many(tag, 20_000)}");
        var (mail, allocated) = Measured(raw);
        Assert.StartsWith("0123456789 ", mail.Email.Text[mail.Email.Text.IndexOf('0', StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.InRange(mail.Email.Text.Length, 1, IncomingEmail.MaxReadLength + 1_000);
        Assert.True(allocated < 50_000_000, $"{allocated} bytes for a mail of {raw.Length}");
    }

    [Fact]
    public void Of_many_long_texts_in_one_mail_as_much_is_read_as_of_one()
    {
        var part = $"--b\r\nContent-Type: text/html\r\n\r\n{Many("<br>0123456789", 20_000)}\r\n--b\r\nContent-Type: text/plain\r\n\r\n{Many("0123456789\r\n", 20_000)}\r\n";
        var mail = Read(Encoding.ASCII.GetBytes($"From: ada@example.edu\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{Many(part, 5)}--b--\r\n"));
        Assert.InRange(mail.Email.Text.Length, IncomingEmail.MaxTextLength, IncomingEmail.MaxReadLength);
        Assert.True(mail.Email.IsCut);
    }

    [Theory]
    [InlineData("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=cv.pdf\r\n\r\n", 1)]
    [InlineData("Content-Type: text/plain\r\n\r\n", 0)]
    [InlineData("Content-Type: text/html\r\n\r\n", 0)]
    [InlineData("Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\n", 1)]
    public void A_giant_part_is_not_held_in_memory(string head, int files)
    {
        const int Size = 64_000_000;
        using var raw = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose);
        raw.Write(Encoding.ASCII.GetBytes($"From: ada@example.edu\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n{head}"));
        var lines = Encoding.ASCII.GetBytes(Many("0123456789\r\n", 1000));
        for (var length = 0; length < Size; length += lines.Length)
        {
            raw.Write(lines);
        }

        raw.Write("--b--\r\n"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var mail = MailKitReading.Read(raw, Now);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < Size / 2, $"{allocated} bytes for a mail of {raw.Length}");
        Assert.Equal(files, mail.Files.Count);
        Assert.All(mail.Files, file => Assert.InRange(file.Size, Size - (Size / 10), raw.Length));
        Assert.Equal(files == 0, mail.Email.IsCut);
        using var original = mail.Original!();
        Assert.Equal(raw.Length, original.Length);
    }

    [Fact]
    public void What_is_opened_at_the_same_time_does_not_get_mixed_up_and_ends_with_the_mail()
    {
        var text = "From: ada@example.edu\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + Many("--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n", 2) + "--b--\r\n";
        var raw = new MemoryStream(Encoding.ASCII.GetBytes(text));
        var mail = MailKitReading.Read(raw, Now);
        using var original = new StreamReader(mail.Original!(), Encoding.ASCII, detectEncodingFromByteOrderMarks: false, bufferSize: 16);
        var begun = new char[20];
        original.ReadBlock(begun);
        Assert.All(mail.Files, file =>
        {
            using var first = file.Open();
            Assert.Equal("%PDF-1.4\n"u8.ToArray(), ((MemoryStream)first).ToArray());
            Assert.Equal((0L, file.Size), (first.Position, first.Length));
        });
        Assert.Equal(text, new string(begun) + original.ReadToEnd());
        mail.Dispose();
        Assert.False(raw.CanRead);
    }

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static (IncomingMail Mail, long Allocated) Measured(byte[] raw)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var mail = Read(raw);
        return (mail, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IncomingMail Read(byte[] raw) => MailKitReading.Read(new MemoryStream(raw, writable: false), Now);
}
