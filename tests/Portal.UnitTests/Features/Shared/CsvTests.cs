using System.Text;
using Portal.Features.Shared.Csv;

namespace Portal.UnitTests.Features.Shared;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"look\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\tonly a tab")]
    [InlineData("\ronly a line end")]
    [InlineData("   =1")]
    [InlineData("\u00A0=1")]
    [InlineData("\u3000=1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("\u202E=1")]
    [InlineData("\u0000=1")]
    [InlineData("\u00AD=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("  ＝1")]
    public void What_a_spreadsheet_takes_for_a_formula_becomes_text(string hostile) =>
        Assert.Equal($"\"'{hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", CsvText.Cell(hostile));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a=b")]
    [InlineData("olga@example.org")]
    [InlineData("INT-7KQ2-4MXD")]
    [InlineData("'quoted'")]
    [InlineData("张三，你好")]
    [InlineData("😀 = smile")]
    [InlineData("first\r\n=second")]
    [InlineData("a;b,c")]
    public void Anything_else_stays_as_it_is(string text) => Assert.Equal($"\"{text}\"", CsvText.Cell(text));

    [Fact]
    public void Quotes_are_doubled_and_nothing_is_an_empty_cell()
    {
        Assert.Equal("\"say \"\"no\"\"\"", CsvText.Cell("say \"no\""));
        Assert.Equal("\"\"", CsvText.Cell(null));
    }

    [Fact]
    public async Task A_file_begins_with_its_mark_and_ends_each_row()
    {
        await using var file = new MemoryStream();
        await using (var csv = new CsvWriter(file))
        {
            await csv.WriteRowAsync(["谁", "a,b"], CancellationToken.None);
            await csv.WriteRowAsync([null, "=1"], CancellationToken.None);
        }

        var bytes = file.ToArray();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("\"谁\",\"a,b\"\r\n\"\",\"'=1\"\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }
}
