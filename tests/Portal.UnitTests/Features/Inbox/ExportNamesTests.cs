using Portal.Features.Inbox.Export;
using Portal.Model.Exports;
using Portal.Model.Inquiries;

namespace Portal.UnitTests.Features.Inbox;

public sealed class ExportNamesTests
{
    [Theory]
    [InlineData("李伟", "INT-1 李伟")]
    [InlineData("Ada Zhang", "INT-1 Ada Zhang")]
    [InlineData("../../etc/passwd", "INT-1 _.._etc_passwd")]
    [InlineData("..", "INT-1 document")]
    [InlineData("C:\\Windows\\CON", "INT-1 C__Windows_CON")]
    [InlineData("a\u0000b\u202Ec\r\nd", "INT-1 abc d")]
    [InlineData("  . ", "INT-1 document")]
    [InlineData("", "INT-1 document")]
    [InlineData("What? <b>\"|*", "INT-1 What_ _b____")]
    public void A_folder_is_called_after_reference_and_person(string person, string folder) => Assert.Equal(folder, ExportNames.Folder("INT-1", person));

    [Fact]
    public void A_long_name_is_cut_where_a_character_ends()
    {
        var folder = ExportNames.Folder("INT-1", string.Concat(Enumerable.Repeat("👩‍🔬", 60)));
        Assert.InRange(folder.Length, 10, 50);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(folder)));
    }

    [Fact]
    public void Files_of_one_name_stay_two_and_keep_their_extension()
    {
        var file = Attachment.Stage(Guid.NewGuid(), AttachmentSlot.Cv, new string('简', 140) + ".pdf", new(1, new byte[Attachment.HashLength], null, false), null, DateTimeOffset.UnixEpoch);
        var (one, two) = (ExportNames.Of(0, file), ExportNames.Of(1, file));
        Assert.NotEqual(one, two);
        Assert.StartsWith("1 简", one, StringComparison.Ordinal);
        Assert.EndsWith("简.pdf", two, StringComparison.Ordinal);
        Assert.InRange(two.Length, 50, 110);
    }

    [Fact]
    public void The_file_says_when_it_was_made() =>
        Assert.Equal("inquiries-2026-11-22-0905.zip", ExportNames.File(ExportFormat.Zip, new(2026, 11, 22, 9, 5, 0, TimeSpan.FromHours(8))));
}
